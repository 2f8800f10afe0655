@NullMarked
package io.lanekeeper.nomad;

import org.jspecify.annotations.NullMarked;
