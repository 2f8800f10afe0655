/**
 * The words of the interface, English and Chinese, from one bundle. JDK only; anybody may use it.
 */
@NullMarked
package io.lanekeeper.texts;

import org.jspecify.annotations.NullMarked;
