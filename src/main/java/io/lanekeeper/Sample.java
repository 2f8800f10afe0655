package io.lanekeeper;

import io.lanekeeper.plan.Plan;
import io.lanekeeper.plan.file.PlanFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;

/** The plan that comes with the program: the story's cluster, ready to be played with. */
public final class Sample {
    private static final String NAME = "sample.laneplan";

    private Sample() {}

    public static Plan plan() {
        try (InputStream in = Objects.requireNonNull(Sample.class.getResourceAsStream(NAME))) {
            return switch (PlanFile.read(in, Path.of(NAME))) {
                case PlanFile.Opened.Ok ok -> ok.plan();
                case PlanFile.Opened.Failed failed -> throw new IllegalStateException(failed.failure().logText());
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
