package dev.stowage.experiment;

import dev.stowage.results.CostRow;
import dev.stowage.results.FootprintRow;
import dev.stowage.results.Metric;
import dev.stowage.results.Period;
import dev.stowage.results.PhaseRow;
import dev.stowage.statistics.Mser5;
import dev.stowage.statistics.TimeAverage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Takes in the replications of one point and style, in order. */
final class CellTally {
    private final Cell cell;
    private final Predicate<Metric> wanted;
    private final Recorder recorder;
    private final Map<Metric, Sample> samples = new EnumMap<>(Metric.class);
    private final Map<Period, Map<String, Double>> bills = new EnumMap<>(Period.class);
    private final FootprintTable footprint;
    private final PhasesTable phases = new PhasesTable();
    private final SteadyStarts steady = new SteadyStarts();
    private @Nullable Mser5 warmUp;
    private int fewestStarts;
    private int replications;

    /** Of every metric. */
    CellTally(Cell cell) {
        this(cell, metric -> true);
    }

    /** Of these metrics alone. */
    CellTally(Cell cell, Predicate<Metric> wanted) {
        this.cell = cell;
        this.wanted = wanted;
        this.recorder = cell.recorder();
        this.footprint = new FootprintTable();
    }

    /** What another one took, without its starts. */
    private CellTally(CellTally other) {
        cell = other.cell;
        wanted = other.wanted;
        recorder = other.recorder;
        footprint = other.footprint;
        samples.putAll(other.samples);
        bills.putAll(other.bills);
        replications = other.replications;
    }

    void take(Replication replication) {
        replications++;
        recorder.addAll(replication.recorder());
        cell.recordBelow(recorder.below());
        RunMetrics metrics = replication.metrics();
        footprint.add(metrics.fullest());
        metrics.values().forEach(this::value);
        add(Period.RUN, metrics.run());
        add(Period.MONTH, metrics.month());
        if (cell.experiment().warmUp().isByRule()) {
            steady.add(replication.starts());
        } else {
            add(replication.outcome());
        }
    }

    /** All that was taken, of which in a steady study only now is known what is left out. */
    CellTally settled() {
        if (!cell.experiment().warmUp().isByRule()) {
            return this;
        }
        CellTally settled = new CellTally(this);
        settled.warmUp = steady.rule();
        settled.fewestStarts = steady.fewestReady();
        steady.outcomes(settled.warmUp.leftOut()).forEach(settled::add);
        return settled;
    }

    private void add(Outcomes outcome) {
        outcome.observations().forEach(this::observations);
        phases.add(outcome);
        value(Metric.MAKESPAN, outcome.makespanSeconds());
        value(Metric.APPS_READY, outcome.ready());
        value(Metric.APPS_REFUSED, outcome.refused());
        value(Metric.APPS_REFUSED_SHARE, outcome.refusedShare());
        value(Metric.APPS_UNFINISHED, outcome.unfinished());
        overTime(Metric.APPS_IN_SYSTEM, outcome.inSystem());
    }

    private void add(Period period, Bill bill) {
        Map<String, Double> sums = bills.computeIfAbsent(period, p -> new LinkedHashMap<>());
        bill.lines().forEach((line, amount) -> sums.merge(line, amount, Double::sum));
    }

    private void observations(Metric metric, double[] observations) {
        if (wanted.test(metric)) {
            samples.computeIfAbsent(metric, m -> new Sample(true)).add(observations);
        }
    }

    private void overTime(Metric metric, TimeAverage count) {
        value(metric, count.average());
        Sample sample = samples.get(metric);
        if (sample != null) {
            sample.overTime().add(count);
        }
    }

    private void value(Metric metric, double value) {
        if (wanted.test(metric)) {
            samples.computeIfAbsent(metric, m -> new Sample(false)).add(value);
        }
    }

    Cell cell() {
        return cell;
    }

    /** How many replications were taken. */
    int replications() {
        return replications;
    }

    /** Whether they are enough. */
    boolean isEnough() {
        return cell.stopping().isEnough(this);
    }

    /** What the rule MSER-5 left out; null for a warm-up by time. */
    @Nullable Mser5 warmUp() {
        return warmUp;
    }

    /** The fewest starts that are ready in any replication of a study with the rule MSER-5, those that are left out included. */
    int fewestStarts() {
        return fewestStarts;
    }

    Recorder recorder() {
        return recorder;
    }

    /** What was observed of each metric. */
    Map<Metric, Sample> samples() {
        return samples;
    }

    List<PhaseRow> phases() {
        return phases.rows(cell);
    }

    List<FootprintRow> footprint() {
        return footprint.rows(cell);
    }

    List<CostRow> cost() {
        List<CostRow> rows = new ArrayList<>();
        bills.forEach((period, lines) -> lines.forEach((line, sum) ->
                rows.add(new CostRow(cell.point(), cell.styleName(), period, line, sum / replications, "USD"))));
        return rows;
    }
}
