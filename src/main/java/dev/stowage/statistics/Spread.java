package dev.stowage.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * The standard deviation of what was observed in several replications, with bounds.
 *
 * <p>The variance about the overall mean is the ratio of two sums over replications, of squares and of weights. Its bounds are
 * Student's for a ratio: with w_i the weight of a replication, v_i its mean square about the overall mean, and V the pooled one, V ±
 * t(n - 1) s / sqrt(n), where s is the standard deviation of w_i (v_i - V) / mean(w). Those of the standard deviation are their square
 * roots. They are absent with fewer than {@value #FEWEST_REPLICATIONS} replications, since mean squares are skew.
 *
 * <p>Source: W. G. Cochran, "Sampling Techniques" (3rd ed. 1977), chapter 6, the ratio estimate.
 */
public final class Spread {
    /** With fewer replications than this there are no bounds. */
    public static final int FEWEST_REPLICATIONS = 10;

    private Spread() {}

    /** One replication: its weight, and the mean of its squares about the overall mean. */
    record Part(double weight, double meanSquare) {}

    /**
     * Bounds of the standard deviation of single observations.
     *
     * @param replications the observations of each replication
     * @param all the tally of all of them, whose standard deviation is the estimate
     */
    public static Interval of(List<double[]> replications, Tally all, double level) {
        List<Part> parts = new ArrayList<>();
        for (double[] observations : replications) {
            double squares = 0;
            for (double observation : observations) {
                squares += (observation - all.mean()) * (observation - all.mean());
            }
            if (observations.length > 0) {
                parts.add(new Part(observations.length, squares / observations.length));
            }
        }
        Interval interval = of(parts, level);
        double estimate = all.standardDeviation();
        return interval.hasBounds()
                ? new Interval(
                        estimate,
                        StrictMath.min(estimate, interval.lower()),
                        StrictMath.max(estimate, interval.upper()))
                : Interval.withoutBounds(estimate);
    }

    static Interval of(List<Part> parts, double level) {
        double weights = 0;
        double squares = 0;
        for (Part part : parts) {
            weights += part.weight();
            squares += part.weight() * part.meanSquare();
        }
        double variance = squares / weights;
        double estimate = StrictMath.sqrt(variance);
        if (parts.size() < FEWEST_REPLICATIONS) {
            return Interval.withoutBounds(estimate);
        }
        double meanWeight = weights / parts.size();
        Tally residuals = new Tally();
        parts.forEach(part -> residuals.add(part.weight() * (part.meanSquare() - variance) / meanWeight));
        double half = StudentT.around(variance, residuals, level).halfWidth();
        return new Interval(
                estimate, StrictMath.sqrt(StrictMath.max(0, variance - half)), StrictMath.sqrt(variance + half));
    }
}
