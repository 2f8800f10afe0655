/**
 * How Go and the libraries Nomad uses read texts: numbers, booleans, blanks, regular expressions, versions.
 *
 * <p>JDK and re2j only; knows nothing of nodes or jobs. Each class stands for one function of Go's library or of
 * HashiCorp's go-version, and differs from Java's on purpose.
 */
@NullMarked
package io.lanekeeper.scheduling.rule.text;

import org.jspecify.annotations.NullMarked;
