package io.lanekeeper.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lanekeeper.jobspec.EditResult;
import io.lanekeeper.jobspec.JobFile;
import io.lanekeeper.jobspec.JobFiles;
import io.lanekeeper.model.edit.Home;
import io.lanekeeper.model.edit.HomeChange;
import io.lanekeeper.model.edit.HomeRule;
import io.lanekeeper.model.edit.JobEdit;
import io.lanekeeper.model.job.TaskGroup;
import io.lanekeeper.nomad.CancelToken;
import io.lanekeeper.nomad.NomadClient;
import io.lanekeeper.nomad.parse.JobParsing;
import io.lanekeeper.nomad.parse.ParseResult;
import io.lanekeeper.survey.JsonFields;
import io.lanekeeper.wire.JobTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** Nomad's own parser reads what is read here, and sees exactly what an edit was meant to change. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(600)
class JobEditsLabIT {
    private static final String DATACENTER = "${node.datacenter}";
    private static final List<String> TARGETS = List.of("${meta.lk_test}", DATACENTER);
    private static final String VALUE = "lk-$-\"here\"";

    private final Lab lab = Lab.start(JobEditsLabIT.class);
    private final NomadClient client = lab.client();
    private final Map<String, String> refused = new TreeMap<>();
    private final Set<String> files = new TreeSet<>();
    private int groups;
    private int edited;

    @AfterAll
    void wipe() {
        client.close();
        lab.close();
    }

    @Test
    void everyFieldIsWhatNomadReads() {
        List<String> compared = new ArrayList<>();
        for (Path path : JobFiles.valid()) {
            JobFile file = JobFiles.read(path);
            parsed(file.text()).ifPresent(theirs -> {
                compared.add(file.name());
                assertThat(JsonFields.differences(theirs, file.json())).as(file.name()).isEmpty();
            });
        }

        System.out.println(compared.size() + " files are read as " + lab.setting("NOMAD_LAB_VERSION") + " reads them");
        assertThat(compared).hasSizeGreaterThan(60);
    }

    @Test
    void oneConstraintMoreAndNothingElse() {
        for (Path path : JobFiles.valid()) {
            JobFile file = JobFiles.read(path);
            Optional<ObjectNode> before = parsed(file.text());
            for (TaskGroup group : file.job().groups()) {
                for (String target : TARGETS) {
                    before.ifPresent(json -> edit(file, group, target, json));
                }
            }
            if (before.isEmpty()) {
                refused.put(file.name(), "Nomad " + lab.setting("NOMAD_LAB_VERSION") + " does not read it");
            }
        }

        System.out.println("edited " + edited + " of " + groups + " groups in " + files.size() + " files, refused: "
                + refused);
        assertThat(refused.values()).noneMatch(reason -> reason.contains("would-differ"));
        assertThat(edited).isGreaterThan(groups * 95 / 100);
    }

    private void edit(JobFile file, TaskGroup group, String target, ObjectNode before) {
        HomeRule rule = new HomeRule(file.job(), group.name(), target, HomeChange.JobLevel.CHANGE_FOR_ALL);
        groups++;
        files.add(file.name());
        HomeChange.Edits change = (HomeChange.Edits) rule.set(Home.in(VALUE));
        switch (file.apply(change.edits())) {
            case EditResult.Refused(var failure, var _) -> refused.merge(file.name(),
                    group.name() + " " + target + ": " + failure.textKey() + " " + failure.where(),
                    (a, b) -> a + "; " + b);
            case EditResult.Edited(JobFile done, var remarks) -> {
                edited++;
                ObjectNode after = parsed(done.text()).orElseThrow(() -> new AssertionError(done.text()));
                List<JobEdit> written = change.edits()
                        .stream()
                        .filter(e -> remarks.isEmpty() || !(e instanceof JobEdit.AddDatacenter))
                        .toList();
                compare(before, written, target, after);
                assertThat(JobTree.apply(before, written)).as(file.name() + " " + group.name() + " " + target)
                        .isEqualTo(after);
            }
        }
    }

    /** Counted without our own code: so many constraints changed, all of this target, and the datacenter is there. */
    private static void compare(JsonNode before, List<JobEdit> written, String target, JsonNode after) {
        assertThat(differing(before, after)).allMatch(c -> c.contains(target)).hasSize(changes(written));
        if (written.contains(new JobEdit.AddDatacenter(VALUE))) {
            assertThat(after.path("Datacenters").valueStream().map(JsonNode::asText)).contains(VALUE);
        }
    }

    /** One for a constraint that comes or goes, two for one that becomes another; none for datacenters. */
    private static int changes(List<JobEdit> written) {
        return written.stream().mapToInt(e -> switch (e) {
            case JobEdit.ReplaceConstraint _ -> 2;
            case JobEdit.AddConstraint _, JobEdit.RemoveConstraint _ -> 1;
            case JobEdit.OfAffinity _, JobEdit.OfJob _ -> 0;
        }).sum();
    }

    private static List<String> differing(JsonNode before, JsonNode after) {
        List<String> gone = constraints(before);
        List<String> come = constraints(after);
        for (String c : List.copyOf(gone)) {
            if (come.remove(c)) {
                gone.remove(c);
            }
        }
        gone.addAll(come);
        return gone;
    }

    private static List<String> constraints(JsonNode json) {
        List<String> all = new ArrayList<>();
        json.findValues("Constraints")
                .stream()
                .filter(ArrayNode.class::isInstance)
                .forEach(l -> l.forEach(c -> all.add(c.toString())));
        return all;
    }

    private Optional<ObjectNode> parsed(String text) {
        return switch (JobParsing.parse(client, text, "", new CancelToken())) {
            case ParseResult.Parsed(ObjectNode job) -> Optional.of(job);
            case ParseResult.Failed(var _) -> Optional.empty();
        };
    }
}
