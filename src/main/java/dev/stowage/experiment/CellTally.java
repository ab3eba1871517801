package dev.stowage.experiment;

import dev.stowage.model.MemoryPerGuest;
import dev.stowage.results.CostRow;
import dev.stowage.results.DensityRow;
import dev.stowage.results.Metric;
import dev.stowage.results.Period;
import dev.stowage.scenario.InstanceType;
import dev.stowage.statistics.Mser5;
import dev.stowage.statistics.TimeAverage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes in the replications of one point and style, in order. */
final class CellTally {
    private static final double BYTES_PER_GIB = 1024.0 * 1024 * 1024;

    private final Cell cell;
    private final Tariff tariff;
    private final Predicate<Metric> wanted;
    private final Recorder recorder;
    private final Map<Metric, Sample> samples = new EnumMap<>(Metric.class);
    private final List<DensityRow> density = new ArrayList<>();
    private final Map<Period, Map<String, Double>> bills = new EnumMap<>(Period.class);
    private final SteadyStarts steady = new SteadyStarts();
    private @Nullable Mser5 warmUp;
    private int fewestStarts;
    private int replications;

    /** Of every metric. */
    CellTally(Cell cell, Tariff tariff) {
        this(cell, tariff, metric -> true);
    }

    /** Of these metrics alone. */
    CellTally(Cell cell, Tariff tariff, Predicate<Metric> wanted) {
        this(cell, tariff, wanted, cell.recorder());
    }

    private CellTally(Cell cell, Tariff tariff, Predicate<Metric> wanted, Recorder recorder) {
        this.cell = cell;
        this.tariff = tariff;
        this.wanted = wanted;
        this.recorder = recorder;
    }

    void take(Replication replication) {
        replications++;
        recorder.addAll(replication.recorder());
        cell.recordBelow(recorder.below());
        if (cell.experiment().warmUp().isByRule()) {
            steady.add(replication);
        } else {
            add(replication.index(), replication.outcome());
        }
    }

    /** All that was taken, of which in a steady study only now is known what is left out. */
    CellTally settled() {
        if (!cell.experiment().warmUp().isByRule()) {
            return this;
        }
        CellTally settled = new CellTally(cell, tariff, wanted, recorder);
        settled.warmUp = steady.rule();
        settled.fewestStarts = steady.fewestReady();
        for (Outcomes outcome : steady.outcomes(settled.warmUp.leftOut())) {
            settled.add(settled.replications++, outcome);
        }
        return settled;
    }

    private void add(int replication, Outcomes outcome) {
        outcome.observations().forEach(this::observations);
        value(Metric.MAKESPAN, outcome.makespanSeconds());
        value(Metric.MEMORY_COMMITTED_PER_APP, outcome.committedBytesPerApp());
        value(Metric.MEMORY_RESIDENT_PER_APP, outcome.residentBytesPerApp());
        MemoryPerGuest perGuest = outcome.result().perGuest();
        value(Metric.MEMORY_VMM, perGuest.vmm());
        value(Metric.MEMORY_PSS, perGuest.pss());
        value(Metric.MEMORY_HOST_FALL, perGuest.hostFall());
        value(Metric.MEMORY_GUEST_TOTAL, perGuest.guestTotal());
        value(Metric.MACHINES, outcome.machinesAtPeak());
        value(Metric.APPS_READY, outcome.ready());
        value(Metric.APPS_REFUSED, outcome.refused());
        value(Metric.APPS_REFUSED_SHARE, outcome.refusedShare());
        value(Metric.APPS_UNFINISHED, outcome.unfinished());
        overTime(Metric.APPS_IN_SYSTEM, outcome.inSystem());
        density(replication, outcome);
        cost(outcome);
    }

    private void density(int replication, Outcomes outcome) {
        var machines = cell.style().machines();
        String types = outcome.typesAtPeak().stream()
                .map(InstanceType::name)
                .distinct()
                .collect(Collectors.joining(" + "));
        double apps = outcome.appsPer(outcome.machinesAtPeak());
        double paidBytes = outcome.typesAtPeak().stream()
                .mapToDouble(type -> type.memory().mean())
                .sum();
        double appsPerGib = outcome.appsPer(paidBytes / BYTES_PER_GIB);
        value(Metric.DENSITY_APPS_PER_MACHINE, apps);
        value(Metric.DENSITY_APPS_PER_PAID_GIB, appsPerGib);
        density.add(new DensityRow(
                cell.point(),
                cell.styleName(),
                replication,
                types.isEmpty() ? machines.type().name() : types,
                apps,
                appsPerGib,
                outcome.bindingLimit()));
    }

    private void cost(Outcomes outcome) {
        Bill run = Bill.ofRun(cell.style(), outcome.result(), tariff);
        Bill month = Bill.ofMonth(cell.style(), outcome.typesAtPeak(), tariff);
        value(Metric.COST_USD_RUN, run.total());
        value(Metric.COST_USD_PER_APP_MONTH, outcome.perApp(month.total()));
        add(Period.RUN, run);
        add(Period.MONTH, month);
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
            samples.computeIfAbsent(metric, m -> new Sample(false))
                    .add(Double.isNaN(value) ? new double[0] : new double[] {value});
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

    List<DensityRow> density() {
        return density;
    }

    List<CostRow> cost() {
        List<CostRow> rows = new ArrayList<>();
        bills.forEach((period, lines) -> lines.forEach((line, sum) ->
                rows.add(new CostRow(cell.point(), cell.styleName(), period, line, sum / replications, "USD"))));
        return rows;
    }
}
