package dev.stowage.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Takes the replications of many studies, study after study; has each finished by the pool when its last one is there, and tells of
 * the studies in their order.
 */
final class StudyTaker implements OrderedRuns.Taker, AutoCloseable {
    private static final int FINISHING_PER_WORKER = 2;

    private final WorkerPool pool;
    private final Progress progress;
    /** Those of which not all replications have been taken; the first is the one whose turn it is. */
    private final Deque<Begun> open = new ArrayDeque<>();

    private final Deque<Ending> finishing = new ArrayDeque<>();

    private static final class Begun {
        private final StudyWork work;
        private long runsLeft;
        private @Nullable Exception failure;

        Begun(StudyWork work) {
            this.work = work;
            this.runsLeft = StudyRun.runs(work.job().study());
        }
    }

    private record Ending(StudyWork work, Future<StudyWork> outcome) {}

    StudyTaker(WorkerPool pool, Progress progress) {
        this.pool = pool;
        this.progress = progress;
    }

    /** Makes a study ready, of which the first run is about to begin or nothing is left to be run. */
    void begin(StudyWork work) {
        Begun begun = new Begun(work);
        open.add(begun);
        work.job().started();
        try {
            work.begin();
            drop(begun, work.closedRuns());
        } catch (IOException | RuntimeException e) {
            fail(begun, e);
        }
        settle();
    }

    @Override
    public void take(Replication replication) {
        Begun head = open.element();
        try {
            head.work.take(replication, this::waiting);
            head.runsLeft--;
            progress.gathered();
            Cell cell = replication.cell();
            if (cell.isClosed()) {
                drop(head, cell.stopping().most() - replication.index() - 1L);
            }
        } catch (InterruptedStudyException e) {
            throw e;
        } catch (ExecutionException e) {
            fail(head, cause(e));
        } catch (IOException | RuntimeException e) {
            fail(head, e);
        }
        settle();
    }

    private static Exception cause(ExecutionException e) {
        return e.getCause() instanceof Exception cause ? cause : e;
    }

    @Override
    public void failed(Cell cell, RunFailedException failure) {
        fail(open.element(), failure);
        settle();
    }

    @Override
    public void waiting() {
        progress.waiting();
        tell(Integer.MAX_VALUE);
    }

    /** Waits for all that are being finished. */
    void end() {
        tell(0);
    }

    private void drop(Begun begun, long runs) {
        begun.runsLeft -= runs;
        progress.dropped(runs);
    }

    private void fail(Begun begun, Exception failure) {
        begun.failure = failure;
        drop(begun, begun.runsLeft);
        abandon(begun.work, failure);
    }

    private static void abandon(StudyWork work, Exception failure) {
        if (work.endsHere()) {
            try {
                work.abandon();
            } catch (IOException e) {
                failure.addSuppressed(e);
            }
        }
    }

    /** Has those finished of which all replications have been taken. */
    private void settle() {
        while (!open.isEmpty()
                && (open.element().failure != null || open.element().work.isGathered())) {
            Begun head = open.remove();
            if (head.failure != null) {
                finishing.add(new Ending(head.work, CompletableFuture.failedFuture(head.failure)));
                tell(0); // before any later study is finished, since the job may end the batch
            } else {
                finishing.add(new Ending(head.work, head.work.submitFinish()));
            }
        }
        tell(pool.workers() * FINISHING_PER_WORKER);
    }

    /** Tells of studies whose end has come, in their order, and waits until at most so many are left to be told of. */
    private void tell(int left) {
        while (!finishing.isEmpty()
                && (finishing.size() > left || finishing.element().outcome().isDone())) {
            StudyJob job = finishing.element().work().job();
            try {
                pool.await(finishing.element().outcome(), () -> {});
            } catch (ExecutionException e) {
                Exception failure = cause(e);
                abandon(finishing.remove().work(), failure);
                job.failed(failure);
                continue;
            }
            finishing.remove();
            job.done();
        }
    }

    /** Waits for those that are being finished; all others are left for a later run to go on with. */
    @Override
    public void close() {
        List<IOException> failures = new ArrayList<>();
        open.forEach(begun -> suspend(begun.work, failures));
        List<Ending> underWay = finishing.stream()
                .filter(ending -> !suspend(ending.work(), failures))
                .toList();
        underWay.forEach(ending -> awaitEnd(ending.outcome()));
        if (!failures.isEmpty()) {
            throw new UncheckedIOException(failures.get(0));
        }
    }

    /** Whether it was neither finished nor being finished. */
    private static boolean suspend(StudyWork work, List<IOException> failures) {
        boolean here = work.endsHere();
        if (here) {
            try {
                work.suspend();
            } catch (IOException e) {
                failures.add(e); // the others are left in order all the same
            }
        }
        return here;
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
