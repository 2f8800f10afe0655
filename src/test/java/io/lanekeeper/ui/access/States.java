package io.lanekeeper.ui.access;

import io.lanekeeper.plan.Document;
import io.lanekeeper.testing.AppUnderTest;
import io.lanekeeper.testing.LargeCluster;
import io.lanekeeper.ui.board.BoardView;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;

/** Every state the window can be in, in any language; each part begins with the sample. */
enum States {
    WELCOME {
        @Override
        void walk(AppUnderTest app, Path folder, Look look) {
            app.press(KeyCode.CONTROL, KeyCode.N);
            app.waitUntil("welcome", () -> app.has("#empty"));
            look.at("welcome");
            app.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
            app.waitUntil("the form is open", () -> app.has("#client-form"));
            app.click("#client-ok");
            look.at("plan a client");
        }
    },
    STORY {
        @Override
        void walk(AppUnderTest app, Path folder, Look look) {
            look.at("sample");
            menu(app, DEST, "group.menu.expectLane", "beijing");
            app.waitUntil("expected", () -> app.has("#expectations"));
            off(app, "dtle-2", 1);
            look.at("one client off");
            off(app, "dtle-3", 2);
            look.at("outage");
            app.click("#steps-clear");
            app.waitUntil("no step", () -> !app.has("#step-1"));
            app.dragTo(DEST, "#jobs-filter");
            look.at("dragged over the tray");
            app.drop();
            look.at("no home");
            app.click("#endpoint-10-2-0-31-3306");
            look.at("menu of an endpoint");
            app.choose(text(app, "jobs.endpoint.standsIn", "shanghai"));
            look.at("cut off");
            app.dragTo(DEST, "#lane-beijing");
            app.waitUntil("the comparison", () -> app.has("#landing"));
            look.at("dragged over a lane");
            app.press(KeyCode.ESCAPE);
            app.drop();
        }
    },
    CLIENTS {
        @Override
        void walk(AppUnderTest app, Path folder, Look look) {
            menu(app, "#lane-shanghai .card-name", "board.menu.drain", "dtle-1");
            app.waitUntil("drained", () -> app.has("#step-1"));
            menu(app, CARD, "board.menu.ineligible", "dtle-2");
            app.waitUntil("ineligible", () -> app.has("#step-2"));
            look.at("drained and ineligible");
            menu(app, CARD, "client.menu.labels");
            look.at("labels in the plan");
            app.type("#client-class", "other");
            app.click("#client-ok");
            menu(app, CARD, "client.menu.copy");
            look.at("plan a client like this");
            app.click("#client-ok");
            app.waitUntil("planned", () -> app.has(".card.planned"));
            app.click("#steps-clear");
            look.at("planned and changed clients");
        }
    },
    SHEETS {
        @Override
        void walk(AppUnderTest app, Path folder, Look look) {
            sheet(app, look, "palette", "#palette-search", KeyCode.CONTROL, KeyCode.K);
            sheet(app, look, "shortcuts", "#shortcuts", KeyCode.F1);
            off(app, "dtle-2", 1);
            off(app, "dtle-3", 2);
            sheet(app, look, "history", "#history-list", KeyCode.CONTROL, KeyCode.H);
            app.click("#why-Dest");
            app.waitUntil("why", () -> app.has("#why"));
            look.at("why");
            close(app);
            survival(app, look);
            app.click("#connect");
            app.waitUntil("save first?", () -> app.has(".lk-sheet"));
            look.at("unsaved changes");
            close(app);
            dropBoth(app, look);
        }
    },
    NAMES {
        @Override
        void walk(AppUnderTest app, Path folder, Look look) {
            app.click("#scenario");
            look.at("menu of scenarios");
            app.choose(text(app, "scenario.new"));
            app.click("#name-ok");
            look.at("name a scenario");
            close(app);
            app.click("#scenario");
            app.choose(text(app, "scenario.compare"));
            look.at("compare");
            close(app);
            menu(app, DEST, "group.menu.nameEndpoint");
            app.click("#endpoint-ok");
            look.at("name an endpoint");
            close(app);
            app.click(DEST);
            app.press(KeyCode.M);
            app.waitUntil("which lane?", () -> app.has("#lane-name"));
            look.at("which lane");
            app.snapshot("which-lane-" + app.window().texts().locale().getLanguage());
            close(app);
            menu(app, DEST, "group.menu.count");
            look.at("count");
            close(app);
        }
    },
    FILES {
        @Override
        void walk(AppUnderTest app, Path folder, Look look) {
            app.willChoose(write(folder.resolve("bad.nomad.hcl"), "job \"x\" {\n  group \"g\" {\n"));
            sheet(app, look, "not imported", "#job-files-close", KeyCode.CONTROL, KeyCode.I);
            app.dragTo(DEST, "#lane-shanghai");
            app.drop();
            app.waitUntil("moved", () -> app.texts(DEST).contains("\u2192 shanghai"));
            look.at("notice");
            app.click("#hand-over");
            app.waitUntil("handed over", () -> app.has("#handover-save"));
            look.at("diff");
            app.click("#handover-plan");
            look.at("job plan");
            app.click("#handover-file");
            look.at("job file");
            close(app);
            app.click("#command-UNDO");
            app.click("#connect");
            app.waitUntil("the form is open", () -> app.has("#connect-pull"));
            look.at("connect");
            app.type("#connect-address", "http://127.0.0.1:9");
            app.click("#connect-pull");
            app.waitForText("http://127.0.0.1:9");
            look.at("pull failed");
            close(app);
        }
    },
    MENUS {
        @Override
        void walk(AppUnderTest app, Path folder, Look look) {
            for (String button : new String[]{"#plan-menu", "#more-menu", "#lane-beijing .lane-menu"}) {
                app.click(button);
                look.at("menu of " + button);
                app.press(KeyCode.ESCAPE);
            }
            for (String node : new String[]{DEST, CARD, "#jobs .job-name"}) {
                app.robot().clickOn(app.visible(node), MouseButton.SECONDARY);
                app.settle();
                look.at("menu of " + node);
                app.press(KeyCode.ESCAPE);
            }
            for (String picker : new String[]{"#lane-attribute", "#lane-second"}) {
                app.click(picker);
                app.waitUntil("the list is there", () -> app.popupTexts().contains("${meta.rack}"));
                look.at("attributes of " + picker);
                app.press(KeyCode.ESCAPE);
            }
        }
    },
    ROWS {
        @Override
        void walk(AppUnderTest app, Path folder, Look look) {
            large(app, 60);
            app.later(() -> board(app).model().zoom(1));
            app.waitUntil("rows", () -> app.has(".row"));
            look.at("rows");
            app.click("#lane-beijing .row-name");
            look.at("the card of a row");
            app.press(KeyCode.ESCAPE);
            app.later(() -> board(app).model().setSecondAttribute("${meta.rack}"));
            app.waitUntil("divided", () -> app.has("#lane-beijing .section"));
            app.later(() -> board(app).model()
                    .showLosses(Map.of("00000003-0000-4000-8000-000000000000", "it breaks",
                            "00000000-0000-4000-8000-000000000000", "it breaks")));
            look.at("divided rows");
            folding(app, look);
        }
    },
    CELLS {
        @Override
        void walk(AppUnderTest app, Path folder, Look look) {
            large(app, 600);
            look.at("cells");
            app.robot().clickOn(app.visible("#lane-beijing .cell-line").localToScene(6, 6));
            app.settle();
            look.at("the card of a cell");
            app.press(KeyCode.ESCAPE);
            app.later(() -> {
                board(app).search("web-3");
                board(app).next();
            });
            look.at("searched");
            app.later(() -> {
                board(app).search("");
                board(app).model().zoom(1);
            });
            look.at("nearer");
        }
    };

    static final String DEST = "#tray-test_constraint-Dest";
    private static final String CARD = "#lane-beijing .card-name";

    /** Looks at the window as it is. */
    interface Look {
        void at(String state);
    }

    /** Goes through the states. */
    abstract void walk(AppUnderTest app, Path folder, Look look);

    private static String text(AppUnderTest app, String key, Object... arguments) {
        return app.window().texts().get(key, arguments);
    }

    private static void menu(AppUnderTest app, String on, String key, Object... arguments) {
        app.robot().clickOn(app.visible(on), MouseButton.SECONDARY);
        app.settle();
        app.choose(text(app, key, arguments));
    }

    private static void off(AppUnderTest app, String client, int step) {
        app.click("#switch-" + client);
        app.waitUntil(client + " is off", () -> app.has("#step-" + step));
    }

    private static void sheet(AppUnderTest app, Look look, String name, String query, KeyCode... keys) {
        app.press(keys);
        app.waitUntil(name, () -> app.has(query));
        look.at(name);
        close(app);
    }

    private static void close(AppUnderTest app) {
        app.press(KeyCode.ESCAPE);
        app.waitUntil("the sheet is gone", () -> !app.has(".lk-sheet"));
    }

    private static void survival(AppUnderTest app, Look look) {
        app.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
        app.waitUntil("survival", () -> app.has("#survival-sheet"));
        for (String tab : new String[]{"#survival-losses-tab", "#survival-groups-tab", "#survival-together-tab",
            "#survival-tab-pairs"}) {
            app.click(tab);
            look.at("survival " + tab);
        }
        app.click("#survival-look");
        app.waitUntil("pairs", () -> !app.texts("#survival-pairs").isEmpty());
        look.at("survival, pairs looked at");
        close(app);
    }

    private static void dropBoth(AppUnderTest app, Look look) {
        app.dragTo("#jobs .job-name", "#lane-beijing");
        look.at("a whole job is dragged");
        app.drop();
        app.waitUntil("asked", () -> app.has("#drop-both"));
        look.at("source and target");
        close(app);
    }

    private static void folding(AppUnderTest app, Look look) {
        app.click("#lane-beijing .lane-menu");
        app.choose(text(app, "board.menu.fold", "beijing"));
        look.at("a folded lane");
        app.click("#lane-guangzhou .lane-menu");
        app.choose(text(app, "board.menu.hide", "guangzhou"));
        look.at("a hidden lane");
    }

    private static void large(AppUnderTest app, int clients) {
        app.later(() -> app.window()
                .model()
                .open(Document.of(LargeCluster.plan(clients, clients * 4), Optional.empty())));
        app.waitUntil(clients + " clients", () -> app.texts("#status").stream().anyMatch(t -> t.contains("" + clients))
                && app.has("#lane-guangzhou"));
    }

    private static BoardView board(AppUnderTest app) {
        return (BoardView) app.visible("#board");
    }

    private static Path write(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
