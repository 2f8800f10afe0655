package io.lanekeeper.ui.background;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/** Real threads: work off the FX thread, its end on it. */
final class FxBackgroundTest {
    private final Background background = new FxBackground();

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void worksOnADaemonThreadThatHasItsNameAndAnswersOnTheFxThread() throws Exception {
        CompletableFuture<String> answer = new CompletableFuture<>();

        background.run("pull", () -> Thread.currentThread().getName() + Thread.currentThread().isDaemon(),
                name -> answer.complete(name + Platform.isFxApplicationThread()), answer::completeExceptionally);

        assertThat(answer.get(30, TimeUnit.SECONDS)).isEqualTo("background-pull" + "true" + "true");
    }

    @Test
    void anErrorIsToldOnTheFxThreadLikeAnyOtherFailure() throws Exception {
        CompletableFuture<String> answer = new CompletableFuture<>();

        background.run("preview", () -> {
            throw new StackOverflowError("too deep");
        }, done -> answer.complete("done"),
                bug -> answer.complete(bug.getClass().getSimpleName() + Platform.isFxApplicationThread()));

        assertThat(answer.get(30, TimeUnit.SECONDS)).isEqualTo("StackOverflowErrortrue");
    }
}
