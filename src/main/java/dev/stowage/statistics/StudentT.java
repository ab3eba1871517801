package dev.stowage.statistics;

import org.apache.commons.math3.distribution.TDistribution;

/** Intervals for the mean of independent observations, one a replication, by Student's t law. */
public final class StudentT {
    private static final double ACCURACY = 1e-13;

    private StudentT() {}

    /**
     * mean ± t(n - 1) s / sqrt(n). One observation has no bounds, none has no estimate.
     *
     * @param level the confidence, such as 0.95
     * @throws IllegalArgumentException unless 0 &lt; level &lt; 1
     */
    public static Interval mean(Tally tally, double level) {
        Requirement.inside("a confidence level", level);
        long n = tally.count();
        if (n < 2) {
            return Interval.withoutBounds(tally.mean());
        }
        double halfWidth = factor(n - 1, level) * StrictMath.sqrt(tally.variance() / n);
        return new Interval(tally.mean(), tally.mean() - halfWidth, tally.mean() + halfWidth);
    }

    /**
     * {@link #mean(Tally, double)} of these observations.
     *
     * @throws IllegalArgumentException when an observation is not finite, or unless 0 &lt; level &lt; 1
     */
    public static Interval mean(double[] observations, double level) {
        return mean(Tally.of(observations), level);
    }

    /**
     * The same bounds about an estimate that is not quite the mean of the replications' values, such as one of pooled observations.
     * One value gives no bounds.
     */
    static Interval around(double estimate, Tally replications, double level) {
        double half = mean(replications, level).halfWidth();
        return Double.isNaN(half)
                ? Interval.withoutBounds(estimate)
                : new Interval(estimate, estimate - half, estimate + half);
    }

    /** The t between whose two signs the share {@code level} of Student's law lies. */
    static double factor(long degreesOfFreedom, double level) {
        // A law without a random generator: none is drawn from it, and the default one costs milliseconds to seed.
        return new TDistribution(null, degreesOfFreedom, ACCURACY).inverseCumulativeProbability((1 + level) / 2);
    }
}
