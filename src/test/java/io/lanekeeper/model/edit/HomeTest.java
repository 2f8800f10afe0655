package io.lanekeeper.model.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.lanekeeper.model.job.Constraint;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** How lanes become the value of one constraint. */
final class HomeTest {
    private static final String SITE = "${meta.site}";

    @Test
    void oneLaneIsAnEqualSign() {
        assertThat(Home.in("bj").constraint(SITE)).isEqualTo(new Constraint(SITE, "=", "bj"));
    }

    @Test
    void oneLaneWithACommaIsStillAnEqualSign() {
        assertThat(Home.in("bj, row 2").constraint(SITE)).isEqualTo(new Constraint(SITE, "=", "bj, row 2"));
    }

    @Test
    void severalPlainLanesAreASet() {
        assertThat(required("bj", "sh", "gz").constraint(SITE))
                .isEqualTo(new Constraint(SITE, "set_contains_any", "bj,sh,gz"));
    }

    @Test
    void aForbiddenLaneIsAnUnequalSign() {
        assertThat(new Home(Home.Mode.FORBID, List.of("gz")).constraint(SITE))
                .isEqualTo(new Constraint(SITE, "!=", "gz"));
    }

    @Test
    void aWishHasTheFormOfARequirement() {
        assertThat(new Home(Home.Mode.PREFER, List.of("bj")).constraint(SITE))
                .isEqualTo(Home.in("bj").constraint(SITE));
        assertThat(new Home(Home.Mode.PREFER, List.of("bj", "sh")).constraint(SITE))
                .isEqualTo(required("bj", "sh").constraint(SITE));
    }

    /** Nomad splits a set at commas and takes blanks off: such a value would be read as another one. */
    @Test
    void whatASetWouldMisreadIsARegularExpression() {
        assertThat(required("row 1,2", "row 3").constraint(SITE).operator()).isEqualTo("regexp");
        assertThat(required(" bj", "sh").constraint(SITE)).isEqualTo(new Constraint(SITE, "regexp", "^( bj|sh)$"));
        assertThat(required("bj ", "sh").constraint(SITE).operator()).isEqualTo("regexp");
        assertThat(required("", "sh").constraint(SITE).operator()).isEqualTo("regexp");
    }

    @Test
    void aBlankInTheMiddleIsNoProblemForASet() {
        assertThat(required("row 1", "row 2").constraint(SITE))
                .isEqualTo(new Constraint(SITE, "set_contains_any", "row 1,row 2"));
    }

    @Test
    void whatARegularExpressionWouldReadAsASignIsEscaped() {
        assertThat(required("a.b", "c+d,e", "(f)", "[g]", "h{1}", "i|j", "k^", "l$", "m*", "n?", "o\\p")
                .constraint(SITE)
                .value())
                .isEqualTo("^(a\\.b|c\\+d,e|\\(f\\)|\\[g\\]|h\\{1\\}|i\\|j|k\\^|l\\$|m\\*|n\\?|o\\\\p)$");
    }

    @Property(tries = 300)
    void theRegularExpressionMatchesTheseLanesAndNoOther(
            @ForAll @Size(min = 2,
                    max = 4) List<@Chars({'a', 'b', '.', '*', ',', '(', '$', '\\'}) @NotEmpty @StringLength(
                            max = 5) String> lanes,
            @ForAll @AlphaChars @StringLength(max = 4) String other) {
        Constraint constraint = new Home(Home.Mode.REQUIRE, lanes).constraint(SITE);

        if (constraint.operator().equals("regexp")) {
            Pattern pattern = Pattern.compile(constraint.value());
            assertThat(lanes).allMatch(lane -> pattern.matcher(lane).find());
            assertThat(pattern.matcher(other).find()).isEqualTo(lanes.contains(other));
        } else {
            assertThat(constraint.value().split(",")).containsExactlyElementsOf(lanes);
        }
    }

    @Test
    void aHomeWithoutALaneIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Home(Home.Mode.REQUIRE, List.of()))
                .withMessageContaining("at least one lane");
    }

    @Test
    void twoLanesAreForbiddenByTwoConstraints() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Home(Home.Mode.FORBID, List.of("bj", "sh")))
                .withMessageContaining("one constraint forbids one lane");
    }

    private static Home required(String... lanes) {
        return new Home(Home.Mode.REQUIRE, List.of(lanes));
    }
}
