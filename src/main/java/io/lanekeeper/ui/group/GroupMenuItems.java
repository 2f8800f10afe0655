package io.lanekeeper.ui.group;

import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.scenario.Expectation;
import io.lanekeeper.scheduling.lane.Lanes;
import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.document.DocumentModel;
import io.lanekeeper.ui.document.Frame;
import io.lanekeeper.ui.document.NamedScenarios;
import io.lanekeeper.ui.document.ScenarioActions;
import io.lanekeeper.ui.sheet.NameSheet;
import io.lanekeeper.ui.sheet.Sheets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.MenuItem;

/** What a group's menu offers besides its home: expectations, its count, its endpoint. */
public final class GroupMenuItems {
    private static final int MOST = 100_000;

    private final DocumentModel model;
    private final ScenarioActions scenario;
    private final NamedScenarios scenarios;
    private final EndpointActions endpoints;
    private final Consumer<GroupKey> why;
    private final Consumer<GroupKey> domain;
    private final Sheets sheets;
    private final Texts texts;

    /**
     * What the entries are made of.
     *
     * @param why shows why a group runs where it does
     * @param domain shows where a group may run
     */
    public GroupMenuItems(DocumentModel model, ScenarioActions scenario, EndpointActions endpoints,
            Consumer<GroupKey> why,
            Consumer<GroupKey> domain, Sheets sheets, Texts texts) {
        this.domain = domain;
        this.why = why;
        this.model = model;
        this.scenario = scenario;
        this.scenarios = new NamedScenarios(model);
        this.endpoints = endpoints;
        this.sheets = sheets;
        this.texts = texts;
    }

    /** The entries for one group. */
    public List<MenuItem> of(GroupKey group) {
        List<MenuItem> items = new ArrayList<>();
        items.add(item(texts.get("group.menu.why"), () -> why.accept(group)));
        items.add(item(texts.get("group.menu.domain"), () -> domain.accept(group)));
        String attribute = model.plan().laneAttribute();
        for (String lane : lanes(group)) {
            items.add(item(texts.get("group.menu.expectLane", lane),
                    () -> scenarios.expect(new Expectation(group, attribute, lane))));
        }
        items.add(item(texts.get("group.menu.expectRuns"), () -> scenarios.expect(Expectation.runs(group))));
        items.add(item(texts.get("group.menu.count"), () -> askCount(group)));
        items.add(item(texts.get("group.menu.nameEndpoint"), () -> endpoints.name(group)));
        return items;
    }

    /** The lanes it runs in now. */
    private List<String> lanes(GroupKey group) {
        Frame frame = model.frame();
        return frame.state()
                .running()
                .getOrDefault(group, List.of())
                .stream()
                .map(id -> frame.state().nodes().get(id))
                .filter(n -> n != null)
                .map(n -> Lanes.valueOf(n, model.plan().laneAttribute()))
                .filter(lane -> !lane.equals(Lanes.NONE))
                .distinct()
                .limit(3)
                .toList();
    }

    private void askCount(GroupKey group) {
        String now = model.frame()
                .previewed()
                .planned()
                .job(group.job())
                .flatMap(j -> j.group(group.group()))
                .map(g -> Integer.toString(g.count()))
                .orElse("1");
        NameSheet.ask(sheets, texts, texts.get("group.count.title", group.group()), now,
                text -> text.matches("\\d{1,6}") && Integer.parseInt(text) <= MOST ? Optional.empty()
                        : Optional.of(texts.get("group.count.problem", text, MOST)),
                text -> scenario.count(group, Integer.parseInt(text)));
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(e -> action.run());
        return item;
    }
}
