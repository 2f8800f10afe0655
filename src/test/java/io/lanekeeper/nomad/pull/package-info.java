@NullMarked
package io.lanekeeper.nomad.pull;

import org.jspecify.annotations.NullMarked;
