package io.lanekeeper.scheduling.preview;

import io.lanekeeper.model.cluster.SchedulerSettings;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.model.job.Task;
import io.lanekeeper.model.job.TaskGroup;
import io.lanekeeper.scheduling.preview.NotModelled.What;
import io.lanekeeper.scheduling.state.GroupState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds what of the jobs a preview leaves out of account. */
final class Omissions {
    private final SchedulerSettings settings;
    private final List<NotModelled> found = new ArrayList<>();

    private Omissions(SchedulerSettings settings) {
        this.settings = settings;
    }

    static List<NotModelled> in(List<Job> jobs, SchedulerSettings settings) {
        Omissions omissions = new Omissions(settings);
        jobs.stream().filter(Job::wantsToRun).sorted(Comparator.comparing(Job::key)).forEach(omissions::job);
        return omissions.found;
    }

    private void job(Job job) {
        job.groups().forEach(group -> group(job, group));
    }

    private void group(Job job, TaskGroup group) {
        Optional<String> name = Optional.of(group.name());
        if (group.count() > GroupState.MOST) {
            add(job, name, What.COUNT, Integer.toString(group.count()), Integer.toString(GroupState.MOST));
        }
        group.volumes()
                .stream()
                .filter(v -> !v.type().equals("host"))
                .forEach(v -> add(job, name, What.VOLUME, v.name(), v.type()));
        if (group.networks().stream().anyMatch(n -> n.dynamicPorts() > 0)) {
            add(job, name, What.DYNAMIC_PORTS);
        }
        if (group.networks().stream().anyMatch(n -> !n.mode().isEmpty() && !n.mode().equals("host"))) {
            add(job, name, What.NETWORK_MODE, group.networks().getFirst().mode());
        }
        group.tasks().forEach(task -> task(job, name, task));
    }

    private void task(Job job, Optional<String> group, Task task) {
        if (task.cores() > 0) {
            add(job, group, What.CORES, task.name());
        }
        if (task.memoryMaxMb() > 0 && settings.memoryOversubscription()) {
            add(job, group, What.MEMORY_MAX, task.name());
        }
        if (task.devices().stream().anyMatch(d -> !d.constraints().isEmpty() || !d.affinities().isEmpty())) {
            add(job, group, What.DEVICE_RULES, task.name());
        }
    }

    private void add(Job job, Optional<String> group, What what, String... arguments) {
        found.add(new NotModelled(job.key().namespace(), job.key().id(), group, what, List.of(arguments)));
    }
}
