package io.lanekeeper.jobspec.schema;

import io.lanekeeper.jobspec.hcl.Fault;
import io.lanekeeper.jobspec.hcl.Span;

/** A part of a file that stayed as its source text, and why. */
public record Unevaluated(Span span, Fault why) {}
