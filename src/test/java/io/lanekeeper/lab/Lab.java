package io.lanekeeper.lab;

import io.lanekeeper.nomad.Connection;
import io.lanekeeper.nomad.Limits;
import io.lanekeeper.nomad.NomadClient;
import io.lanekeeper.nomad.NomadException;
import io.lanekeeper.nomad.http.HttpNomadClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * A real Nomad cluster of its own for one test class: a server and the clients dtle-1 (shanghai), dtle-2 and dtle-3
 * (beijing). Fails, with what the scripts said, when there is no Nomad to be had.
 */
public final class Lab implements AutoCloseable {
    /** Generous: on a busy machine a client may be taken for down for a moment. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Script script;
    private final Map<String, String> settings;

    private Lab(Script script, Map<String, String> settings) {
        this.script = script;
        this.settings = settings;
    }

    /** Starts a cluster; the options are those of {@code cluster.sh start}. */
    public static Lab start(Class<?> test, String... options) {
        return start(test, Map.of(), options);
    }

    /** The same with the stand-in for the dtle driver on every client. */
    public static Lab startWithDtle(Class<?> test, String... options) {
        String folder = Optional.ofNullable(System.getenv("NOMAD_LAB_PLUGINS"))
                .orElseGet(() -> new Script("build-nomad.sh", Map.of())
                        .run("dtle-driver", Path.of("target", "lab-plugins").toAbsolutePath().toString())
                        .getOrDefault("NOMAD_LAB_PLUGINS", ""));
        return start(test, Map.of("NOMAD_LAB_PLUGINS", folder), options);
    }

    private static Lab start(Class<?> test, Map<String, String> more, String... options) {
        Map<String, String> environment = new LinkedHashMap<>(more);
        environment.put("NOMAD_LAB", folder(test.getSimpleName()).toString());
        environment.put("NOMAD_LAB_PORT", Integer.toString(Ports.freeBase()));
        Script script = new Script("cluster.sh", environment);
        script.run("wipe");
        List<String> command = new ArrayList<>(List.of("start"));
        command.addAll(List.of(options));
        return new Lab(script, script.run(command.toArray(String[]::new)));
    }

    /** The script wants a folder whose path is plain. */
    private static Path folder(String name) {
        Path inside = Path.of("target", "lab", name).toAbsolutePath();
        return inside.toString().matches("[A-Za-z0-9/._+-]+") ? inside
                : Path.of(System.getProperty("java.io.tmpdir"), "lanekeeper-lab", name);
    }

    /** What the script says of the cluster, e.g. {@code NOMAD_LAB_VERSION}, {@code NOMAD_LAB_READ_TOKEN}. */
    public String setting(String name) {
        return Optional.ofNullable(settings.get(name))
                .orElseThrow(() -> new IllegalArgumentException(
                        "the cluster has no " + name + ", only " + settings.keySet()));
    }

    /** As a user's environment would have it. */
    public Connection connection() {
        return Connection.fromEnvironment(settings);
    }

    public NomadClient client() {
        try {
            return HttpNomadClient.open(connection(), Limits.USUAL);
        } catch (NomadException e) {
            throw new AssertionError(e);
        }
    }

    /** Agent and tasks of client {@code dtle-N} die at once; returns when Nomad has noticed. */
    public void killClient(int n) {
        script.run("kill-client", Integer.toString(n));
        script.run("wait-client", Integer.toString(n), "down", Long.toString(PATIENCE.toSeconds()));
    }

    /** Client {@code dtle-N} comes back as the same node; returns when it is ready. */
    public void startClient(int n) {
        script.run("start-client", Integer.toString(n));
    }

    /** Asks again and again until it is so, or fails with the last answer. */
    public static <T> T until(String what, Callable<T> question, java.util.function.Predicate<T> answer) {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            T last = ask(question);
            if (answer.test(last)) {
                return last;
            }
            if (Instant.now().isAfter(end)) {
                throw new AssertionError(
                        what + " did not come about within " + PATIENCE + ", the last state is " + last);
            }
            pause();
        }
    }

    /** Ends every process and deletes the state. */
    @Override
    public void close() {
        script.run("wipe");
    }

    private static <T> T ask(Callable<T> question) {
        try {
            return question.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
