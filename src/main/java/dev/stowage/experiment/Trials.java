package dev.stowage.experiment;

import dev.stowage.results.Metric;
import dev.stowage.scenario.Recording;
import dev.stowage.scenario.Scenario;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Carries out runs beside those of a study, in memory, and keeps what was observed of a few metrics. It is used while a study is
 * finished, in a thread of the pool of the studies: it has threads of its own, so that neither waits for the other.
 */
final class Trials {
    private static final int UNDER_WAY_PER_WORKER = 2;

    private final Runner runner;
    private final Tariff tariff;
    private final int workers;
    private final BooleanSupplier stop;

    Trials(Runner runner, Tariff tariff, int workers, BooleanSupplier stop) {
        this.runner = runner;
        this.tariff = tariff;
        this.workers = workers;
        this.stop = stop;
    }

    /** One replication of a cell. */
    record Single(Cell cell, int replication) {}

    /** A style of a scenario, of which nothing is recorded. */
    Cell cell(String point, String style, Scenario scenario) {
        return new Cell(point, style, scenario.recording(Recording.NONE), true, tariff);
    }

    /**
     * What each cell gave in as many replications as its scenario says, in order.
     *
     * @throws RunFailedException when a run fails, the first in order
     * @throws InterruptedStudyException when told to stop
     */
    List<Observed> run(List<Cell> cells, Set<Metric> wanted) {
        Whole whole = new Whole(wanted);
        try (WorkerPool pool = new WorkerPool(workers, stop)) {
            new OrderedRuns(pool, runner).run(cells.iterator(), whole);
        }
        return whole.observed;
    }

    /**
     * What each single replication gave, in order. They are taken one after the other, as they are carried out.
     *
     * @throws RunFailedException when a run fails, the first in order
     * @throws InterruptedStudyException when told to stop
     */
    List<Observed> runSingly(Stream<Single> singles, Set<Metric> wanted) {
        List<Observed> observed = new ArrayList<>();
        Iterator<Single> tasks = singles.iterator();
        Deque<Future<Replication>> underWay = new ArrayDeque<>();
        try (WorkerPool pool = new WorkerPool(workers, stop)) {
            while (tasks.hasNext() || !underWay.isEmpty()) {
                while (tasks.hasNext() && underWay.size() < workers * UNDER_WAY_PER_WORKER) {
                    Single next = tasks.next();
                    underWay.add(pool.submit(() -> next.cell().run(runner, next.replication())));
                }
                Replication replication = await(pool, underWay.remove());
                CellTally tally = new CellTally(replication.cell());
                tally.take(replication);
                observed.add(observed(tally, wanted));
            }
        }
        return observed;
    }

    private static Observed observed(CellTally tally, Set<Metric> wanted) {
        CellTally settled = tally.settled();
        return Observed.of(settled.samples(), settled.cell().experiment(), wanted);
    }

    private static Replication await(WorkerPool pool, Future<Replication> head) {
        try {
            return pool.await(head, () -> {});
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RunFailedException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private static final class Whole implements OrderedRuns.Taker {
        private final Set<Metric> wanted;
        private final List<Observed> observed = new ArrayList<>();
        private @Nullable CellTally tally;

        Whole(Set<Metric> wanted) {
            this.wanted = wanted;
        }

        @Override
        public void take(Replication replication) {
            if (tally == null) {
                tally = new CellTally(replication.cell());
            }
            tally.take(replication);
            if (tally.isEnough()) {
                replication.cell().close();
                observed.add(observed(tally, wanted));
                tally = null;
            }
        }
    }
}
