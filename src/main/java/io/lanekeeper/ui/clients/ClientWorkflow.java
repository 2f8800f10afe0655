package io.lanekeeper.ui.clients;

import io.lanekeeper.model.cluster.ClusterChange;
import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.control.Ui;
import io.lanekeeper.ui.document.DocumentModel;
import io.lanekeeper.ui.group.LaneValues;
import io.lanekeeper.ui.sheet.NameSheet;
import io.lanekeeper.ui.sheet.Sheets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;

/** Adds planned clients and lanes, and changes labels in the plan. FX thread only. */
public final class ClientWorkflow {
    private final DocumentModel model;
    private final Sheets sheets;
    private final Texts texts;

    public ClientWorkflow(DocumentModel model, Sheets sheets, Texts texts) {
        this.model = model;
        this.sheets = sheets;
        this.texts = texts;
    }

    /** What the menu of a client offers about the plan. */
    public List<MenuItem> items(Node node) {
        List<MenuItem> items = new ArrayList<>();
        items.add(item("client.menu.copy", () -> copy(node)));
        items.add(item(node.planned() ? "client.menu.edit" : "client.menu.labels", () -> edit(node)));
        if (node.planned()) {
            items.add(item("client.menu.remove", () -> takeBack(node, "undo.client.removed")));
        } else if (model.plan().clients().relabelled().contains(node.id())) {
            items.add(item("client.menu.restore", () -> takeBack(node, "undo.client.restored")));
        }
        return items;
    }

    /** What the menu of a lane offers about the plan. */
    public List<MenuItem> laneItems(String value) {
        boolean planned = model.plan().clients().lanes(model.plan().laneAttribute()).contains(value);
        return planned ? List.of(item("client.menu.add", this::add), item("client.menu.removeLane",
                () -> removeLane(value))) : List.of(item("client.menu.add", this::add));
    }

    /** Asks for a client like this one. */
    public void copy(Node node) {
        ask("client.title.copy", ClientDraft.of(node, freeName(node.name())), false, names(),
                draft -> add(draft.like(node, newId())));
    }

    /** Asks for a client of which nothing is known yet. */
    public void add() {
        ask("client.title.add", ClientDraft.blank(firstLane()), false, names(),
                draft -> add(draft.byHand(newId(), model.plan().cluster().version())));
    }

    /** Asks for other labels, or for anything of a planned client. */
    public void edit(Node node) {
        List<String> others = new ArrayList<>(names());
        others.remove(node.name());
        ask(node.planned() ? "client.title.edit" : "client.title.labels", ClientDraft.of(node, node.name()),
                !node.planned(), others, draft -> {
                    ClusterChange change = node.planned() ? new ClusterChange.AddClient(draft.like(node, node.id()))
                            : draft.labels(ofSnapshot(node));
                    change("undo.client.changed", node.name(), change);
                });
    }

    /** Asks for the name of a lane in which nobody stands yet. */
    public void addLane() {
        String attribute = model.plan().laneAttribute();
        List<String> there = LaneValues.of(model.plan());
        NameSheet.ask(sheets, texts, texts.get("client.title.lane", attribute), "",
                name -> name.isEmpty() ? Optional.of(texts.get("client.problem.lane"))
                        : there.contains(name) ? Optional.of(texts.get("client.problem.laneTaken", name))
                                : Optional.empty(),
                name -> change("undo.lane.added", name, new ClusterChange.AddLane(attribute, name)));
    }

    /** Takes a planned lane away; planned clients that stand in it stay, and keep it. */
    private void removeLane(String value) {
        String attribute = model.plan().laneAttribute();
        model.change("undo.lane.removed", List.of(value),
                p -> p.withClients(p.clients().withoutLane(attribute, value)));
    }

    private void ask(String title, ClientDraft draft, boolean labelsOnly, List<String> takenNames,
            Consumer<ClientDraft> done) {
        ClientForm form = new ClientForm(draft, labelsOnly, texts);
        Button ok = Ui.button(texts.get("sheet.ok"), () -> {});
        ok.setId("client-ok");
        ok.setDefaultButton(true);
        ok.setOnAction(e -> {
            if (form.accepts(takenNames)) {
                sheets.close();
                done.accept(form.draft());
            }
        });
        Button cancel = sheets.choice(texts.get("sheet.cancel"), "client-cancel", () -> {});
        cancel.setCancelButton(true);
        sheets.show(texts.get(title), form, List.of(cancel, ok));
        form.focusFirst();
    }

    private void add(Node node) {
        change("undo.client.added", node.name(), new ClusterChange.AddClient(node));
    }

    private void change(String what, String name, ClusterChange change) {
        model.change(what, List.of(name), p -> p.withClients(p.clients().with(change)));
    }

    private void takeBack(Node node, String what) {
        model.change(what, List.of(node.name()), p -> p.withClients(p.clients().without(node.id())));
    }

    private Node ofSnapshot(Node node) {
        return model.plan().clients().snapshot().node(node.id()).orElse(node);
    }

    private List<String> names() {
        return model.plan().cluster().nodes().stream().map(Node::name).toList();
    }

    /** The lane of datacenters that a new client most likely stands in. */
    private String firstLane() {
        Plan plan = model.plan();
        if (plan.laneAttribute().equals(Plan.DATACENTER)) {
            List<String> planned = plan.clients().lanes(Plan.DATACENTER);
            return planned.isEmpty() ? LaneValues.of(plan).stream().findFirst().orElse("dc1") : planned.getLast();
        }
        return plan.cluster().nodes().stream().map(Node::datacenter).findFirst().orElse("dc1");
    }

    /** "dtle-4" after "dtle-3": the next number that is free. */
    private String freeName(String name) {
        List<String> taken = names();
        String stem = name.replaceFirst("-?\\d+$", "");
        int number = 1;
        while (taken.contains(stem + "-" + number)) {
            number++;
        }
        return stem + "-" + number;
    }

    private static String newId() {
        return "planned-" + UUID.randomUUID();
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(texts.get(key));
        item.setOnAction(e -> action.run());
        return item;
    }
}
