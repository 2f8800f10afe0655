package io.lanekeeper.cli;

import io.lanekeeper.handover.PulledPlan;
import io.lanekeeper.nomad.CancelToken;
import io.lanekeeper.nomad.Connection;
import io.lanekeeper.nomad.Token;
import io.lanekeeper.nomad.pull.ClusterPull;
import io.lanekeeper.nomad.pull.Progress;
import io.lanekeeper.nomad.pull.PullResult;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.plan.file.PlanFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lanekeeper pull -o PLAN}. */
@Command(name = "pull", mixinStandardHelpOptions = true,
        description = "Pulls clients, jobs and allocations from Nomad into a plan. An existing plan keeps its intents.")
final class PullCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = {"-o", "--output"}, required = true, paramLabel = "PLAN", description = "the plan file to write")
    private Path output = Path.of("");

    @Option(names = "--address", paramLabel = "URL", description = "default: NOMAD_ADDR")
    private Optional<String> address = Optional.empty();

    @Option(names = "--token", paramLabel = "TOKEN", description = "default: NOMAD_TOKEN, which others cannot see")
    private Optional<String> token = Optional.empty();

    @Option(names = "--namespace", paramLabel = "NAME", description = "default: NOMAD_NAMESPACE")
    private Optional<String> namespace = Optional.empty();

    @Option(names = "--region", paramLabel = "NAME", description = "default: NOMAD_REGION")
    private Optional<String> region = Optional.empty();

    PullCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Connection connection = Connection.fromEnvironment(console.environment());
        connection = address.map(connection::withAddress).orElse(connection);
        connection = token.isPresent() ? connection.withToken(token.map(Token::new)) : connection;
        connection = namespace.map(connection::withNamespace).orElse(connection);
        connection = region.map(connection::withRegion).orElse(connection);
        return switch (ClusterPull.pull(connection, Progress.NONE, new CancelToken())) {
            case PullResult.Pulled pulled -> write(pulled);
            case PullResult.Failed failed -> throw new CommandFailed(
                    console.texts().get(failed.failure().textKey(), failed.failure().textArguments()));
            case PullResult.Cancelled c -> throw new CommandFailed("cancelled");
        };
    }

    private int write(PullResult.Pulled pulled) {
        Plan plan = Files.exists(output) ? again(console.plan(output), pulled)
                : PulledPlan.of(Plan.EMPTY, pulled).plan();
        PlanFile.write(output, plan).ifPresent(failure -> {
            throw new CommandFailed(console.text(failure));
        });
        console.out()
                .println(console.texts()
                        .get("connect.pulled", pulled.cluster().address(), pulled.cluster().nodes().size(),
                                pulled.rawJobs().size(),
                                pulled.cluster().allocations().size()));
        pulled.cluster()
                .unseen()
                .forEach(u -> console.err().println(console.texts().get(u.textKey(), u.textArguments())));
        pulled.notes().forEach(n -> console.err().println(console.texts().get(n.textKey(), n.textArguments())));
        return Cli.OK;
    }

    /** A plan of another cluster is not written over: what its user wants would be lost. */
    private Plan again(Plan before, PullResult.Pulled pulled) {
        PulledPlan taken = PulledPlan.of(before, pulled);
        if (!taken.again()) {
            throw new CommandFailed(console.texts()
                    .get("connect.otherCluster", output, before.cluster().address(),
                            pulled.cluster().address()));
        }
        return taken.plan();
    }
}
