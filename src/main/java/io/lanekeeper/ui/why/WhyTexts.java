package io.lanekeeper.ui.why;

import io.lanekeeper.scheduling.why.Remedy;
import io.lanekeeper.scheduling.why.Rule;
import io.lanekeeper.scheduling.why.WhyTable;
import io.lanekeeper.scheduling.why.WhyTable.Cell;
import io.lanekeeper.texts.Texts;
import java.util.List;
import java.util.function.UnaryOperator;

/** The table in words. */
record WhyTexts(Texts texts, UnaryOperator<String> nameOf) {
    private static final int NAMED = 3;

    String summary(WhyTable table) {
        long takers = table.rows().stream().filter(WhyTable.Row::takes).count();
        return texts.get("why.takers", (int) takers, table.rows().size());
    }

    /** The head of a column. */
    String rule(Rule rule) {
        return switch (rule) {
            case Rule.TakesWork _ -> texts.get("why.rule.ready");
            case Rule.InDatacenters _ -> "datacenters";
            case Rule.InPool r -> "node_pool = " + r.pool();
            case Rule.HasDriver r -> texts.get("why.rule.driver", r.driver());
            case Rule.Meets r -> r.constraint().toString();
            case Rule.Other r -> r.nomadText();
            case Rule.HasRoom r -> texts.get("why.rule.room", r.dimension());
        };
    }

    /** A sign, so that it is told without colour, and what the client has. */
    String cell(Rule rule, Cell cell) {
        String actual = rule instanceof Rule.HasRoom && !cell.actual().isEmpty()
                ? texts.get("why.left", cell.actual())
                : cell.actual();
        return switch (cell.verdict()) {
            case MET -> ("\u2713 " + actual).strip();
            case NOT_MET -> "\u2715 " + (actual.isEmpty() ? absent(rule) : actual);
            case UNKNOWN -> "\u2013";
        };
    }

    private String absent(Rule rule) {
        return switch (rule) {
            case Rule.Meets _ -> texts.get("why.notSet");
            case Rule.HasDriver _ -> texts.get("why.missing");
            case Rule.TakesWork _, Rule.InDatacenters _, Rule.InPool _, Rule.Other _, Rule.HasRoom _ -> "";
        };
    }

    /** Where the group runs now. */
    String runsOn(List<String> ids) {
        return texts.get("why.runsOn", nodes(ids));
    }

    /**
     * What would help.
     *
     * @param cutOff where it opens, the group would be out of reach of what it talks to
     */
    String remedy(Remedy remedy, boolean cutOff) {
        return cutOff ? texts.get("why.remedy.cutOff", remedy(remedy)) : remedy(remedy);
    }

    String remedy(Remedy remedy) {
        String nodes = nodes(remedy.nodes());
        return switch (remedy) {
            case Remedy.TakeWork _ -> texts.get("why.remedy.takeWork", nodes);
            case Remedy.AddDatacenter r -> texts.get("why.remedy.datacenter", r.datacenter(), nodes);
            case Remedy.ChangePool r -> texts.get("why.remedy.pool", r.pool(), nodes);
            case Remedy.GetDriver r -> texts.get("why.remedy.driver", r.driver(), nodes);
            case Remedy.DropConstraint r -> texts.get("why.remedy.constraint", r.constraint().toString(), nodes);
            case Remedy.MakeRoom r -> texts.get("why.remedy.room", r.dimension(), r.least(), nodes);
            case Remedy.Solve r -> texts.get("why.remedy.solve", r.nomadText(), nodes);
        };
    }

    private String nodes(List<String> ids) {
        List<String> names = ids.stream().limit(NAMED).map(nameOf).toList();
        int more = ids.size() - names.size();
        return more > 0 ? texts.count("why.nodes.more", more, texts.list(names)) : texts.list(names);
    }
}
