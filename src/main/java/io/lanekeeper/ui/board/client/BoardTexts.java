package io.lanekeeper.ui.board.client;

import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.board.state.BoardState.Card;
import io.lanekeeper.ui.board.state.BoardState.Chip;
import io.lanekeeper.ui.board.state.BoardState.Condition;
import io.lanekeeper.ui.board.state.BoardState.Lane;
import io.lanekeeper.ui.board.state.BoardState.Note;
import io.lanekeeper.ui.board.state.BoardState.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The board's words. */
public final class BoardTexts {
    /** So many groups are named; the number of the others follows. */
    private static final int MOST = 12;

    private final Texts texts;

    public BoardTexts(Texts texts) {
        this.texts = texts;
    }

    public String laneName(Lane lane) {
        return lane.value()
                .map(v -> v.isEmpty() ? texts.get("board.lane.empty") : v)
                .orElseGet(() -> texts.get("board.lane.none"));
    }

    /** One word for a client that the cluster does not have like this; empty for any other. */
    String origin(Card card) {
        return switch (card.origin()) {
            case PLANNED -> texts.get("board.tag.planned");
            case RELABELLED -> texts.get("board.tag.relabelled");
            case CLUSTER -> "";
        };
    }

    /** The title of a part of a lane. */
    public String section(String value) {
        return value.isEmpty() ? texts.get("board.lane.none") : value;
    }

    public String clients(int number) {
        return texts.count("board.section.clients", number);
    }

    public String laneUp(Lane lane) {
        return texts.get("board.lane.up", lane.up(), lane.clients().size());
    }

    String condition(Condition condition) {
        return switch (condition) {
            case Condition.Up up -> texts.get("board.client.up");
            case Condition.Off off -> off.step() == 0 ? texts.get("board.client.off." + off.word())
                    : texts.get("board.client.offInStep", texts.get("board.client.off." + off.word()), off.step());
        };
    }

    public String note(Chip chip) {
        return switch (chip.note()) {
            case Note.OfJob n -> chip.group().job().id();
            case Note.Restarts n -> texts.get("board.note.restarts");
            case Note.CameFrom n -> texts.get("board.note.from", n.node());
            case Note.WentTo n -> texts.get("board.note.to", n.node());
            case Note.Placed n -> texts.get("board.note.placed");
            case Note.Waits n -> texts.get("board.note.waits");
            case Note.Lost n -> texts.get("board.note.lost");
            case Note.CutOff n -> texts.get("board.note.cutOff");
            case Note.Idle n -> texts.get("board.note.idle");
            case Note.OneOf n -> n.chance() > 0 ? percent(n.chance()) : texts.get("board.note.oneOf", n.candidates());
        };
    }

    /** The whole story of a chip, for its tooltip and for screen readers. */
    public String description(Chip chip, String where) {
        String group = texts.get("board.chip", chip.group().group(), chip.group().job().id());
        String more = switch (chip.note()) {
            case Note.OfJob n -> "";
            case Note.Restarts n -> texts.get("board.chip.restarts");
            case Note.CameFrom n -> texts.get("board.chip.from", n.node());
            case Note.WentTo n -> texts.get("board.chip.to", n.node());
            case Note.Placed n -> texts.get("board.chip.placed");
            case Note.Waits n -> texts.get("board.chip.waits");
            case Note.Lost n -> texts.get("board.chip.lost");
            case Note.CutOff n -> texts.get("board.chip.cutOff", n.endpoint(), n.lane());
            case Note.Idle n -> texts.get("board.chip.idle", n.partner());
            case Note.OneOf n -> n.chance() > 0
                    ? texts.get("board.chip.chance", percent(n.chance()), n.candidates())
                    : texts.get("board.chip.oneOf", n.candidates());
        };
        return phrases(more.isEmpty() ? List.of(group, where) : List.of(group, where, more));
    }

    String on(Card card) {
        return texts.get("board.chip.on", card.name());
    }

    private static String percent(double chance) {
        double percent = chance * 100;
        String number = percent >= 99.95 || percent < 0.05 || Math.abs(percent - Math.rint(percent)) < 0.05
                ? String.format(Locale.ROOT, "%.0f", percent)
                : String.format(Locale.ROOT, "%.1f", percent);
        return number + " %";
    }

    static String styleOf(Chip chip) {
        return switch (chip.note()) {
            case Note.CutOff n -> "cut-off";
            case Note.Idle n -> "idle";
            case Note.OfJob n -> "plain";
            case Note.Restarts n -> "restarts";
            case Note.CameFrom n -> "came";
            case Note.WentTo n -> "went";
            case Note.Placed n -> "came";
            case Note.Waits n -> "went";
            case Note.Lost n -> "went";
            case Note.OneOf n -> "came";
        };
    }

    /** Processor used, there is, and free. */
    public String cpu(Usage usage) {
        return cpu(usage, "board.usage");
    }

    /** Processor used and there is. */
    public String cpuBriefly(Usage usage) {
        return cpu(usage, "board.usage.brief");
    }

    private String cpu(Usage usage, String key) {
        boolean tera = usage.total().cpu() >= 1_000_000;
        return usage(key, usage.used().cpu(), usage.total().cpu(), tera ? 1_000_000 : 1000, tera ? "THz" : "GHz");
    }

    /** Memory used, there is, and free. */
    public String memory(Usage usage) {
        return memory(usage, "board.usage");
    }

    /** Memory used and there is. */
    public String memoryBriefly(Usage usage) {
        return memory(usage, "board.usage.brief");
    }

    private String memory(Usage usage, String key) {
        boolean tera = usage.total().memoryMb() >= 1024 * 1024;
        return usage(key, usage.used().memoryMb(), usage.total().memoryMb(), tera ? 1024 * 1024 : 1024,
                tera ? "TiB" : "GiB");
    }

    private String usage(String key, long used, long total, double unit, String name) {
        return texts.get(key, number(used / unit), number(total / unit), name, number((total - used) / unit));
    }

    /** A client in one sentence: name, state, load, what runs there. */
    public String description(Card card) {
        return String.join("\n", parts(card));
    }

    /** The same with what is told of it: what breaks when it goes. */
    String description(Card card, Marks marks) {
        String loss = marks.loss(card);
        return loss.isEmpty() ? description(card) : description(card) + "\n\u25b2 " + loss;
    }

    /** The same for a screen reader, with the lane it stands in. */
    public String spoken(Card card, String lane) {
        List<String> parts = parts(card);
        parts.add(1, texts.get("board.client.inLane", lane));
        return phrases(parts);
    }

    /** Phrases, one after the other. */
    String phrases(List<String> parts) {
        return String.join(texts.get("board.phrases"), parts);
    }

    private List<String> parts(Card card) {
        List<String> parts = new ArrayList<>(List.of(card.name(), condition(card.condition()),
                texts.get("board.client.load", percent(Math.rint(card.usage().load() * 100) / 100))));
        switch (card.origin()) {
            case PLANNED -> parts.add(texts.get("board.client.planned"));
            case RELABELLED -> parts.add(texts.get("board.client.relabelled"));
            case CLUSTER -> {
            }
        }
        card.chips()
                .stream()
                .limit(MOST)
                .forEach(c -> parts.add(texts.get("board.chip", c.group().group(), c.group().job().id())
                        + (c.ghost() ? texts.get("board.phrases") + note(c)
                                : c.number() == 1 ? "" : " \u00d7 " + c.number())));
        if (card.chips().size() > MOST) {
            parts.add("+" + (card.chips().size() - MOST));
        }
        return parts;
    }

    /** The names of the system groups on a client. */
    public String quiet(Card card) {
        return texts.list(card.quiet().stream().map(c -> c.group().group()).distinct().toList());
    }

    public Texts texts() {
        return texts;
    }

    /** Three digits tell enough. */
    private static String number(double amount) {
        return String.format(Locale.ROOT, amount >= 99.95 ? "%.0f" : "%.1f", amount);
    }
}
