package io.lanekeeper.ui.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.Sample;
import io.lanekeeper.model.edit.Home;
import io.lanekeeper.model.edit.HomeChange.JobLevel;
import io.lanekeeper.model.job.DtleRole;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.scenario.Step;
import io.lanekeeper.plan.Intent;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.plan.Plans;
import io.lanekeeper.testing.Boards;
import io.lanekeeper.testing.Held;
import io.lanekeeper.testing.Models;
import io.lanekeeper.testing.RealNames;
import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.background.Background;
import io.lanekeeper.ui.board.BoardController.Reach;
import io.lanekeeper.ui.board.BoardMenus.Offers;
import io.lanekeeper.ui.board.state.BoardState.Card;
import io.lanekeeper.ui.board.state.BoardState.Lane;
import io.lanekeeper.ui.document.DocumentModel;
import io.lanekeeper.ui.document.ScenarioActions;
import io.lanekeeper.ui.group.ChipView;
import io.lanekeeper.ui.group.DragModel;
import io.lanekeeper.ui.group.Drags;
import io.lanekeeper.ui.group.DropWorkflow;
import io.lanekeeper.ui.group.GroupActions;
import io.lanekeeper.ui.group.GroupSelection;
import io.lanekeeper.ui.group.HomeWorkflow;
import io.lanekeeper.ui.group.LaneVerdict;
import io.lanekeeper.ui.group.SchedulerLaneVerdicts;
import io.lanekeeper.ui.sheet.Notices;
import io.lanekeeper.ui.sheet.Sheets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/** What hands on the board come to; no window is shown, and what would be seen is written down. */
final class BoardControllerTest {
    private final List<String> seen = new ArrayList<>();

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void aSwitchBecomesAStepOfTheScenario() {
        Desk desk = new Desk(Sample.plan());

        desk.hands.toggle(desk.card("dtle-2"));

        assertThat(desk.document.plan().currentScenario().steps()).containsExactly(
                new Step.OfClient(Step.Change.DOWN, Models.id(desk.document, "dtle-2")));
    }

    @Test
    void openingAClientChoosesItAndShowsIt() {
        Desk desk = new Desk(Sample.plan());

        desk.hands.open(desk.card("dtle-3"));

        assertThat(desk.model.selected()).map(Card::name).contains("dtle-3");
        assertThat(seen).containsExactly("peek dtle-3");
    }

    @Test
    void theKeyboardGoesIntoAClientAndBackToItsLane() {
        Desk desk = new Desk(Sample.plan());

        desk.hands.enter(desk.card("dtle-3"));
        desk.hands.leave(desk.card("dtle-3"));

        assertThat(seen).containsExactly("enter dtle-3", "close", "focus beijing");
    }

    @Test
    void arrowsLeadToTheLaneBesideAndAtTheEdgeNowhere() {
        Desk desk = new Desk(Sample.plan());

        desk.hands.beside(desk.lane("beijing"), 1, 0);
        desk.hands.beside(desk.lane("shanghai"), 1, 0);
        desk.hands.beside(desk.lane("shanghai"), -1, 1);

        assertThat(seen).containsExactly("lane shanghai 0 from the left", "lane beijing 1 from the right");
    }

    @Test
    void withoutAViewHandsDoNoHarm() {
        Desk desk = new Desk(Sample.plan());
        BoardController blind = desk.controller();

        blind.open(desk.card("dtle-3"));
        blind.beside(desk.lane("beijing"), 1, 0);

        assertThat(desk.model.selected()).map(Card::name).contains("dtle-3");
        assertThat(seen).isEmpty();
    }

    @Test
    void aClientKnowsItsLaneByName() {
        Desk desk = new Desk(Sample.plan().withLaneAttribute("${meta.nowhere}"));

        assertThat(desk.hands.laneOf(desk.card("dtle-1"))).isNotEmpty();
        assertThat(new Desk(Sample.plan()).hands.laneOf(desk.card("dtle-1"))).isEqualTo("shanghai");
    }

    @Test
    void foldingAndHidingChangeTheBoardAndNotThePlan() {
        Desk desk = new Desk(Sample.plan());

        desk.hands.fold(desk.lane("beijing"), true);
        desk.hands.hide(desk.lane("shanghai"));

        assertThat(desk.model.choices().folded(desk.lane("beijing"))).isTrue();
        assertThat(desk.model.hiddenLanes()).isEqualTo(1);
        assertThat(desk.document.document().dirty()).isFalse();
    }

    @Test
    void aClientThatIsUpOffersItsLossesAndOneThatIsOffOnlyItsReturn() {
        Desk desk = new Desk(Sample.plan());
        int up = desk.hands.clientMenu(desk.card("dtle-2")).getItems().size();

        desk.hands.toggle(desk.card("dtle-2"));
        desk.model.show(desk.document.frame());
        ContextMenu off = desk.hands.clientMenu(desk.card("dtle-2"));

        assertThat(off.getItems()).hasSizeLessThan(up);
        assertThat(off.getItems()).extracting(MenuItem::getText).first().asString().contains("dtle-2");
    }

    @Test
    void aSampleHasNoPagesInNomadAndAPulledPlanHas() {
        Desk pulled = new Desk(RealNames.plan(60, 2));
        Card first = pulled.lane("cn-beijing-a").clients().getFirst();

        assertThat(new Desk(Sample.plan()).hands.page(first)).isEmpty();
        pulled.hands.page(first).orElseThrow().run();
        assertThat(seen).containsExactly("page " + first.nodeId());
    }

    @Test
    void overALaneTheVerdictIsKnownAtOnceAndGoneWithTheDrag() {
        Desk desk = new Desk(Sample.plan());

        desk.drags(Models.DEST);
        desk.hands.draggedOver(desk.lane("shanghai"));

        assertThat(desk.drag.over()).contains("shanghai");
        assertThat(desk.drops.verdict(desk.lane("shanghai"))).map(LaneVerdict::takes).contains(true);
        assertThat(desk.drops.verdict(desk.lane("shanghai"))).map(LaneVerdict::warned).contains(true);
        assertThat(desk.drops.verdict(desk.lane("beijing"))).map(LaneVerdict::warned).contains(false);
        desk.drag.end();
        desk.drops.changed(desk.model.state().lanes());
        assertThat(desk.drops.verdict(desk.lane("shanghai"))).isEmpty();
    }

    @Test
    void lettingGoOnALaneBindsTheGroupToIt() {
        Desk desk = new Desk(Sample.plan());
        desk.drags(Models.DEST);

        desk.hands.dropped(desk.lane("shanghai"));

        assertThat(desk.document.plan().intents()).singleElement()
                .isInstanceOfSatisfying(Intent.SetHome.class,
                        set -> assertThat(set.home().values()).containsExactly("shanghai"));
        assertThat(desk.drag.going()).isFalse();
    }

    @Test
    void aLaneThatCannotTakeTheGroupLeavesThePlanAsItIs() {
        Desk desk = new Desk(Sample.plan().withLaneAttribute("${meta.nowhere}"));
        desk.drags(Models.DEST);

        desk.hands.dropped(desk.model.state().lanes().getFirst());

        assertThat(desk.document.plan().intents()).isEmpty();
        assertThat(desk.drag.going()).as("the drag has ended all the same").isFalse();
    }

    @Test
    void aLaneWhoseClientsAllRefuseIsNoHomeEither() {
        GroupKey web = GroupKey.of("default", "web", "web");
        Desk desk = new Desk(Sample.plan().withJob(Plans.job("""
                {ID: 'web', JobModifyIndex: 1, Datacenters: ['*'], TaskGroups: [{Name: 'web', Tasks: [
                  {Name: 'w', Driver: 'docker'}]}]}
                """)));
        desk.drags(web);

        desk.hands.dropped(desk.lane("beijing"));

        assertThat(desk.document.plan().intents()).isEmpty();
    }

    @Test
    void withAltALaneIsForbiddenAlsoWhereTheGroupCouldNotRun() {
        Desk desk = new Desk(Sample.plan());
        Drags.forbidding(desk.drag, Models.DEST);
        desk.drops.changed(desk.model.state().lanes());

        desk.hands.dropped(desk.lane("shanghai"));

        assertThat(desk.document.plan().intents()).singleElement()
                .isInstanceOfSatisfying(Intent.SetHome.class,
                        set -> assertThat(set.home().mode()).isEqualTo(Home.Mode.FORBID));
    }

    @Test
    void nothingIsLetGoWhileNothingIsDragged() {
        Desk desk = new Desk(Sample.plan());

        desk.hands.dropped(desk.lane("shanghai"));
        desk.hands.draggedOver(desk.lane("shanghai"));

        assertThat(desk.document.plan().intents()).isEmpty();
        assertThat(desk.drag.over()).isEmpty();
    }

    @Test
    void onALargeClusterADropBeforeTheVerdictsAreKnownIsJudgedThen() {
        Held held = new Held();
        Desk desk = new Desk(RealNames.plan(600, 4), held);
        held.finishAll();
        GroupKey dest = desk.document.plan()
                .jobs()
                .getFirst()
                .base()
                .keyOf(
                        desk.document.plan().jobs().getFirst().base().group("Dest").orElseThrow());
        desk.drags(dest);
        assertThat(desk.drops.verdictsProperty().get()).as("still worked out").isEmpty();

        desk.hands.dropped(desk.lane("cn-chengdu-a"));

        assertThat(desk.document.plan().intents()).containsExactly(new Intent.SetHome(dest, Plan.DATACENTER,
                Home.in("cn-chengdu-a"), JobLevel.ASK));
    }

    /** A board without a window: its model, its hands, and a view that writes down what it is asked to show. */
    private final class Desk {
        private final DocumentModel document;
        private final BoardModel model;
        private final DragModel drag = new DragModel();
        private final BoardDrag drops;
        private final BoardController hands;

        Desk(Plan plan) {
            this(plan, Held.never());
        }

        Desk(Plan plan, Background background) {
            document = Models.of(plan);
            model = new BoardModel(document, background, Models::bug);
            model.setRoom(900, 600);
            model.show(document.frame());
            Sheets sheets = new Sheets();
            DropWorkflow workflow = new DropWorkflow(document,
                    new HomeWorkflow(document, new Notices(), sheets, Texts.english()), sheets, Texts.english());
            drops = new BoardDrag(document, workflow, drag, new SchedulerLaneVerdicts(Texts.english()), background,
                    Models::bug);
            hands = controller();
            hands.sees(new Seeing());
        }

        BoardController controller() {
            ScenarioActions scenario = new ScenarioActions(document);
            BoardMenus menus = new BoardMenus(document, model, scenario, new Offers(n -> List.of(), l -> List.of(),
                    id -> seen.add("page " + id), g -> seen.add("page " + g.job().id())), Texts.english());
            return new BoardController(model, drops, drag, new Reach(scenario, new NoGroups(), menus, g -> ""));
        }

        void drags(GroupKey group) {
            Drags.begin(drag, group);
            drops.changed(model.state().lanes());
        }

        Lane lane(String value) {
            return Boards.lane(model.state(), value);
        }

        Card card(String name) {
            return Boards.card(model.state(), name);
        }
    }

    private final class Seeing implements BoardSight {
        @Override
        public void peek(Card card) {
            seen.add("peek " + card.name());
        }

        @Override
        public void closePeek() {
            seen.add("close");
        }

        @Override
        public void enter(Card card) {
            seen.add("enter " + card.name());
        }

        @Override
        public void focusClients(Lane lane) {
            seen.add("focus " + lane.value().orElse(""));
        }

        @Override
        public void enterLane(Lane lane, int line, boolean fromLeft) {
            seen.add("lane " + lane.value().orElse("") + " " + line + " from the " + (fromLeft ? "left" : "right"));
        }
    }

    private static final class NoGroups implements GroupActions {
        @Override
        public void equip(ChipView chip, Optional<DtleRole> role) {}

        @Override
        public void move(List<GroupKey> groups) {}

        @Override
        public GroupSelection selection() {
            throw new AssertionError("nothing is chosen here");
        }

        @Override
        public ContextMenu menu(GroupKey group) {
            return new ContextMenu();
        }
    }
}
