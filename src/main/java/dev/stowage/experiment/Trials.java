package dev.stowage.experiment;

import dev.stowage.results.Metric;
import dev.stowage.scenario.Recording;
import dev.stowage.scenario.Scenario;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * Carries out runs beside those of a study, in memory, and keeps what was observed of a few metrics. It is used while a study is
 * finished, in a thread of the pool of the studies: it has threads of its own, so that neither waits for the other.
 */
final class Trials implements AutoCloseable {
    private static final int UNDER_WAY_PER_WORKER = 2;

    private final Runner runner;
    private final Tariff tariff;
    private final WorkerPool pool;

    Trials(Runner runner, Tariff tariff, int workers, BooleanSupplier stop) {
        this.runner = runner;
        this.tariff = tariff;
        pool = new WorkerPool(workers, stop);
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
        List<Observed> observed = new ArrayList<>();
        CellTaker taker = new CellTaker(cell -> tally(cell, wanted));
        new OrderedRuns(pool, runner).run(cells.iterator(), replication -> taker.take(replication)
                .ifPresent(complete -> observed.add(observed(complete, wanted))));
        return observed;
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
        try {
            while (tasks.hasNext() || !underWay.isEmpty()) {
                while (tasks.hasNext() && underWay.size() < pool.workers() * UNDER_WAY_PER_WORKER) {
                    Single next = tasks.next();
                    underWay.add(pool.submit(() -> next.cell().run(runner, next.replication())));
                }
                Replication replication = await(underWay.remove());
                CellTally tally = tally(replication.cell(), wanted);
                tally.take(replication);
                observed.add(observed(tally, wanted));
            }
        } finally {
            underWay.forEach(future -> future.cancel(false));
        }
        return observed;
    }

    private static CellTally tally(Cell cell, Set<Metric> wanted) {
        Set<Metric> metrics = EnumSet.noneOf(Metric.class);
        metrics.addAll(wanted);
        cell.stopping().needs().forEach(estimand -> metrics.add(estimand.metric()));
        return new CellTally(cell, metrics::contains);
    }

    private static Observed observed(CellTally tally, Set<Metric> wanted) {
        CellTally settled = tally.settled();
        return Observed.of(settled.samples(), settled.cell().experiment(), wanted);
    }

    private Replication await(Future<Replication> head) {
        try {
            return pool.await(head, () -> {});
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RunFailedException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Takes back what has not begun. */
    @Override
    public void close() {
        pool.close();
    }
}
