package dev.stowage.report;

import dev.stowage.results.ComparisonRow;
import dev.stowage.results.Estimand;
import java.util.List;

/** What the common random numbers gained, in words. */
final class Gain {
    private Gain() {}

    /** One sentence over the pairs and points of what is compared; empty when no difference varies. */
    static String sentence(Results results, Estimand estimand) {
        List<String> asked = results.manifest().compared();
        double[] factors = results.comparison().stream()
                .filter(row -> row.metric() == estimand.metric() && row.statistic() == estimand.statistic())
                .filter(row -> asked.isEmpty() || (asked.contains(row.styleA()) && asked.contains(row.styleB())))
                .mapToDouble(ComparisonRow::varianceReduction)
                .filter(factor -> !Double.isNaN(factor))
                .sorted()
                .toArray();
        if (factors.length == 0) {
            return "";
        }
        String low = Say.number(factors[0]);
        String high = Say.number(factors[factors.length - 1]);
        return "Both styles of a pair meet the same random numbers: for intervals of " + estimand.id()
                + " as narrow, independent draws would need " + (low.equals(high) ? low : low + " to " + high)
                + " times the replications.";
    }
}
