package io.lanekeeper.nomad.parse;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lanekeeper.nomad.NomadFailure;

/** What having a job file parsed came to. */
public sealed interface ParseResult {
    /** The bare job; may hold secrets. */
    record Parsed(ObjectNode job) implements ParseResult {
        @Override
        public String toString() {
            return "Parsed[" + job.path("ID").asText() + "]";
        }
    }

    /** A {@link NomadFailure.ServerError} with status 400 has what the parser says of the file. */
    record Failed(NomadFailure failure) implements ParseResult {}
}
