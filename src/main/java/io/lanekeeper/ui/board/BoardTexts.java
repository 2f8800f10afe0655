package io.lanekeeper.ui.board;

import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.board.BoardState.Card;
import io.lanekeeper.ui.board.BoardState.Chip;
import io.lanekeeper.ui.board.BoardState.Condition;
import io.lanekeeper.ui.board.BoardState.Lane;
import io.lanekeeper.ui.board.BoardState.Note;
import java.util.Locale;

/** The board's words. */
final class BoardTexts {
    private final Texts texts;

    BoardTexts(Texts texts) {
        this.texts = texts;
    }

    String laneName(Lane lane) {
        return lane.value()
                .map(v -> v.isEmpty() ? texts.get("board.lane.empty") : v)
                .orElseGet(() -> texts.get("board.lane.none"));
    }

    String laneUp(Lane lane) {
        return texts.get("board.lane.up", lane.up(), lane.clients().size());
    }

    String condition(Condition condition) {
        return switch (condition) {
            case Condition.Up up -> texts.get("board.client.up");
            case Condition.Off off -> off.step() == 0 ? texts.get("board.client.off." + off.word())
                    : texts.get("board.client.offInStep", texts.get("board.client.off." + off.word()), off.step());
        };
    }

    String note(Chip chip) {
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
    String description(Chip chip, String where) {
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
        return more.isEmpty() ? group + ", " + where : group + ", " + where + ", " + more;
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

    String cpu(BoardState.Usage usage) {
        return texts.get("board.usage.cpu", giga(usage.used().cpu()), giga(usage.total().cpu()));
    }

    String memory(BoardState.Usage usage) {
        return texts.get("board.usage.memory", gibi(usage.used().memoryMb()), gibi(usage.total().memoryMb()));
    }

    Texts texts() {
        return texts;
    }

    private static String giga(long mhz) {
        return String.format(Locale.ROOT, "%.1f", mhz / 1000.0);
    }

    private static String gibi(long mb) {
        return String.format(Locale.ROOT, "%.1f", mb / 1024.0);
    }
}
