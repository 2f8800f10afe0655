package io.lanekeeper.scheduling.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.model.job.Constraint;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.model.job.Resources;
import io.lanekeeper.model.job.TaskGroup;
import io.lanekeeper.scheduling.RandomScene;
import io.lanekeeper.scheduling.Sample;
import io.lanekeeper.scheduling.rule.GroupRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class PreviewLawsTest {
    private static Stream<StepResult> states(Preview preview) {
        return Stream.concat(Stream.of(preview.start()), preview.steps().stream());
    }

    private static Node node(StepResult state, String id) {
        return Objects.requireNonNull(state.nodes().get(id));
    }

    private static String text(Preview preview) {
        StringBuilder text = new StringBuilder();
        states(preview).forEach(s -> text.append(s.groups()).append(s.unplaced()).append(s.running()).append('\n'));
        return text.append(preview.notModelled()).toString();
    }

    @Property(tries = 300)
    void aSwitchedOffNodeHoldsNothing(@ForAll @LongRange(min = 0) long seed) {
        states(Previews.preview(RandomScene.of(seed))).skip(1)
                .forEach(state -> state.running()
                        .values()
                        .forEach(nodes -> nodes.forEach(
                                id -> assertThat(node(state, id).status().word()).isNotIn("down"))));
    }

    @Property(tries = 150)
    void aPreviewIsAFunctionOfItsInputs(@ForAll @LongRange(min = 0) long seed) {
        PreviewInput input = RandomScene.of(seed);

        assertThat(text(Previews.preview(input))).isEqualTo(text(Previews.preview(input)));
    }

    @Property(tries = 150)
    void theOrderOfTheInputDoesNotMatter(@ForAll @LongRange(min = 0) long seed) {
        PreviewInput input = RandomScene.of(seed);

        assertThat(text(Previews.preview(RandomScene.shuffled(input, seed + 1))))
                .isEqualTo(text(Previews.preview(input)));
    }

    @Property(tries = 200)
    void thereIsNeverMoreOnANodeThanFits(@ForAll @LongRange(min = 0) long seed) {
        PreviewInput input = RandomScene.of(seed);
        states(Previews.preview(input)).forEach(state -> used(input, state).forEach((id, used) -> {
            Node node = node(state, id);
            assertThat(used.cpu()).isLessThanOrEqualTo(node.resources().cpu());
            assertThat(used.memoryMb()).isLessThanOrEqualTo(node.resources().memoryMb());
            assertThat(used.diskMb()).isLessThanOrEqualTo(node.resources().diskMb());
        }));
    }

    private static Map<String, Resources> used(PreviewInput input, StepResult state) {
        Map<String, Resources> used = new HashMap<>();
        for (Job job : input.jobs()) {
            for (TaskGroup group : job.groups()) {
                state.running()
                        .getOrDefault(job.keyOf(group), List.of())
                        .forEach(id -> used.merge(id, group.ask(), Resources::plus));
            }
        }
        return used;
    }

    @Property(tries = 150)
    void chancesSumToOnePerAllocationPlaced(@ForAll @LongRange(min = 0) long seed) {
        states(Previews.preview(RandomScene.of(seed))).forEach(s -> s.groups().forEach(g -> {
            double sum = g.chances().values().stream().mapToDouble(c -> c).sum();
            if (s.plays() == 0) {
                assertThat(sum).isCloseTo(Math.rint(sum), within(1e-9));
            }
            assertThat(g.chances().keySet()).containsExactlyInAnyOrderElementsOf(g.candidates());
        }));
    }

    @Property(tries = 200)
    void addingAConstraintNeverEnlargesTheFeasibleSet(@ForAll @LongRange(min = 0) long seed) {
        PreviewInput input = RandomScene.of(seed);
        Job job = input.jobs().getFirst();
        TaskGroup group = job.groups().getFirst();
        List<Constraint> more = new ArrayList<>(group.constraints());
        more.add(seed % 2 == 0 ? Sample.in("beijing") : new Constraint("${node.unique.name}", "regexp", "[0-2]$"));
        GroupRule before = new GroupRule(job, group, input.cluster().version());
        GroupRule after = new GroupRule(job, group.withConstraints(more), input.cluster().version());

        assertThat(input.cluster().nodes().stream().filter(after::feasible).toList())
                .isSubsetOf(input.cluster().nodes().stream().filter(before::feasible).toList());
    }
}
