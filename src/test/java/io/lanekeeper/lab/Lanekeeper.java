package io.lanekeeper.lab;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One run of {@code target/lanekeeper/bin/lanekeeper}, which must be there. */
record Lanekeeper(int exitCode, String out, String err) {
    /** Runs it with nothing in its environment but a path without Java and, unless it is empty, the address. */
    static Lanekeeper run(String address, String... arguments) throws IOException, InterruptedException {
        Path out = Files.createTempFile("lanekeeper", ".out");
        Path err = Files.createTempFile("lanekeeper", ".err");
        try {
            List<String> command = new ArrayList<>();
            command.add(Path.of("target", "lanekeeper", "bin", "lanekeeper").toAbsolutePath().toString());
            command.addAll(List.of(arguments));
            ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().clear();
            builder.environment().put("PATH", "/usr/bin:/bin");
            if (!address.isEmpty()) {
                builder.environment().put("NOMAD_ADDR", address);
            }
            int exitCode = builder.start().waitFor();
            return new Lanekeeper(exitCode, Files.readString(out), Files.readString(err));
        } finally {
            Files.deleteIfExists(out);
            Files.deleteIfExists(err);
        }
    }

    JsonNode json() throws JsonProcessingException {
        return new ObjectMapper().readTree(out);
    }
}
