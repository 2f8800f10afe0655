package io.lanekeeper.scheduling.state;

import io.lanekeeper.model.cluster.Cluster;
import io.lanekeeper.model.cluster.Deployment;
import io.lanekeeper.model.cluster.JobVersion;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.model.job.JobKey;
import io.lanekeeper.model.job.JobType;
import io.lanekeeper.scheduling.rule.GroupRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What is known of jobs beside their groups: earlier versions, deployments, and on which nodes they ever ran. */
public final class JobHistory {
    private final Map<JobKey, Job> current;
    private final Map<JobKey, List<JobVersion>> versions;
    private final Map<String, List<JobKey>> byId;
    /** The latest first; the lists never change. */
    private final Map<JobKey, List<Deployment>> deployments = new HashMap<>();
    private final Map<Integer, Set<JobKey>> ranOn = new HashMap<>();
    private final Set<JobKey> failing;
    /** Servers before 1.6 evaluate a job wherever it ever ran; later ones do not, so nothing is kept for them. */
    private final boolean remembersNodes;
    /** Servers before 1.8 look at what they have ended, too: canaries, and whether a version has run at all. */
    private final boolean remembersEnded;
    private final Cluster cluster;

    JobHistory(Cluster cluster, List<Job> jobs) {
        this.cluster = cluster;
        this.remembersNodes = !cluster.version().atLeast(1, 6, 0);
        this.remembersEnded = !cluster.version().atLeast(1, 8, 0);
        this.current = new HashMap<>();
        this.versions = new HashMap<>();
        this.byId = new HashMap<>();
        this.failing = new HashSet<>();
        for (Job job : jobs) {
            if (current.putIfAbsent(job.key(), job) == null) {
                byId.merge(job.key().id(), List.of(job.key()), JobHistory::plus);
            }
        }
        cluster.servers()
                .versions()
                .forEach(
                        v -> versions.computeIfAbsent(v.job().key(), k -> new ArrayList<>()).add(v));
        cluster.servers()
                .deployments()
                .stream()
                .sorted(Comparator.comparingLong(Deployment::createIndex).reversed())
                .forEach(d -> deployments.merge(d.job(), List.of(d), (a, b) -> plus(a, b)));
        cluster.allocations()
                .stream()
                .filter(a -> a.clientStatus().equals("failed") && a.desiredStatus().equals("run"))
                .filter(a -> a.details().next().isEmpty())
                .forEach(a -> failing.add(a.group().job()));
    }

    private JobHistory(JobHistory other) {
        this.cluster = other.cluster;
        this.remembersNodes = other.remembersNodes;
        this.remembersEnded = other.remembersEnded;
        this.current = other.current;
        this.versions = other.versions;
        this.byId = other.byId;
        this.failing = other.failing;
        this.deployments.putAll(other.deployments);
        this.ranOn.putAll(other.ranOn);
    }

    JobHistory copy() {
        return new JobHistory(this);
    }

    private static <T> List<T> plus(List<T> list, List<T> more) {
        List<T> all = new ArrayList<>(list);
        all.addAll(more);
        return List.copyOf(all);
    }

    /** A job that wants to run, or is dead only because its one allocation failed and will be placed anew. */
    boolean takesPart(Job job) {
        boolean onlyFailed = job.status().equals("dead") && failing.contains(job.key());
        return job.wantsToRun() || (onlyFailed && !job.stop() && !job.periodic() && !job.parameterized());
    }

    /** Whether an allocation that ended still decides something. */
    boolean remembers(Alloc alloc) {
        Job job = current.get(alloc.group().job());
        if (job == null) {
            return false;
        }
        boolean older = alloc.details().jobVersion() >= 0 && alloc.details().jobVersion() < job.version();
        return switch (job.type()) {
            case SERVICE -> (remembersEnded && !older) || mayComeAgain(alloc);
            case SYSTEM -> mayComeAgain(alloc);
            case BATCH -> !older && (alloc.client() == Alloc.Client.COMPLETE
                    || (alloc.client() == Alloc.Client.FAILED && alloc.details().next().isEmpty()));
            case SYSBATCH -> true;
        };
    }

    private static boolean mayComeAgain(Alloc alloc) {
        return alloc.client() == Alloc.Client.FAILED && alloc.details().next().isEmpty()
                && (alloc.desired() == Alloc.Desired.RUN || alloc.details().lastRescheduleFailed());
    }

    /** Remembers that the job has had an allocation on the node. */
    void ran(JobKey job, int node) {
        Set<JobKey> known = ranOn.getOrDefault(node, Set.of());
        if (remembersNodes && !known.contains(job)) {
            Set<JobKey> more = new TreeSet<>(known);
            more.add(job);
            ranOn.put(node, more);
        }
    }

    /** Jobs that have or had an allocation on the node. */
    public Set<JobKey> everOn(int node) {
        return ranOn.getOrDefault(node, Set.of());
    }

    /** The rule of a group in an earlier version of the job. */
    public Optional<GroupRule> rule(GroupKey key, long version) {
        return version(key.job(), version).flatMap(v -> v.job()
                .group(key.group())
                .map(g -> new GroupRule(v.job(), g, cluster.version())));
    }

    public Optional<JobVersion> version(JobKey key, long version) {
        return versions.getOrDefault(key, List.of()).stream().filter(v -> v.job().version() == version).findFirst();
    }

    /** The latest earlier version that a deployment has proved. */
    public Optional<JobVersion> stable(JobKey key) {
        return versions.getOrDefault(key, List.of())
                .stream()
                .filter(JobVersion::stable)
                .max(Comparator.comparingLong(v -> v.job().version()));
    }

    /** Those of the job, the latest first. */
    public List<Deployment> deployments(JobKey key) {
        return deployments.getOrDefault(key, List.of());
    }

    /** The latest deployment of the job. */
    public Optional<Deployment> deployment(JobKey key) {
        return deployments(key).stream().findFirst();
    }

    /** The latest one is so now. */
    public void set(Deployment deployment) {
        List<Deployment> all = new ArrayList<>(deployments(deployment.job()));
        all.removeIf(d -> d.id().equals(deployment.id()));
        all.addFirst(deployment);
        deployments.put(deployment.job(), List.copyOf(all));
    }

    /** Jobs whose latest deployment goes on. */
    public List<Deployment> deploying() {
        return deployments.values()
                .stream()
                .map(List::getFirst)
                .filter(d -> d.status().active())
                .sorted(Comparator.comparing(Deployment::job))
                .toList();
    }

    /** Whether an allocation of that version is replaced, and not merely updated, by the job as it is now. */
    public boolean rewritten(GroupKey key, long version) {
        return version(key.job(), version).map(v -> v.rewritten().contains(key.group())).orElse(true);
    }

    /** Jobs of the same ID in other namespaces, which Nomad mistakes for this one in places. */
    public List<JobKey> namesakes(JobKey key) {
        List<JobKey> all = byId.getOrDefault(key.id(), List.of());
        return all.size() < 2 ? List.of() : all.stream().filter(k -> !k.equals(key)).toList();
    }

    /** The job's type; services where it is not known. */
    public JobType type(JobKey key) {
        return Optional.ofNullable(current.get(key)).map(Job::type).orElse(JobType.SERVICE);
    }
}
