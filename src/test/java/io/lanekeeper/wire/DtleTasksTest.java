package io.lanekeeper.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.model.job.DtleRole;
import io.lanekeeper.model.job.Endpoint;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.model.job.TaskGroup;
import io.lanekeeper.testing.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a dtle job replicates from and to, in the shapes that are in use. */
final class DtleTasksTest {
    private static final Endpoint SOURCE = new Endpoint("mysql", "10.1.0.21", 3306);
    private static final Endpoint TARGET = new Endpoint("mysql", "10.2.0.31", 3306);

    @ParameterizedTest
    @ValueSource(strings = {"43-dtle-old-shape", "44-dtle-new-shape"})
    void bothShapesNameBothDatabases(String file) {
        for (String version : List.of("1.5.5", "1.11.3")) {
            Job job = parsed(version, file);

            assertThat(group(job, "Src").endpoints()).containsExactly(SOURCE);
            assertThat(group(job, "Dest").endpoints()).containsExactly(TARGET);
            assertThat(group(job, "Src").role()).contains(DtleRole.SOURCE);
            assertThat(group(job, "Dest").role()).contains(DtleRole.TARGET);
        }
    }

    @Test
    void everyBrokerOfAKafkaIsAnEndpointOfTheTarget() {
        assertThat(group(parsed("1.11.3", "45-dtle-kafka"), "dest").endpoints()).containsExactly(
                new Endpoint("kafka", "10.2.0.41", 9092), new Endpoint("kafka", "10.2.0.42", 9092));
    }

    @Test
    void anOracleIsASource() {
        Job job = parsed("1.11.3", "46-dtle-oracle-source");

        assertThat(group(job, "Src").endpoints()).containsExactly(new Endpoint("oracle", "10.1.0.71", 1521));
        assertThat(group(job, "Dest").endpoints()).containsExactly(TARGET);
    }

    @Test
    void theNewerNameOfAnOracleIsReadToo() {
        assertThat(endpoints("src", "{SrcOracleConfig: {Host: 'ora', Port: 1522}}"))
                .containsExactly(new Endpoint("oracle", "ora", 1522));
    }

    @Test
    void theOlderTargetHasItsKafkaItself() {
        assertThat(endpoints("dest", "{KafkaConfig: [{Brokers: ['k1:9093', 'k2']}]}"))
                .containsExactly(new Endpoint("kafka", "k1", 9093), new Endpoint("kafka", "k2", 9092));
    }

    @Test
    void aTargetThatNamesItsDatabaseTwiceHasItOnce() {
        Job job = JobJson.read(
                Json.of("""
                        {ID: 'a', TaskGroups: [
                          {Name: 's', Tasks: [{Name: 'src', Driver: 'dtle',
                            Config: {DestConnectionConfig: {Host: '10.2.0.31', Port: 3306}}}]},
                          {Name: 'd', Tasks: [{Name: 'dest', Driver: 'dtle',
                            Config: {ConnectionConfig: {Host: '10.2.0.31', Port: 3306}}}]}]}
                        """));

        assertThat(group(job, "d").endpoints()).containsExactly(TARGET);
        assertThat(group(job, "s").endpoints()).isEmpty();
    }

    @Test
    void aTargetMayNameItsDatabaseItselfInTheNewerWords() {
        assertThat(endpoints("dest", "{DestConnectionConfig: {Host: 'h', Port: 1}}"))
                .containsExactly(new Endpoint("mysql", "h", 1));
    }

    @ParameterizedTest
    @CsvSource({"3307, 3307", "'\"3307\"', 3307", "'\"\"', 3306", "null, 3306", "'\"mysql\"', 3306", "0, 3306",
        "65535, 65535", "65536, 3306", "-1, 3306"})
    void aPortIsANumberOrATextAndOtherwiseTheUsualOne(String written, int port) {
        assertThat(endpoints("src", "{SrcConnectionConfig: {Host: 'h', Port: " + written + "}}"))
                .containsExactly(new Endpoint("mysql", "h", port));
    }

    @Test
    void withoutAHostThereIsNoEndpoint() {
        assertThat(endpoints("src", "{SrcConnectionConfig: {Host: '', Port: 3306}}")).isEmpty();
        assertThat(endpoints("src", "{SrcConnectionConfig: {Port: 3306}}")).isEmpty();
        assertThat(endpoints("src", "{SrcConnectionConfig: 'h:3306'}")).isEmpty();
        assertThat(endpoints("src", "{}")).isEmpty();
    }

    /** The address is what the user says where the broker stands by: brackets doubled would be another address. */
    @Test
    void aBrokerWithAnAddressOfColonsIsReadInItsBrackets() {
        assertThat(endpoints("dest", "{KafkaConfig: {Brokers: ['[2001:db8::5]:9093']}}"))
                .containsExactly(new Endpoint("kafka", "2001:db8::5", 9093))
                .extracting(Endpoint::address)
                .containsExactly("[2001:db8::5]:9093");
        assertThat(endpoints("dest", "{KafkaConfig: {Brokers: ['[2001:db8::5]']}}"))
                .containsExactly(new Endpoint("kafka", "2001:db8::5", 9092));
    }

    @ParameterizedTest
    @CsvSource({"src, SOURCE", "SOURCE, SOURCE", "Src, SOURCE", "dst, TARGET", "Dest, TARGET", "destination, TARGET"})
    void theRoleIsInTheNameOfTheTaskInAnyCase(String name, DtleRole role) {
        assertThat(group(job(name, "dtle", "{}"), "g").role()).contains(role);
    }

    @ParameterizedTest
    @CsvSource({"source1, dtle", "target, dtle", "'', dtle", "src, raw_exec", "src, DTLE"})
    void anotherNameOrDriverHasNoRoleAndNoEndpoint(String name, String driver) {
        TaskGroup group = group(job(name, driver, "{ConnectionConfig: {Host: 'h'}}"), "g");

        assertThat(group.role()).isEmpty();
        assertThat(group.endpoints()).isEmpty();
    }

    private static List<Endpoint> endpoints(String task, String config) {
        return group(job(task, "dtle", config), "g").endpoints();
    }

    private static Job job(String task, String driver, String config) {
        return JobJson
                .read(Json.of("{ID: 'a', TaskGroups: [{Name: 'g', Tasks: [{Name: '" + task + "', Driver: '" + driver
                        + "', Config: " + config + "}]}]}"));
    }

    private static TaskGroup group(Job job, String name) {
        return job.group(name).orElseThrow();
    }

    private static Job parsed(String version, String name) {
        try {
            return JobJson.read(Json.of(Files.readString(
                    Path.of("src/test/resources/jobs/parsed", version, name + ".json"))));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
