/**
 * HCL2 as far as job files need it: a scanner and a parser that keep every offset, so that an edit touches only the bytes
 * it means, and messages have a line and a column.
 *
 * <p>An own parser, because rewrite-hcl gives back only 430 of 448 real files byte for byte, has no located messages, and
 * brings 15 MB. Knows nothing of jobs. Start with {@link io.lanekeeper.jobspec.hcl.Parser}.
 */
@NullMarked
package io.lanekeeper.jobspec.hcl;

import org.jspecify.annotations.NullMarked;
