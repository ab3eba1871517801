package dev.stowage.experiment;

import dev.stowage.results.ComparisonRow;
import dev.stowage.results.Metric;
import dev.stowage.results.Statistic;
import dev.stowage.statistics.Interval;
import dev.stowage.statistics.Pairs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The styles of one point in pairs, each pair once and in order of declaration, by the means of the replications that both have.
 * Exchanging two styles changes the sign of the difference and inverts the ratio, nothing else.
 */
final class ComparisonTable {
    private final String point;
    private final double level;

    ComparisonTable(String point, double level) {
        this.point = point;
        this.level = level;
    }

    /** The rows, from the means of each replication by style and metric. */
    List<ComparisonRow> rows(Map<String, Map<Metric, double[]>> meansByStyle) {
        List<ComparisonRow> rows = new ArrayList<>();
        List<String> styles = List.copyOf(meansByStyle.keySet());
        for (Metric metric : Metric.values()) {
            for (int a = 0; a < styles.size(); a++) {
                for (int b = a + 1; b < styles.size(); b++) {
                    double[] first = means(meansByStyle, styles.get(a), metric);
                    double[] second = means(meansByStyle, styles.get(b), metric);
                    int[] shared = shared(first, second);
                    if (shared.length > 0) {
                        rows.add(row(metric, styles.get(a), styles.get(b), pairs(first, second, shared)));
                    }
                }
            }
        }
        return rows;
    }

    private static double[] means(Map<String, Map<Metric, double[]>> byStyle, String style, Metric metric) {
        return byStyle.getOrDefault(style, Map.of()).getOrDefault(metric, new double[0]);
    }

    private static int[] shared(double[] first, double[] second) {
        return IntStream.range(0, Math.min(first.length, second.length))
                .filter(i -> !Double.isNaN(first[i]) && !Double.isNaN(second[i]))
                .toArray();
    }

    private static Pairs pairs(double[] first, double[] second, int[] shared) {
        return Pairs.of(
                IntStream.of(shared).mapToDouble(i -> first[i]).toArray(),
                IntStream.of(shared).mapToDouble(i -> second[i]).toArray());
    }

    private ComparisonRow row(Metric metric, String a, String b, Pairs pairs) {
        Interval difference = pairs.difference(level);
        Interval ratio = pairs.ratio(level);
        return new ComparisonRow(
                point,
                metric,
                a,
                b,
                difference.estimate(),
                difference.lower(),
                difference.upper(),
                ratio.estimate(),
                ratio.lower(),
                ratio.upper(),
                Statistic.MEAN,
                metric.unit(),
                Math.toIntExact(pairs.count()),
                level);
    }
}
