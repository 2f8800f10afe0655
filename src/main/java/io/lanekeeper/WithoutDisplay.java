package io.lanekeeper;

import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.model.scenario.Step;
import io.lanekeeper.model.scenario.Step.Change;
import io.lanekeeper.plan.Document;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.plan.file.PlanFile;
import io.lanekeeper.report.PlainText;
import io.lanekeeper.report.Previewed;
import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.shell.BoardPicture;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the program does where it cannot show a window: it prints the plan, draws it into a PNG file, and ends. */
final class WithoutDisplay {
    private WithoutDisplay() {}

    static int run(List<String> files, PrintStream out, PrintStream err, Locale locale) {
        Texts texts = Texts.of(locale);
        Plan plan;
        if (files.isEmpty()) {
            plan = played(Sample.plan());
        } else {
            Path file = Path.of(files.getFirst());
            switch (PlanFile.read(file)) {
                case PlanFile.Opened.Ok ok -> plan = ok.plan();
                case PlanFile.Opened.Failed failed -> {
                    err.println("lanekeeper: "
                            + texts.get(failed.failure().textKey(), failed.failure().textArguments()));
                    return 255;
                }
            }
        }
        out.println(texts.get("text.noDisplay"));
        out.println();
        Previewed previewed = Previewed.of(plan, Previewed.SEED);
        PlainText text = new PlainText(texts, plan, previewed.planned());
        text.lanes(previewed.preview()).forEach(out::println);
        out.println();
        text.preview(previewed.preview()).forEach(out::println);
        out.println();
        return picture(plan, texts, out, err);
    }

    /** The story: the clients of beijing fail one after the other. */
    private static Plan played(Plan sample) {
        List<Step> steps = sample.cluster()
                .nodes()
                .stream()
                .filter(n -> n.datacenter().equals("beijing"))
                .sorted(Comparator.comparing(Node::name))
                .<Step>map(n -> new Step.OfClient(Change.DOWN, n.id()))
                .toList();
        return sample.withSteps(steps);
    }

    private static int picture(Plan plan, Texts texts, PrintStream out, PrintStream err) {
        try {
            Path file = Files.createTempDirectory("lanekeeper").resolve("board.png");
            BoardPicture.write(Document.of(plan, Optional.empty()), texts, file);
            out.println(texts.get("text.picture", file.toString()));
            return 0;
        } catch (IOException e) {
            err.println("lanekeeper: " + texts.get("text.noPicture", String.valueOf(e.getMessage())));
            return 255;
        }
    }
}
