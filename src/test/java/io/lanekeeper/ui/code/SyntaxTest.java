package io.lanekeeper.ui.code;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.ui.code.Syntax.Kind;
import io.lanekeeper.ui.code.Syntax.Part;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** The colours of a line of a job file. */
final class SyntaxTest {
    @Test
    void namesOfAttributesAndBlocksAreKeys() {
        assertThat(keys("  attribute = \"${node.datacenter}\"")).isEqualTo("attribute");
        assertThat(keys("constraint {")).isEqualTo("constraint");
        assertThat(keys("group \"Dest\" {")).isEqualTo("group");
        assertThat(keys("\"Datacenters\" : [\"a\"]")).isEqualTo("\"Datacenters\"");
        assertThat(keys("a == b")).as("a comparison gives nothing a value").isEmpty();
    }

    @Test
    void textsNumbersAndTruthsHaveTheirColours() {
        assertThat(Syntax.parts("count = 3")).contains(new Part(Kind.LITERAL, "3"));
        assertThat(Syntax.parts("stop = true")).contains(new Part(Kind.LITERAL, "true"));
        assertThat(Syntax.parts("value = \"say \\\"hi\\\"\"")).contains(new Part(Kind.STRING, "\"say \\\"hi\\\"\""));
    }

    @Test
    void aCommentIsOneToItsEndWhateverStandsInIt() {
        assertThat(Syntax.parts("# value = \"x\" 3")).containsExactly(new Part(Kind.COMMENT, "# value = \"x\" 3"));
        assertThat(Syntax.parts("a = 1 // why")).contains(new Part(Kind.COMMENT, "// why"));
        assertThat(Syntax.parts("a = 1 /* b */ ")).contains(new Part(Kind.COMMENT, "/* b */"));
        assertThat(Syntax.parts("url = \"http://x\"")).as("no comment begins in a text")
                .extracting(Part::kind)
                .doesNotContain(Kind.COMMENT);
    }

    @Test
    void aLineOfThousandsOfLettersIsNotLookedInto() {
        String line = "a = \"" + "x".repeat(5_000) + "\"";

        assertThat(Syntax.parts(line)).containsExactly(new Part(Kind.PLAIN, line));
    }

    @Property
    void nothingIsLostOrAddedByColouring(
            @ForAll @StringLength(
                    max = 60) @Chars({'a', '"', '\\', '#', '/', '*', '=', '{', ' ', '1', ':'}) String line) {
        assertThat(Syntax.parts(line).stream().map(Part::text).collect(Collectors.joining())).isEqualTo(line);
    }

    private static String keys(String line) {
        return Syntax.parts(line)
                .stream()
                .filter(p -> p.kind() == Kind.KEY)
                .map(Part::text)
                .collect(Collectors.joining(" "));
    }
}
