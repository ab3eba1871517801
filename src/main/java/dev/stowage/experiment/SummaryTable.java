package dev.stowage.experiment;

import dev.stowage.random.Draws;
import dev.stowage.results.Metric;
import dev.stowage.results.Statistic;
import dev.stowage.results.SummaryRow;
import dev.stowage.statistics.Interval;
import dev.stowage.statistics.PooledQuantiles;
import dev.stowage.statistics.StudentT;
import dev.stowage.statistics.Tally;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Statistics of every metric that was observed. Means have a Student-t interval over the replications' means; quantiles, of starts
 * pooled over the replications, one by bootstrap of whole replications.
 */
final class SummaryTable {
    private static final Map<Statistic, Double> QUANTILES = new EnumMap<>(Map.of(
            Statistic.P50, 0.5, Statistic.P90, 0.9, Statistic.P95, 0.95, Statistic.P99, 0.99, Statistic.P999, 0.999));

    private final Cell cell;
    private final double level;
    private final Draws draws;
    private final List<SummaryRow> rows = new ArrayList<>();

    private SummaryTable(Cell cell) {
        this.cell = cell;
        this.level = cell.experiment().level().fraction();
        this.draws = new Draws(cell.experiment().seed(), 0);
    }

    /** The rows of one point and style, in the order of the metrics. */
    static List<SummaryRow> rows(Cell cell, Map<Metric, Sample> samples, Map<Metric, double[]> means) {
        SummaryTable table = new SummaryTable(cell);
        samples.forEach((metric, sample) -> {
            double[] known = known(means.get(metric));
            if (known.length > 0) {
                table.add(metric, sample, known);
            }
        });
        return table.rows;
    }

    private static double[] known(double @org.jspecify.annotations.Nullable [] means) {
        return means == null
                ? new double[0]
                : java.util.Arrays.stream(means)
                        .filter(mean -> !Double.isNaN(mean))
                        .toArray();
    }

    private void add(Metric metric, Sample sample, double[] means) {
        Tally all = sample.all();
        PooledQuantiles pooled = sample.isPooled() ? PooledQuantiles.of(sample.observations()) : null;
        for (Statistic statistic : Statistic.values()) {
            Double p = QUANTILES.get(statistic);
            if (p == null) {
                row(metric, statistic, plain(statistic, all, means), means.length, all.count());
            } else if (pooled != null) {
                row(metric, statistic, pooled.quantile(p, level, draws), means.length, all.count());
            }
        }
    }

    private Interval plain(Statistic statistic, Tally all, double[] means) {
        return switch (statistic) {
            case MEAN -> StudentT.mean(means, level);
            case SD -> Interval.withoutBounds(all.standardDeviation());
            case MIN -> Interval.withoutBounds(all.min());
            case MAX -> Interval.withoutBounds(all.max());
            default -> throw new IllegalArgumentException(statistic + " is a quantile");
        };
    }

    private void row(Metric metric, Statistic statistic, Interval value, int replications, long observations) {
        rows.add(new SummaryRow(
                cell.point(),
                cell.styleName(),
                metric,
                statistic,
                metric.unit(),
                value.estimate(),
                value.lower(),
                value.upper(),
                replications,
                observations,
                level));
    }
}
