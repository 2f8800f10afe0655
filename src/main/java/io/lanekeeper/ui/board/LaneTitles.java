package io.lanekeeper.ui.board;

import io.lanekeeper.ui.board.LaneLayout.Slot;
import io.lanekeeper.ui.board.client.BoardTexts;
import io.lanekeeper.ui.board.lane.LaneSize;
import io.lanekeeper.ui.board.state.BoardState.Lane;
import io.lanekeeper.ui.control.TextWidth;
import io.lanekeeper.ui.name.Cuts;
import io.lanekeeper.ui.name.SharedParts;
import java.util.List;
import java.util.Map;

/** The names of the lanes as there is room for them: whole, or without what all begin with, or cut; never two alike. */
final class LaneTitles {
    /** The lane's margins and its menu. */
    private static final double BESIDE = 66;
    private static final double BESIDE_BRIEF = 42;

    private final BoardTexts texts;
    private final TextWidth large = TextWidth.of("Inter Semi Bold", 16);
    private final TextWidth small = TextWidth.of("Inter Semi Bold", 12);
    private List<Slot> slots = List.of();
    private SharedParts shared = SharedParts.NONE;
    private Map<String, String> titles = Map.of();

    LaneTitles(BoardTexts texts) {
        this.texts = texts;
    }

    /** From now on these lanes are shown. */
    void show(LaneLayout layout) {
        if (layout.slots().equals(slots)) {
            return;
        }
        slots = layout.slots();
        List<Slot> open = slots.stream().filter(s -> !s.folded()).toList();
        if (open.isEmpty()) {
            return;
        }
        LaneSize size = new LaneSize(open.getFirst().width(), open.getFirst().height());
        TextWidth width = size.brief() ? small : large;
        double room = size.width() - (size.brief() ? BESIDE_BRIEF : BESIDE);
        List<String> names = open.stream().map(s -> texts.laneName(s.lane())).distinct().toList();
        boolean fit = names.stream().allMatch(n -> width.of(n) <= room);
        shared = fit ? SharedParts.NONE : SharedParts.of(names).withoutSuffix();
        titles = Cuts.of(names.stream().map(shared::shorten).toList(), room, width::of);
    }

    String of(Lane lane) {
        String name = texts.laneName(lane);
        return titles.getOrDefault(shared.shorten(name), name);
    }

    /** What is left out of all of them; empty for nothing. */
    String prefix() {
        return shared.prefix();
    }
}
