package io.lanekeeper.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Small classes that break a rule on purpose, written here and compiled when a test runs. */
final class Sources {
    /** The base package of all of them. */
    static final String BASE = "broken";

    private final Path folder;
    private final List<String> files = new ArrayList<>();

    Sources(Path folder) {
        this.folder = folder;
    }

    /**
     * Adds a public class.
     *
     * @param layer its package below the base, e.g. {@code ui.board}
     * @param body what stands in it
     */
    Sources with(String layer, String name, String body) {
        Path file = folder.resolve(BASE).resolve(layer.replace('.', '/')).resolve(name + ".java");
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, "package " + BASE + "." + layer + ";\npublic class " + name + " {" + body + "}\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.add(file.toString());
        return this;
    }

    /** All of them, compiled. */
    JavaClasses compiled() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> arguments = new ArrayList<>(
                List.of("-proc:none", "-nowarn", "-cp", System.getProperty("java.class.path"), "-d",
                        folder.toString()));
        arguments.addAll(files);
        if (compiler.run(null, null, null, arguments.toArray(String[]::new)) != 0) {
            throw new AssertionError("a class that should break a rule cannot be compiled");
        }
        return new ClassFileImporter().importPath(folder);
    }
}
