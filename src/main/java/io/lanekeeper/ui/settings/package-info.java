/**
 * What is remembered from one start to the next: language, theme, recent plans.
 */
@NullMarked
package io.lanekeeper.ui.settings;

import org.jspecify.annotations.NullMarked;
