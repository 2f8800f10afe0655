package io.lanekeeper.cli;

import io.lanekeeper.handover.ClusterFile;
import io.lanekeeper.jobspec.Incomplete;
import io.lanekeeper.jobspec.JobFile;
import io.lanekeeper.jobspec.JobFileResult;
import io.lanekeeper.jobspec.JobspecFailure;
import io.lanekeeper.jobspec.Remark;
import io.lanekeeper.jobspec.VariableFile;
import io.lanekeeper.model.cluster.NomadVersion;
import io.lanekeeper.nomad.CancelToken;
import io.lanekeeper.nomad.Connection;
import io.lanekeeper.nomad.NomadClient;
import io.lanekeeper.wire.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** How a job file is read: the values of its variables, and whether Nomad is asked. */
final class JobFileSource {
    @Option(names = "--var", paramLabel = "NAME=VALUE", description = "the value of a variable; may be repeated")
    private List<String> values = new ArrayList<>();

    @Option(names = "--var-file", paramLabel = "FILE", description = "values of variables; may be repeated")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--ask-nomad", description = "have the Nomad at NOMAD_ADDR evaluate what cannot be evaluated here")
    private boolean ask;

    /** @param file a path, or - for standard input */
    JobFile read(Console console, String file) {
        byte[] bytes;
        try {
            bytes = file.equals("-") ? System.in.readAllBytes() : Files.readAllBytes(Path.of(file));
        } catch (IOException e) {
            throw unreadable(console, file, e);
        }
        return switch (JobFile.read(file, bytes, variables(console))) {
            case JobFileResult.Read read -> complete(console, read.file());
            case JobFileResult.Failed failed -> throw new CommandFailed(text(console, failed.failure()));
        };
    }

    private Map<String, String> variables(Console console) {
        Map<String, String> all = new HashMap<>();
        for (Path path : files) {
            try {
                all.putAll(VariableFile.read(Files.readString(path)));
            } catch (IOException e) {
                throw unreadable(console, path.toString(), e);
            }
        }
        for (String value : values) {
            int equals = value.indexOf('=');
            if (equals < 1) {
                throw new CommandFailed("--var takes NAME=VALUE, not \"" + value + "\"");
            }
            all.put(value.substring(0, equals), value.substring(equals + 1));
        }
        return all;
    }

    private JobFile complete(Console console, JobFile file) {
        file.warnings().forEach(w -> console.err().println("lanekeeper: " + text(console, file, w)));
        if (!ask) {
            file.incomplete().forEach(i -> console.err().println("lanekeeper: " + text(console, file, i)));
            return file;
        }
        Connection connection = Connection.fromEnvironment(console.environment());
        return switch (ClusterFile.ask(connection, client -> completed(file, client))) {
            case ClusterFile.Ready(var completed) -> completed;
            case ClusterFile.Failed(var failure) -> throw new CommandFailed(
                    console.texts().get(failure.textKey(), failure.textArguments()));
            case ClusterFile.Unreadable(var failure) -> throw new CommandFailed(text(console, failure));
            case ClusterFile.None() -> file;
        };
    }

    /** Values go into the text as defaults: that works with every version, which is not known here. */
    private static ClusterFile completed(JobFile file, NomadClient client) {
        return ClusterFile.completed(file, client, NomadVersion.of(""), new CancelToken());
    }

    static String text(Console console, JobspecFailure failure) {
        return failure.where() + ": " + console.texts().get(failure.textKey(), failure.arguments());
    }

    static String text(Console console, JobFile file, Remark r) {
        return file.name() + ":" + r.line() + ":" + r.column() + ": "
                + console.texts().get(r.textKey(), r.arguments());
    }

    private static String text(Console console, JobFile file, Incomplete i) {
        return file.name() + ":" + i.line() + ":" + i.column() + ": "
                + console.texts().get(i.textKey(), i.arguments()) + " ("
                + Secrets.maskText(i.source()).lines().findFirst().orElse("") + ")";
    }

    private static CommandFailed unreadable(Console console, String file, IOException e) {
        return new CommandFailed(console.texts().get("import.unreadable", file, String.valueOf(e.getMessage())));
    }
}
