package dev.stowage.experiment;

import dev.stowage.results.Checkpoint;
import dev.stowage.results.Metric;
import dev.stowage.results.SummaryRow;
import dev.stowage.statistics.Tally;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Takes replications in the order of point, style and index, and writes each table's rows as soon as they are complete. It holds
 * the observations of one point and style, and of the styles of one point what is compared.
 */
final class Gathering {
    private final TableFiles files;
    private final AnalysesRun analyses;
    private final WorkerPool pool;
    private final Map<String, StyleSamples> byStyle = new LinkedHashMap<>();
    private final Tally replications = new Tally();
    private final List<Integer> replicationsOfCells = new ArrayList<>();
    private final CellTaker taker = new CellTaker(CellTally::new);

    Gathering(TableFiles files, AnalysesRun analyses, WorkerPool pool) {
        this.files = files;
        this.analyses = analyses;
        this.pool = pool;
    }

    /** What the rows of the next cells need of those that are complete; to be written into checkpoints. */
    List<Checkpoint.Sample> carried() {
        List<Checkpoint.Sample> carried = new ArrayList<>();
        byStyle.forEach((style, samples) -> samples.means()
                .forEach((metric, means) ->
                        carried.add(Checkpoint.Sample.of(style, metric, means, samples.observations(metric)))));
        return carried;
    }

    /** How many replications each style at each point so far has, in order; to be written into checkpoints too. */
    List<Integer> replicationsOfCells() {
        return replicationsOfCells;
    }

    /** Takes over what another one that had taken the cells so far carried. */
    void restore(Checkpoint checkpoint) {
        checkpoint.replications().forEach(this::count);
        for (Checkpoint.Sample sample : checkpoint.carried()) {
            StyleSamples samples = byStyle.computeIfAbsent(
                    sample.style(),
                    style -> new StyleSamples(new EnumMap<>(Metric.class), new EnumMap<>(Metric.class)));
            samples.means().put(sample.metric(), sample.meanValues());
            samples.observations().put(sample.metric(), sample.observationValues());
        }
    }

    private void count(int replicationsOfCell) {
        replications.add(replicationsOfCell);
        replicationsOfCells.add(replicationsOfCell);
    }

    /** Takes the next one; when this is enough, closes its cell and returns all that was taken of it. */
    Optional<CellTally> take(Replication replication) {
        return taker.take(replication);
    }

    /** Writes what was taken of a cell; its cells come in their order, and while one is written the next may be taken. */
    void write(CellTally taken) throws Exception {
        Cell cell = taken.cell();
        CellTally complete = taken.settled();
        analyses.keep(cell, complete.samples());
        Map<Metric, List<SummaryRow>> summary = new ConcurrentSkipListMap<>();
        List<WorkerPool.Task> parts = new ArrayList<>(files.recorded(complete.recorder()));
        complete.samples()
                .forEach((metric, sample) ->
                        parts.add(() -> summary.put(metric, SummaryTable.rows(cell, metric, sample))));
        pool.runAll(parts);
        for (List<SummaryRow> rows : summary.values()) {
            files.summary(rows);
        }
        files.phases(complete.phases());
        files.footprint(complete.footprint());
        files.cost(complete.cost());
        files.choices(cell.choices());
        files.checks(ChecksTable.rows(complete));
        count(complete.replications());
        byStyle.put(cell.styleName(), StyleSamples.of(complete.samples(), cell.deciding()));
        if (cell.isLastOfPoint()) {
            files.comparison(new ComparisonTable(cell.point(), cell.experiment(), cell.deciding()).rows(byStyle));
            byStyle.clear();
        }
    }

    /** The numbers of replications of each style at each point so far. */
    Tally replications() {
        return replications;
    }
}
