package io.lanekeeper.survey;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lanekeeper.jobspec.JobFile;
import io.lanekeeper.nomad.CancelToken;
import io.lanekeeper.nomad.Connection;
import io.lanekeeper.nomad.Limits;
import io.lanekeeper.nomad.NomadClient;
import io.lanekeeper.nomad.NomadException;
import io.lanekeeper.nomad.http.HttpNomadClient;
import io.lanekeeper.nomad.parse.JobParsing;
import io.lanekeeper.nomad.parse.ParseResult;
import java.util.List;
import java.util.Optional;

/** A server that is asked to parse. */
record RealNomad(String address, NomadClient client) {
    static RealNomad at(String address) {
        try {
            return new RealNomad(address, HttpNomadClient.open(Connection.to(address), Limits.USUAL));
        } catch (NomadException e) {
            throw new IllegalArgumentException(address, e);
        }
    }

    /** The job; empty if the server refuses the text. */
    Optional<ObjectNode> parsed(String text) {
        return JobParsing.parse(client, text, "", new CancelToken()) instanceof ParseResult.Parsed(ObjectNode job)
                ? Optional.of(job)
                : Optional.empty();
    }

    /** What the server has against a text; empty if nothing. */
    String refusal(String text) {
        return JobParsing.parse(client, text, "", new CancelToken()) instanceof ParseResult.Failed(var failure)
                ? failure.toString()
                : "";
    }

    /** Whether the server accepts the file; if so, it must read what was read here. */
    boolean compare(JobFile file, Tally tally) {
        if (file.format() == JobFile.Format.JSON) {
            return false;
        }
        Optional<ObjectNode> job = parsed(file.textWithVariables());
        if (job.isEmpty()) {
            tally.refused(this, file.name(), refusal(file.textWithVariables()));
            return false;
        }
        List<String> differences = JsonFields.differences(job.get(), file.json());
        tally.compared(this, file, differences);
        return true;
    }

    @Override
    public String toString() {
        return address;
    }
}
