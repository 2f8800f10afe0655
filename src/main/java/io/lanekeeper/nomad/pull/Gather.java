package io.lanekeeper.nomad.pull;

import io.lanekeeper.nomad.CancelToken;
import io.lanekeeper.nomad.NomadException;
import io.lanekeeper.nomad.NomadFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Does the same for many things, several at a time. The first that fails stops the others. */
final class Gather {
    private final int parallel;
    private final CancelToken cancel;

    Gather(int parallel, CancelToken cancel) {
        this.parallel = parallel;
        this.cancel = cancel;
    }

    /**
     * The results in the order of the items, without the empty ones.
     *
     * @param done hears how many are done, one call at a time
     */
    <A, B> List<B> all(List<A> items, IntConsumer done, Work<A, B> work) throws NomadException {
        if (items.isEmpty()) {
            return List.of();
        }
        CancelToken inner = new CancelToken();
        List<Future<Optional<B>>> futures = new ArrayList<>();
        try (CancelToken.Registration _ = cancel.onCancel(inner::cancel);
                ExecutorService pool = Executors.newFixedThreadPool(Math.min(parallel, items.size()),
                        Thread.ofPlatform().daemon().name("nomad-pull-", 1).factory())) {
            Counter counter = new Counter(done);
            for (A item : items) {
                futures.add(pool.submit(() -> one(item, work, inner, counter)));
            }
            return results(futures, inner);
        }
    }

    private static <A, B> Optional<B> one(A item, Work<A, B> work, CancelToken inner, Counter counter)
            throws NomadException {
        try {
            Optional<B> result = work.of(item, inner);
            counter.oneMore();
            return result;
        } catch (NomadException | RuntimeException e) {
            inner.cancel();
            throw e;
        }
    }

    private static <B> List<B> results(List<Future<Optional<B>>> futures, CancelToken inner) throws NomadException {
        List<B> results = new ArrayList<>();
        Optional<NomadException> failed = Optional.empty();
        for (Future<Optional<B>> future : futures) {
            try {
                future.get().ifPresent(results::add);
            } catch (ExecutionException e) {
                failed = weightier(failed, e.getCause());
            } catch (InterruptedException e) {
                inner.cancel();
                Thread.currentThread().interrupt();
                throw new NomadException(new NomadFailure.Stopped("pull"));
            }
        }
        if (failed.isPresent()) {
            throw failed.get();
        }
        return results;
    }

    /** Of all failures the first one that is not merely the consequence of another. */
    private static Optional<NomadException> weightier(Optional<NomadException> known, @Nullable Throwable next) {
        if (!(next instanceof NomadException failure)) {
            throw new IllegalStateException("reading an answer failed", next);
        }
        boolean isCause = known.filter(k -> !(k.failure() instanceof NomadFailure.Stopped)).isPresent();
        return isCause ? known : Optional.of(failure);
    }

    /** One piece of work; empty when there is nothing to keep. */
    @FunctionalInterface
    interface Work<A, B> {
        Optional<B> of(A item, CancelToken cancel) throws NomadException;
    }

    private static final class Counter {
        private final AtomicInteger count = new AtomicInteger();
        private final IntConsumer done;

        Counter(IntConsumer done) {
            this.done = done;
        }

        synchronized void oneMore() {
            done.accept(count.incrementAndGet());
        }
    }
}
