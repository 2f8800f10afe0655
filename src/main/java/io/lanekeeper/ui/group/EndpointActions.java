package io.lanekeeper.ui.group;

import io.lanekeeper.model.job.Endpoint;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.scenario.EndpointPlace;
import io.lanekeeper.plan.NamedEndpoint;
import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.control.Ui;
import io.lanekeeper.ui.document.DocumentModel;
import io.lanekeeper.ui.sheet.Sheets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Says where an endpoint stands, and names endpoints that no configuration tells. FX thread only. */
public final class EndpointActions {
    private static final Pattern ADDRESS = Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[^\\s:/\\[\\]]+):(\\d{1,5})");

    private final DocumentModel model;
    private final Sheets sheets;
    private final Texts texts;

    public EndpointActions(DocumentModel model, Sheets sheets, Texts texts) {
        this.model = model;
        this.sheets = sheets;
        this.texts = texts;
    }

    /** One entry a lane; the chosen one is where the endpoint stands. */
    public ContextMenu menu(GroupKey group, Endpoint endpoint) {
        ContextMenu menu = new ContextMenu();
        String attribute = model.plan().laneAttribute();
        Optional<EndpointPlace> now = model.plan()
                .endpoints()
                .stream()
                .filter(p -> p.address().equals(endpoint.address()))
                .findFirst();
        for (String value : LaneValues.of(model.plan())) {
            CheckMenuItem item = new CheckMenuItem(texts.get("jobs.endpoint.standsIn", value));
            item.setMnemonicParsing(false);
            item.setSelected(now.filter(p -> p.attribute().equals(attribute) && p.value().equals(value)).isPresent());
            item.setOnAction(e -> place(new EndpointPlace(endpoint.address(), attribute, value)));
            menu.getItems().add(item);
        }
        MenuItem forget = new MenuItem(texts.get("jobs.endpoint.forget"));
        forget.setDisable(now.isEmpty());
        forget.setOnAction(e -> model.change("undo.endpoint.forgotten", List.of(endpoint.address()),
                p -> p.withoutEndpoint(endpoint.address())));
        menu.getItems().addAll(new SeparatorMenuItem(), forget);
        NamedEndpoint named = new NamedEndpoint(group, endpoint);
        if (model.plan().named().contains(named)) {
            MenuItem remove = new MenuItem(texts.get("jobs.endpoint.remove"));
            remove.setOnAction(e -> model.change("undo.endpoint.removed", List.of(endpoint.address()),
                    p -> p.withoutNamed(named)));
            menu.getItems().add(remove);
        }
        return menu;
    }

    /** Asks for {@code host:port} of something the group talks to. */
    public void name(GroupKey group) {
        TextField field = new TextField();
        field.setId("endpoint-address");
        field.setPromptText("10.2.0.31:3306");
        field.setAccessibleText(texts.get("endpoint.name.field"));
        Label problem = Ui.wrapping("", "problem");
        Button ok = Ui.button(texts.get("endpoint.name.ok"), () -> {});
        ok.setDefaultButton(true);
        ok.setId("endpoint-ok");
        ok.setOnAction(e -> parse(field.getText()).ifPresentOrElse(endpoint -> {
            sheets.close();
            model.change("undo.endpoint.named", List.of(endpoint.address()),
                    p -> p.withNamed(new NamedEndpoint(group, endpoint)));
        }, () -> problem.setText(texts.get("endpoint.name.problem", field.getText()))));
        Button cancel = sheets.choice(texts.get("sheet.cancel"), "endpoint-cancel", () -> {});
        cancel.setCancelButton(true);
        VBox content = new VBox(8, Sheets.body(texts.get("endpoint.name.text", group.group())), field, problem);
        sheets.show(texts.get("endpoint.name.title"), content, List.of(cancel, ok));
        field.requestFocus();
    }

    private void place(EndpointPlace place) {
        model.change("undo.endpoint.placed", List.of(place.address(), place.value()), p -> p.withEndpoint(place));
    }

    /** Reads {@code host:port}; an IPv6 host stands in brackets. */
    static Optional<Endpoint> parse(String text) {
        Matcher m = ADDRESS.matcher(text.strip());
        if (!m.matches()) {
            return Optional.empty();
        }
        int port = Integer.parseInt(m.group(2));
        String host = m.group(1).startsWith("[") ? m.group(1).substring(1, m.group(1).length() - 1) : m.group(1);
        return port > 0 && port < 65_536 ? Optional.of(new Endpoint("", host, port)) : Optional.empty();
    }
}
