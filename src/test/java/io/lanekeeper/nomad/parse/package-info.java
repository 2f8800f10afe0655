@NullMarked
package io.lanekeeper.nomad.parse;

import org.jspecify.annotations.NullMarked;
