/** What tests of several packages share. */
@NullMarked
package io.lanekeeper.testing;

import org.jspecify.annotations.NullMarked;
