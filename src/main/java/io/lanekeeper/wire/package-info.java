/**
 * Nomad's own JSON (the shapes of its HTTP API) read into and written from {@code model} values.
 *
 * <p>One reader for everything that speaks this JSON: answers of a server, job files in JSON, the parse result of an
 * HCL file, the plan file, conformance data. May import {@code model} and Jackson. {@code null}, absent and empty mean
 * the same everywhere, unknown fields are passed over, a field of an unexpected type counts as absent. Secrets are
 * known here and nowhere else ({@link io.lanekeeper.wire.Secrets}).
 */
@NullMarked
package io.lanekeeper.wire;

import org.jspecify.annotations.NullMarked;
