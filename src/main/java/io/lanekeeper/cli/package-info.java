/**
 * The command line: {@code lanekeeper pull | preview | edit}.
 *
 * <p>Exit codes in the manner of {@code nomad job plan}: 0 all holds, 1 something does not, 255 could not do it (text
 * on stderr, never a stack trace). Knows no JavaFX. Start with {@link io.lanekeeper.cli.Cli}.
 */
@NullMarked
package io.lanekeeper.cli;

import org.jspecify.annotations.NullMarked;
