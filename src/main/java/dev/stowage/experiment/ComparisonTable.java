package dev.stowage.experiment;

import dev.stowage.random.Draws;
import dev.stowage.results.ComparisonRow;
import dev.stowage.results.Estimand;
import dev.stowage.results.Metric;
import dev.stowage.results.Statistic;
import dev.stowage.scenario.Experiment;
import dev.stowage.statistics.Interval;
import dev.stowage.statistics.PairedQuantiles;
import dev.stowage.statistics.Pairs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * The styles of one point in pairs, each pair once and in order of declaration, by the replications that both have: the means of all
 * metrics, and what is asked for beside. Exchanging two styles changes the sign of the difference and inverts the ratio, nothing
 * else.
 */
final class ComparisonTable {
    private final String point;
    private final double level;
    private final Draws draws;
    private final List<Estimand> asked;
    private final List<ComparisonRow> rows = new ArrayList<>();

    ComparisonTable(String point, Experiment experiment, List<Estimand> asked) {
        this.point = point;
        this.level = experiment.level().fraction();
        this.draws = new Draws(experiment.seed(), 0);
        this.asked = asked;
    }

    /** The rows, in the order of the metrics and statistics. */
    List<ComparisonRow> rows(Map<String, StyleSamples> byStyle) {
        List<String> styles = List.copyOf(byStyle.keySet());
        for (Metric metric : Metric.values()) {
            for (Statistic statistic : Statistic.values()) {
                Estimand estimand = new Estimand(metric, statistic);
                if (!estimand.isMean() && !asked.contains(estimand)) {
                    continue;
                }
                for (int a = 0; a < styles.size(); a++) {
                    for (int b = a + 1; b < styles.size(); b++) {
                        Pair pair = new Pair(estimand, styles.get(a), styles.get(b));
                        compare(
                                pair,
                                Objects.requireNonNull(byStyle.get(pair.a())),
                                Objects.requireNonNull(byStyle.get(pair.b())));
                    }
                }
            }
        }
        return rows;
    }

    private record Pair(Estimand estimand, String a, String b) {}

    private void compare(Pair pair, StyleSamples first, StyleSamples second) {
        Metric metric = pair.estimand().metric();
        if (pair.estimand().isMean()) {
            Pairs pairs = pairs(first.means(metric), second.means(metric));
            if (pairs.count() > 0) {
                add(pair, pairs.difference(level), pairs.ratio(level), pairs.count(), pairs.varianceRatio());
            }
            return;
        }
        PairedQuantiles quantiles = PairedQuantiles.of(
                first.observations(metric),
                second.observations(metric),
                pair.estimand().statistic().probability(),
                draws);
        if (quantiles.count() > 0) {
            add(
                    pair,
                    quantiles.difference(level),
                    quantiles.ratio(level),
                    quantiles.count(),
                    quantiles.varianceRatio());
        }
    }

    private static Pairs pairs(double[] first, double[] second) {
        int[] shared = IntStream.range(0, Math.min(first.length, second.length))
                .filter(i -> !Double.isNaN(first[i]) && !Double.isNaN(second[i]))
                .toArray();
        return Pairs.of(
                IntStream.of(shared).mapToDouble(i -> first[i]).toArray(),
                IntStream.of(shared).mapToDouble(i -> second[i]).toArray());
    }

    private void add(Pair pair, Interval difference, Interval ratio, long count, double varianceRatio) {
        rows.add(new ComparisonRow(
                point,
                pair.estimand().metric(),
                pair.a(),
                pair.b(),
                difference.estimate(),
                difference.lower(),
                difference.upper(),
                ratio.estimate(),
                ratio.lower(),
                ratio.upper(),
                pair.estimand().statistic(),
                pair.estimand().metric().unit(),
                Math.toIntExact(count),
                Double.isInfinite(varianceRatio) ? Double.NaN : varianceRatio,
                level));
    }
}
