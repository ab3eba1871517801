package dev.stowage.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/**
 * Takes the replications of many studies, study after study; has each finished by the pool when its last one is there, and tells of
 * the studies in their order.
 */
final class StudyTaker implements OrderedRuns.Taker, AutoCloseable {
    private static final int FINISHING_PER_WORKER = 2;

    private final WorkerPool pool;
    private final Progress progress;
    /** Those of which not all replications have been taken; the first is the one whose turn it is. */
    private final Deque<StudyWork> open = new ArrayDeque<>();

    private final Deque<Told> finishing = new ArrayDeque<>();

    private record Told(StudyWork work, Future<StudyWork> outcome) {}

    StudyTaker(WorkerPool pool, Progress progress) {
        this.pool = pool;
        this.progress = progress;
    }

    /** The first run of a study is about to begin. */
    void begun(StudyWork work) {
        open.add(work);
        work.job().started();
    }

    @Override
    public void take(Replication replication) {
        StudyWork work = open.element();
        try {
            progress.dropped(work.take(replication));
            progress.gathered();
            if (work.isGathered()) {
                work.job().gathered();
                open.remove();
                finish(work);
            }
        } catch (IOException | RuntimeException e) {
            fail(e);
        }
        tell(pool.workers() * FINISHING_PER_WORKER);
    }

    @Override
    public void failed(Cell cell, RunFailedException failure) {
        fail(failure);
    }

    @Override
    public void waiting() {
        tell(Integer.MAX_VALUE);
    }

    private void finish(StudyWork work) {
        finishing.add(new Told(work, pool.submit(() -> {
            if (work.endsHere()) {
                work.finish();
            }
            return work;
        })));
    }

    private void fail(Exception failure) {
        StudyWork work = open.remove();
        abandon(work);
        finishing.add(new Told(work, CompletableFuture.failedFuture(failure)));
        tell(0); // before any later study is finished, since the job may end the batch
    }

    /** Whether it was neither finished nor being finished. */
    private boolean abandon(StudyWork work) {
        boolean here = work.endsHere();
        if (here) {
            try {
                progress.dropped(work.abandon());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return here;
    }

    /** Tells of studies whose end has come, in their order, and waits until at most so many are left of which none has been told. */
    private void tell(int left) {
        while (!finishing.isEmpty()
                && (finishing.size() > left || finishing.element().outcome().isDone())) {
            Told head = finishing.element();
            try {
                pool.await(head.outcome(), () -> {});
            } catch (ExecutionException e) {
                finishing.remove();
                head.work().job().failed(e.getCause() instanceof Exception cause ? cause : e);
                continue;
            }
            finishing.remove();
            head.work().job().done();
        }
    }

    /** Waits for all that are being finished. */
    void end() {
        tell(0);
    }

    /** Gives up those that are neither finished nor being finished, and waits for the latter. */
    @Override
    public void close() {
        open.forEach(this::abandon);
        List<Told> underWay =
                finishing.stream().filter(told -> !abandon(told.work())).toList();
        underWay.forEach(told -> awaitEnd(told.outcome()));
    }

    private static void awaitEnd(Future<StudyWork> outcome) {
        try {
            outcome.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            // the batch has ended otherwise, and nothing was left behind
        }
    }
}
