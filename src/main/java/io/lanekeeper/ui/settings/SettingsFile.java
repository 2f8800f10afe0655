package io.lanekeeper.ui.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lanekeeper.files.AtomicFile;
import io.lanekeeper.wire.Fields;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The settings in one small JSON file of the user's. A file that cannot be read counts as absent. */
public final class SettingsFile {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);
    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;

    public SettingsFile(Path file) {
        this.file = file;
    }

    public Settings load(Settings otherwise) {
        if (!Files.isRegularFile(file)) {
            return otherwise;
        }
        try {
            return read(Fields.of(JSON.readTree(Files.readAllBytes(file))), otherwise);
        } catch (IOException e) {
            LOG.warn("settings in {} cannot be read, starting anew: {}", file, e.toString());
            return otherwise;
        }
    }

    private static Settings read(Fields f, Settings otherwise) {
        JsonNode width = f.raw("width");
        JsonNode height = f.raw("height");
        return new Settings(theme(f.text("theme"), otherwise.theme()),
                language(f.text("language"), otherwise.language()), f.texts("recent"), f.texts("addresses"),
                Math.clamp(width.asDouble(otherwise.width()), 800, 8000),
                Math.clamp(height.asDouble(otherwise.height()), 500, 8000), f.flag("maximized"), 100)
                .withTextPercent(f.has("textPercent") ? f.number("textPercent") : 100);
    }

    private static Theme theme(String word, Theme otherwise) {
        return switch (word) {
            case "light" -> Theme.LIGHT;
            case "dark" -> Theme.DARK;
            case "system" -> Theme.SYSTEM;
            default -> otherwise;
        };
    }

    private static String word(Theme theme) {
        return switch (theme) {
            case LIGHT -> "light";
            case DARK -> "dark";
            case SYSTEM -> "system";
        };
    }

    private static Language language(String word, Language otherwise) {
        return switch (word) {
            case "en" -> Language.ENGLISH;
            case "zh" -> Language.CHINESE;
            default -> otherwise;
        };
    }

    private static String word(Language language) {
        return switch (language) {
            case ENGLISH -> "en";
            case CHINESE -> "zh";
        };
    }

    /** Writes them; when that fails, the log says so and nothing else happens. */
    public void save(Settings settings) {
        ObjectNode json = JSON.createObjectNode();
        json.put("theme", word(settings.theme())).put("language", word(settings.language()));
        ArrayNode recent = json.putArray("recent");
        settings.recent().forEach(recent::add);
        ArrayNode addresses = json.putArray("addresses");
        settings.addresses().forEach(addresses::add);
        json.put("width", settings.width()).put("height", settings.height());
        json.put("maximized", settings.maximized()).put("textPercent", settings.textPercent());
        try {
            Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
        } catch (IOException e) {
            LOG.warn("no folder for the settings in {}: {}", file, e.toString());
        }
        AtomicFile.of(file)
                .write(json.toPrettyString().getBytes(StandardCharsets.UTF_8))
                .ifPresent(failure -> LOG.warn("settings cannot be written: {}", failure.logText()));
    }
}
