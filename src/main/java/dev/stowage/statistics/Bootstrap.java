package dev.stowage.statistics;

import dev.stowage.random.Draws;
import dev.stowage.random.Stream;
import java.util.Arrays;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * Bounds from {@value #RESAMPLES} resamples, each of as many replications as there are, drawn with replacement.
 *
 * <p>The bounds are quantiles of what the resamples give, at the ranks floor(({@value #RESAMPLES} + 1) q) from either end. Plain
 * percentile bounds, with q = (1 - level) / 2, are too narrow with few replications: for a mean they are those of the normal law with
 * variance divided by n, in place of Student's. So q is the normal law's probability below -sqrt(n / (n - 1)) t(n - 1): with 10
 * replications 0.9 % in place of 2.5 %, with 100 replications 2.3 %.
 *
 * <p>Source: T. C. Hesterberg, "What teachers should know about the bootstrap", The American Statistician 69 (2015), the expanded
 * percentile interval.
 */
final class Bootstrap {
    /** How many resamples the bounds rest on. */
    static final int RESAMPLES = 1000;

    private static final String PURPOSE = "bootstrap of replications";
    private static final double RANK_TOLERANCE = 1e-9;

    private Bootstrap() {}

    /** Whether there are enough replications and, for this level, enough resamples: at 99 % it takes 15 replications. */
    static boolean canBound(int replications, double level) {
        return replications >= PooledQuantiles.FEWEST_REPLICATIONS && tail(replications, level) >= 1;
    }

    /** How often each replication is drawn in one resample; equal draws give equal weights. */
    static int[] weights(int replications, Draws draws, int resample) {
        Stream stream = draws.stream(PURPOSE, resample);
        int[] weights = new int[replications];
        for (int draw = 0; draw < replications; draw++) {
            weights[stream.below(replications, draw)]++;
        }
        return weights;
    }

    /** An estimate with its bounds, which are there if {@link #canBound}. */
    static Interval interval(double estimate, double[] resampled, int replications, double level) {
        double[] sorted = resampled.clone();
        Arrays.sort(sorted);
        int tail = tail(replications, level);
        return new Interval(estimate, sorted[tail - 1], sorted[RESAMPLES - tail]);
    }

    private static int tail(int replications, double level) {
        double widened =
                StrictMath.sqrt(replications / (replications - 1.0)) * StudentT.factor(replications - 1L, level);
        double q = new NormalDistribution(null, 0, 1).cumulativeProbability(-widened);
        return (int) StrictMath.floor((RESAMPLES + 1) * q + RANK_TOLERANCE);
    }
}
