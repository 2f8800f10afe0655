/**
 * Job files, in HCL and JSON: read without a server, edited exactly where asked, every other byte as it was.
 *
 * <p>{@link io.lanekeeper.jobspec.JobFile#read} never throws for what a file holds; it answers a located failure.
 */
@NullMarked
package io.lanekeeper.jobspec;

import org.jspecify.annotations.NullMarked;
