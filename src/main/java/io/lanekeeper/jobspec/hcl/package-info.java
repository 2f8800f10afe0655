/**
 * The syntax of HCL2: text to a tree that knows the exact place of everything, so that a text can be edited without
 * touching another byte. Knows nothing of Nomad. JDK and Jackson's value nodes only.
 */
@NullMarked
package io.lanekeeper.jobspec.hcl;

import org.jspecify.annotations.NullMarked;
