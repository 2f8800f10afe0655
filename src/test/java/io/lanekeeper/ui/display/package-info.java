/**
 * What the headless platform cannot do, on a real screen: the mouse wheel, and files dropped from another program.
 *
 * <p>Run by {@code mvn test -Pdisplay}; without a display it fails. {@code .ci/run} gives it a virtual one.
 */
@NullMarked
package io.lanekeeper.ui.display;

import org.jspecify.annotations.NullMarked;
