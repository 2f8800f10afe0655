package io.lanekeeper.ui.handover;

import io.lanekeeper.handover.HandOvers;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.plan.PlanJob;
import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.handover.HandoverItem.Way;
import io.lanekeeper.ui.jobfile.NomadQuestions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The changed jobs of a plan as the sheet offers them. Made on any thread.
 *
 * @param problems why jobs cannot be handed over at all
 */
record HandoverItems(List<HandoverItem> items, List<String> problems) {
    HandoverItems {
        items = List.copyOf(items);
        problems = List.copyOf(problems);
    }

    static HandoverItems of(Plan plan, Texts texts) {
        List<HandoverItem> items = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (PlanJob job : HandOvers.changed(plan)) {
            HandOvers.asFile(plan, job.key()).ifPresentOrElse(result -> {
                switch (result) {
                    case HandOvers.Result.Ready ready ->
                        items.add(HandoverItem.of(ready.handOver(), remarks(ready, texts), false));
                    case HandOvers.Result.Refused refused -> {
                        List<Way> ways = ways(plan, job, refused, texts);
                        String why = refused.failure().where() + ": "
                                + texts.get(refused.failure().textKey(), refused.failure().arguments());
                        if (ways.isEmpty()) {
                            problems.add(why);
                        } else {
                            items.add(new HandoverItem(ways, texts.get(refused.otherwise().isEmpty()
                                    ? "handover.fileRefused"
                                    : "handover.fileOtherwise", why), false));
                        }
                    }
                }
            }, () -> HandOvers.asJson(plan, job.key())
                    .ifPresent(json -> items.add(
                            HandoverItem.of(json, "", NomadQuestions.mayHaveOriginal(plan, job)))));
        }
        return new HandoverItems(items, problems);
    }

    private static String remarks(HandOvers.Result.Ready ready, Texts texts) {
        return ready.remarks()
                .stream()
                .map(r -> ready.handOver().fileName() + ":" + r.line() + ":" + r.column() + ": "
                        + texts.get(r.textKey(), r.arguments()))
                .collect(Collectors.joining("\n"));
    }

    /** A job that was pulled is there as JSON, too; of one that is only a file, we have not read everything. */
    private static List<Way> ways(Plan plan, PlanJob job, HandOvers.Result.Refused refused, Texts texts) {
        List<Way> ways = new ArrayList<>();
        refused.otherwise().forEach(o -> ways.add(new Way(texts.get(o.textKey(), o.arguments()), o.handOver())));
        if (job.base().modifyIndex() != 0) {
            HandOvers.asJson(plan, job.key()).ifPresent(json -> ways.add(new Way(texts.get("handover.asJson"), json)));
        }
        return ways;
    }
}
