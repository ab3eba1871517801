package dev.stowage.experiment;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Carries out the replications 0, 1, 2, ... of each cell, cell after cell, on the threads of a pool, and hands them over in that
 * order, whatever the order in which they are completed.
 *
 * <p>A cell's replications are begun until it is closed, or has had its most. Those that were begun beyond the one at which it was
 * closed are dropped. Only so many are under way that a slow one at the head holds up a few results, not all that follow.
 */
final class OrderedRuns {
    private static final int UNDER_WAY_PER_WORKER = 2;

    private final WorkerPool pool;
    private final Runner runner;
    private final Deque<Begun> underWay = new ArrayDeque<>();
    private @Nullable Cell cell;
    private int index;

    private record Begun(Cell cell, Future<Replication> future) {}

    OrderedRuns(WorkerPool pool, Runner runner) {
        this.pool = pool;
        this.runner = runner;
    }

    /** Takes replications in the caller's thread, in order. */
    interface Taker {
        /** Takes one, and closes its cell when this is enough. */
        void take(Replication replication);

        /** A run failed, the first in order that was not dropped; goes on unless this throws or leaves the cell open. */
        default void failed(Cell cell, RunFailedException failure) {
            throw failure;
        }

        /** Nothing is there to be taken; called ten times a second. */
        default void waiting() {}
    }

    /**
     * Carries out all cells.
     *
     * @param cells asked for the next one when its first replication is about to begin
     * @throws InterruptedStudyException when told to stop
     */
    void run(Iterator<Cell> cells, Taker taker) {
        try {
            begin(cells);
            while (!underWay.isEmpty()) {
                hand(underWay.remove(), taker);
                begin(cells);
            }
        } finally {
            underWay.forEach(begun -> begun.future().cancel(false));
            underWay.clear();
        }
    }

    private void begin(Iterator<Cell> cells) {
        while (underWay.size() < pool.workers() * UNDER_WAY_PER_WORKER && advance(cells)) {
            Cell next = Objects.requireNonNull(cell);
            int replication = index++;
            underWay.add(new Begun(next, pool.submit(() -> next.run(runner, replication))));
        }
    }

    /** Whether a cell wants a further replication. */
    private boolean advance(Iterator<Cell> cells) {
        while (cell == null || cell.isClosed() || index >= cell.stopping().most()) {
            if (!cells.hasNext()) {
                return false;
            }
            cell = cells.next();
            index = 0;
        }
        return true;
    }

    private void hand(Begun head, Taker taker) {
        if (head.cell().isClosed()) {
            head.future().cancel(false);
            return;
        }
        Replication replication;
        try {
            replication = pool.await(head.future(), taker::waiting);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RunFailedException failure) {
                taker.failed(head.cell(), failure);
                return;
            }
            throw new IllegalStateException(e.getCause());
        }
        taker.take(replication);
    }
}
