package io.lanekeeper.plan.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lanekeeper.plan.PlanFailure;
import io.lanekeeper.plan.Plans;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever waits for a large plan sees how far it is, and may stop waiting. */
final class WatchedStreamTest {
    private static final int STEP = 256 * 1024;

    private final List<Long> told = new ArrayList<>();

    @TempDir
    Path folder;

    @Test
    void progressIsToldInStepsAndAtTheEnd() throws IOException {
        int all = 2 * STEP + 100;

        try (WatchedStream in = stream(all, Integer.MAX_VALUE)) {
            assertThat(in.readAllBytes()).hasSize(all);
        }

        assertThat(told).isSorted().hasSizeBetween(3, 5).endsWith((long) all);
        assertThat(told.getFirst()).isGreaterThanOrEqualTo(STEP);
    }

    @Test
    void aSmallFileIsToldOnceWhenItIsRead() throws IOException {
        try (WatchedStream in = stream(3, Integer.MAX_VALUE)) {
            assertThat(in.read()).isZero();
            assertThat(in.read()).isZero();
            assertThat(told).isEmpty();
            assertThat(in.read()).isZero();
            assertThat(told).containsExactly(3L);
            assertThat(in.read()).isNegative();
        }
    }

    @Test
    void whenNobodyWaitsAnyMoreReadingStops() throws IOException {
        try (WatchedStream in = stream(10 * STEP, 40)) {
            assertThatExceptionOfType(InterruptedIOException.class).isThrownBy(in::readAllBytes);
        }
        assertThat(told.getLast()).isLessThan(10L * STEP);
    }

    @Test
    void aPlanThatIsReadIsToldToItsEndAndACancelledOneIsNotOpened() throws IOException {
        Path file = folder.resolve("a.laneplan");
        PlanFile.write(file, Plans.full());

        assertThat(PlanFile.read(file, watch(Integer.MAX_VALUE))).isEqualTo(new PlanFile.Opened.Ok(Plans.full()));
        assertThat(told).endsWith(file.toFile().length());
        assertThat(PlanFile.read(file, watch(0))).isInstanceOfSatisfying(PlanFile.Opened.Failed.class,
                f -> assertThat(f.failure()).isInstanceOf(PlanFailure.Unreadable.class));
    }

    private WatchedStream stream(int length, int looks) {
        return new WatchedStream(new ByteArrayInputStream(new byte[length]), length, watch(looks));
    }

    /** Is cancelled after it was asked so many times. */
    private PlanFile.Watch watch(int looks) {
        return new PlanFile.Watch() {
            private int asked;

            @Override
            public boolean cancelled() {
                return asked++ >= looks;
            }

            @Override
            public void progress(long done, long all) {
                told.add(done);
            }
        };
    }
}
