/** What Nomad makes of the blocks of a job file: its JSON, and where in the file each part of it came from. */
@NullMarked
package io.lanekeeper.jobspec.schema;

import org.jspecify.annotations.NullMarked;
