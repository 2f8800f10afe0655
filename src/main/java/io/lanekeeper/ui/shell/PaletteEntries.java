package io.lanekeeper.ui.shell;

import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.command.Command;
import io.lanekeeper.ui.command.Commands;
import io.lanekeeper.ui.command.PaletteEntry;
import io.lanekeeper.ui.document.DocumentModel;
import io.lanekeeper.ui.document.ScenarioActions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What the palette finds: commands, scenarios, clients to switch, jobs to look at. */
final class PaletteEntries {
    private final DocumentModel model;
    private final List<String> recent;
    private final Consumer<String> open;
    private final Commands commands;
    private final MainView view;
    private final Texts texts;

    PaletteEntries(DocumentModel model, List<String> recent, Consumer<String> open, Commands commands, MainView view,
            Texts texts) {
        this.model = model;
        this.recent = recent;
        this.open = open;
        this.commands = commands;
        this.view = view;
        this.texts = texts;
    }

    List<PaletteEntry> all() {
        List<PaletteEntry> all = new ArrayList<>();
        for (Command command : Command.values()) {
            if (command != Command.PALETTE) {
                all.add(new PaletteEntry(texts.get(command.textKey()), "", command.keyText(),
                        () -> commands.run(command)));
            }
        }
        for (Node node : model.frame().state().nodes().values()) {
            all.add(new PaletteEntry(node.name(), texts.get("palette.client"), "",
                    () -> view.board().show(node.id())));
        }
        ScenarioActions scenario = new ScenarioActions(model);
        for (Node node : model.frame().state().nodes().values()) {
            String key = node.takesWork() ? "board.menu.down" : "board.menu.up";
            all.add(new PaletteEntry(texts.get(key, node.name()), texts.get("palette.client"), "",
                    () -> scenario.toggle(node.id())));
        }
        for (Job job : model.frame().previewed().planned().jobs()) {
            all.add(new PaletteEntry(job.key().id(), texts.get("palette.job"), "",
                    () -> view.find(job.key().id())));
        }
        for (String file : recent) {
            all.add(new PaletteEntry(file, texts.get("menu.recent"), "", () -> open.accept(file)));
        }
        return all;
    }
}
