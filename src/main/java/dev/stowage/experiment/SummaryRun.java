package dev.stowage.experiment;

import dev.stowage.catalog.BundledCatalogue;
import dev.stowage.results.Estimand;
import dev.stowage.results.Metric;
import dev.stowage.results.SummaryRow;
import dev.stowage.scenario.Recording;
import dev.stowage.scenario.Scenario;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Carries out parts of studies in memory and keeps the wanted rows of their summaries alone: for those who ask the same model many
 * times. The rows are those that {@link StudyRun} writes, for any number of threads.
 */
public final class SummaryRun {
    private final Runner runner;
    private final Tariff tariff;
    private final int workers;
    private final Progress progress;
    private final BooleanSupplier stop;

    /**
     * Prepares to run.
     *
     * @param runner carries out one run
     * @param catalogue where the prices beside the machines are from
     * @param workers threads; one at least
     * @param progress is told how far it has come
     * @param stop asked several times a second whether to give up
     */
    public SummaryRun(Runner runner, BundledCatalogue catalogue, int workers, Progress progress, BooleanSupplier stop) {
        if (workers < 1) {
            throw new IllegalArgumentException("a study needs one worker at least, not " + workers);
        }
        this.runner = runner;
        this.tariff = Tariff.of(catalogue);
        this.workers = workers;
        this.progress = progress;
        this.stop = stop;
    }

    /** What is run: one style at one point, in all replications of its scenario; and what is to be estimated. */
    public record Part(String point, String style, Scenario scenario, Set<Estimand> wanted) {}

    /**
     * The summary rows of each part, in order.
     *
     * @throws RunFailedException when a run fails, the first in order
     * @throws InterruptedStudyException when told to stop
     */
    public List<List<SummaryRow>> run(List<Part> parts) {
        List<Cell> cells = parts.stream().map(this::cell).toList();
        progress.begin(cells.stream().mapToLong(cell -> cell.stopping().most()).sum());
        Summaries summaries = new Summaries(parts);
        try (WorkerPool pool = new WorkerPool(workers, stop)) {
            new OrderedRuns(pool, runner).run(cells.iterator(), summaries);
        }
        return summaries.rows;
    }

    private Cell cell(Part part) {
        return new Cell(part.point(), part.style(), part.scenario().recording(Recording.NONE), true, tariff);
    }

    /** Takes replications in order and sums each cell up when its last one has come. */
    private final class Summaries implements OrderedRuns.Taker {
        private final List<Part> parts;
        private final List<List<SummaryRow>> rows = new ArrayList<>();
        private final CellTaker taker = new CellTaker(cell -> new CellTally(cell, metrics(cell)::contains));

        private Summaries(List<Part> parts) {
            this.parts = parts;
        }

        @Override
        public void take(Replication replication) {
            progress.gathered();
            taker.take(replication).ifPresent(complete -> {
                Cell cell = complete.cell();
                progress.dropped(cell.stopping().most() - complete.replications());
                rows.add(SummaryTable.rows(cell, complete.settled().samples(), wanted()::contains));
            });
        }

        private Set<Estimand> wanted() {
            return parts.get(rows.size()).wanted();
        }

        private Set<Metric> metrics(Cell cell) {
            Set<Metric> metrics = EnumSet.noneOf(Metric.class);
            wanted().forEach(estimand -> metrics.add(estimand.metric()));
            cell.stopping().needs().forEach(estimand -> metrics.add(estimand.metric()));
            return metrics;
        }
    }
}
