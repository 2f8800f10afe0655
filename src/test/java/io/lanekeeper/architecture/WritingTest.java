package io.lanekeeper.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.lanekeeper.architecture.fixture.writing.Writers;
import java.io.File;
import java.io.FileOutputStream;
import java.io.FileWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Files are written by {@code io.lanekeeper.files} and by nobody else: what is truncated first may be lost. */
final class WritingTest {
    private static final List<Class<?>> STREAMS = List.of(FileOutputStream.class, FileWriter.class,
            RandomAccessFile.class);

    @Test
    void nobodyElseWritesFiles() {
        onlyOneWriter().check(new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.lanekeeper"));
    }

    @Test
    void everyWayOfWritingIsSeen() {
        List<String> seen = onlyOneWriter().evaluate(new ClassFileImporter().importClasses(Writers.class))
                .getFailureReport()
                .getDetails();

        for (String way : List.of("text", "bytes", "stream", "writer", "channel", "copy", "move", "oldStream",
                "oldWriter", "picture", "print")) {
            assertThat(seen).as(way).anyMatch(line -> line.contains("Writers." + way + "("));
        }
        assertThat(seen).noneMatch(line -> line.contains("Writers.reads("));
    }

    private static ArchRule onlyOneWriter() {
        return noClasses().that()
                .resideOutsideOfPackage("io.lanekeeper.files..")
                .should()
                .callMethodWhere(target(owner(type(Files.class)))
                        .and(target(nameMatching("write.*|newOutputStream|newBufferedWriter|newByteChannel|copy|move|"
                                + "createFile|createLink|createSymbolicLink"))))
                .orShould()
                .callMethodWhere(target(owner(assignableTo(FileChannel.class))).and(target(nameMatching("open"))))
                .orShould()
                .callMethodWhere(target(owner(type(ImageIO.class))).and(target(nameMatching("write"))).and(toAFile()))
                .orShould()
                .callConstructorWhere(target(owner(isOneOf(STREAMS))))
                .orShould()
                .callConstructorWhere(target(owner(assignableTo(PrintStream.class)
                        .or(assignableTo(PrintWriter.class)))).and(toAFile()))
                .because("a file of the user's is replaced in one step, or stays as it was")
                .allowEmptyShould(false);
    }

    private static DescribedPredicate<JavaClass> isOneOf(List<Class<?>> types) {
        return DescribedPredicate.describe("opens a file", c -> types.stream().anyMatch(c::isEquivalentTo));
    }

    private static DescribedPredicate<JavaCall<?>> toAFile() {
        return DescribedPredicate.describe("to a file", call -> call.getTarget()
                .getRawParameterTypes()
                .stream()
                .anyMatch(p -> p.isEquivalentTo(File.class)));
    }
}
