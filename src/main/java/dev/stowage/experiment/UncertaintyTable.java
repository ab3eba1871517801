package dev.stowage.experiment;

import dev.stowage.results.Metric;
import dev.stowage.results.Statistic;
import dev.stowage.results.UncertaintyRow;
import dev.stowage.scenario.Analyses.Uncertainty;
import dev.stowage.scenario.Scenario;
import dev.stowage.scenario.yaml.Point;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A second set of replications, in each of which all assumed and vendor numbers are drawn between low and high. The band holds the
 * replications' means: it is as wide as numbers and chance together make it, and does not shrink with more replications.
 */
final class UncertaintyTable {
    private static final double RANK_TOLERANCE = 1e-9;

    private final Uncertainty uncertainty;
    private final Point point;
    private final Trials trials;
    private final Observations observations;
    private final Metric metric;
    private final double level;

    UncertaintyTable(Uncertainty uncertainty, Point point, Trials trials, Observations observations) {
        this.uncertainty = uncertainty;
        this.point = point;
        this.trials = trials;
        this.observations = observations;
        this.metric = Asked.metric(point.scenario(), uncertainty.metric());
        this.level = point.scenario().experiment().level().fraction();
    }

    /** The rows of the point: each style, then each pair. */
    List<UncertaintyRow> rows() {
        List<String> styles = Asked.styles(point.scenario(), uncertainty.styles());
        Map<String, double[]> drawn = new HashMap<>();
        styles.forEach(style -> drawn.put(style, drawn(style)));
        List<UncertaintyRow> rows = new ArrayList<>();
        for (String style : styles) {
            int numbers = UncertainNumbers.of(point.scenario().onlyStyle(style)).size();
            double value = plain(style).estimate(metric, Statistic.MEAN).estimate();
            rows.add(row(style, "", value, drawn.getOrDefault(style, new double[0]), numbers));
        }
        for (Asked.Pair pair : Asked.pairs(styles)) {
            double[] first = drawn.getOrDefault(pair.first(), new double[0]);
            double[] second = drawn.getOrDefault(pair.second(), new double[0]);
            double[] differences = IntStream.range(0, first.length)
                    .mapToDouble(i -> first[i] - second[i])
                    .toArray();
            double value = plain(pair.first())
                    .of(metric)
                    .meanLess(1, plain(pair.second()).of(metric), level)
                    .estimate();
            int numbers = UncertainNumbers.of(point.scenario()).size();
            rows.add(row(pair.first(), pair.second(), value, differences, numbers));
        }
        return rows;
    }

    private Observed plain(String style) {
        return observations.at(new Setting(point.axisValues(), style));
    }

    /** The mean of each replication, NaN where nothing was observed. */
    private double[] drawn(String style) {
        Scenario plain = point.scenario().onlyStyle(style);
        List<Observed> observed = trials.runSingly(
                IntStream.range(0, uncertainty.replications()).mapToObj(index -> single(plain, style, index)),
                Set.of(metric));
        return observed.stream()
                .mapToDouble(each -> {
                    double[] means = each.of(metric).means();
                    return means.length == 0 ? Double.NaN : means[0];
                })
                .toArray();
    }

    private Trials.Single single(Scenario plain, String style, int index) {
        Scenario drawn = UncertainNumbers.drawn(plain, uncertainty.law(), index);
        return new Trials.Single(trials.cell(point.name(), style, drawn), index);
    }

    private UncertaintyRow row(String a, String b, double value, double[] drawn, int numbers) {
        double[] sorted = Arrays.stream(drawn)
                .filter(each -> !Double.isNaN(each))
                .sorted()
                .toArray();
        int n = sorted.length;
        int tail = (int) Math.floor((n + 1) * (1 - level) / 2 + RANK_TOLERANCE);
        return new UncertaintyRow(
                point.name(),
                metric,
                a,
                b,
                metric.unit(),
                value,
                n == 0 ? Double.NaN : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2,
                tail < 1 ? Double.NaN : sorted[tail - 1],
                tail < 1 ? Double.NaN : sorted[n - tail],
                b.isEmpty() || n == 0 ? Double.NaN : better(sorted) / n,
                numbers,
                n,
                level);
    }

    private double better(double[] differences) {
        boolean lower = metric.better() == Metric.Better.LOWER;
        return Arrays.stream(differences)
                .filter(each -> lower ? each < 0 : each > 0)
                .count();
    }
}
