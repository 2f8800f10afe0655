package io.lanekeeper.scheduling.preview;

import io.lanekeeper.model.cluster.SchedulerSettings;
import io.lanekeeper.model.job.DisconnectRule;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.model.job.JobType;
import io.lanekeeper.model.job.Task;
import io.lanekeeper.model.job.TaskGroup;
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
        if (preempts(job.type())) {
            add(job, Optional.empty(), "preemption: work of a priority lower by 10 or more may be evicted");
        }
        job.groups().forEach(group -> group(job, group));
    }

    private boolean preempts(JobType type) {
        return switch (type) {
            case SERVICE -> settings.preemptService();
            case BATCH -> settings.preemptBatch();
            case SYSTEM -> settings.preemptSystem();
            case SYSBATCH -> settings.preemptSysBatch();
        };
    }

    private void group(Job job, TaskGroup group) {
        Optional<String> name = Optional.of(group.name());
        group.volumes()
                .stream()
                .filter(v -> !v.type().equals("host"))
                .forEach(v -> add(job, name, "volume \"" + v.name() + "\" of type " + v.type()));
        if (group.networks().stream().anyMatch(n -> n.dynamicPorts() > 0)) {
            add(job, name, "dynamic ports");
        }
        if (group.networks().stream().anyMatch(n -> !n.mode().isEmpty() && !n.mode().equals("host"))) {
            add(job, name, "the network mode " + group.networks().getFirst().mode());
        }
        disconnect(job, name, group.disconnect());
        group.tasks().forEach(task -> task(job, name, task));
    }

    private void disconnect(Job job, Optional<String> group, DisconnectRule rule) {
        rule.lostAfter()
                .ifPresent(time -> add(job, group, "how long a client may be away (" + time.toSeconds()
                        + " s), and whether its allocation or the replacement is kept when it comes back: the "
                        + "replacement is"));
        rule.stopAfter()
                .ifPresent(time -> add(job, group, "that the client stops the tasks itself after " + time.toSeconds()
                        + " s"));
        if (rule.preventRescheduleOnLost()) {
            add(job, group, "how long a lost allocation is waited for (prevent_reschedule_on_lost)");
        }
    }

    private void task(Job job, Optional<String> group, Task task) {
        if (task.cores() > 0) {
            add(job, group, "reserved cores of task \"" + task.name() + "\"");
        }
        if (task.memoryMaxMb() > 0 && settings.memoryOversubscription()) {
            add(job, group, "memory_max of task \"" + task.name() + "\"");
        }
        if (task.devices().stream().anyMatch(d -> !d.constraints().isEmpty() || !d.affinities().isEmpty())) {
            add(job, group, "constraints and affinities on devices of task \"" + task.name() + "\"");
        }
    }

    private void add(Job job, Optional<String> group, String what) {
        found.add(new NotModelled(job.key().namespace(), job.key().id(), group, what));
    }
}
