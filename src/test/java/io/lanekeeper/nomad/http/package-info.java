@NullMarked
package io.lanekeeper.nomad.http;

import org.jspecify.annotations.NullMarked;
