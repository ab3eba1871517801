package dev.stowage.statistics;

import dev.stowage.random.Draws;
import dev.stowage.random.Stream;
import java.util.Arrays;
import java.util.List;

/**
 * Quantiles of observations pooled over replications. Observations of one replication depend on each other, so the bounds
 * come from resampling whole replications.
 *
 * <p>The estimate is the inverse of the pooled distribution function: the ceil(n p)-th smallest observation, without
 * interpolation. The bounds are the percentile bootstrap's: of {@value #RESAMPLES} resamples, each of as many replications as
 * there are, drawn with replacement, the quantiles at the ranks floor(({@value #RESAMPLES} + 1) (1 - level) / 2) from
 * either end. They are absent with fewer than {@value #FEWEST_REPLICATIONS} replications that have observations, and at
 * levels above 99.8 %, for which the resamples are too few. With few replications such bounds are somewhat too narrow.
 *
 * <p>A resample needs no sorting: the observations stay in order, each weighted by how often its replication was drawn; sums
 * of weights up to every {@code stride}-th observation follow from counts kept per replication.
 */
public final class PooledQuantiles {
    /** How many resamples the bounds rest on. */
    public static final int RESAMPLES = 1000;

    /** With fewer replications than this there are no bounds. */
    public static final int FEWEST_REPLICATIONS = 10;

    private static final String PURPOSE = "bootstrap of replications";
    private static final int SHORTEST_STRIDE = 256;
    private static final double RANK_TOLERANCE = 1e-9;

    private final double[] sorted;
    private final int[] replicationOf;
    private final int[] sizes;
    private final int stride;

    /** How many observations of a replication stand before the sorted observation {@code block * stride}. */
    private final int[][] before;

    private PooledQuantiles(List<double[]> replications) {
        sizes = replications.stream().mapToInt(values -> values.length).toArray();
        MergedRuns merged = new MergedRuns(replications);
        sorted = merged.values();
        replicationOf = merged.owners();
        stride = StrictMath.max(SHORTEST_STRIDE, sizes.length);
        before = new int[sorted.length / stride + 1][];
        int[] counts = new int[sizes.length];
        for (int i = 0; i < sorted.length; i++) {
            if (i % stride == 0) {
                before[i / stride] = counts.clone();
            }
            counts[replicationOf[i]]++;
        }
        if (sorted.length % stride == 0) {
            before[sorted.length / stride] = counts;
        }
    }

    /**
     * Pools observations.
     *
     * @param replications the observations of each replication; those without any are left out of the resampling
     * @throws IllegalArgumentException when an observation is not finite
     */
    public static PooledQuantiles of(List<double[]> replications) {
        for (double[] observations : replications) {
            for (double observation : observations) {
                Requirement.finite(observation);
            }
        }
        return new PooledQuantiles(
                replications.stream().filter(values -> values.length > 0).toList());
    }

    /**
     * The fewest observations from which a quantile is estimated: ceil(ln 0.025 / ln max(p, 1 - p)), so that with 97.5 %
     * probability at least one of as many independent observations lies beyond it. 72 for p95, 368 for p99, 3,688 for p99.9.
     *
     * @throws IllegalArgumentException unless 0 &lt; p &lt; 1
     */
    public static long minimumObservations(double p) {
        Requirement.inside("a quantile's probability", p);
        return (long) StrictMath.ceil(StrictMath.log(0.025) / StrictMath.log(StrictMath.max(p, 1 - p)));
    }

    /** How many observations were pooled. */
    public long count() {
        return sorted.length;
    }

    /**
     * The quantile with its bounds; absent when there are fewer observations than {@link #minimumObservations}.
     *
     * @param p the probability, such as 0.95
     * @param level the confidence, such as 0.95
     * @param draws where the resamples come from; equal draws give equal bounds
     * @throws IllegalArgumentException unless both lie between 0 and 1
     */
    public Interval quantile(double p, double level, Draws draws) {
        Requirement.inside("a confidence level", level);
        if (sorted.length < minimumObservations(p)) {
            return Interval.absent();
        }
        double estimate = sorted[(int) rank(p, sorted.length) - 1];
        int tail = (int) StrictMath.floor((RESAMPLES + 1) * (1 - level) / 2 + RANK_TOLERANCE);
        if (sizes.length < FEWEST_REPLICATIONS || tail < 1) {
            return Interval.withoutBounds(estimate);
        }
        double[] resampled = new double[RESAMPLES];
        for (int resample = 0; resample < RESAMPLES; resample++) {
            resampled[resample] = weightedQuantile(p, weights(draws.stream(PURPOSE, resample)));
        }
        Arrays.sort(resampled);
        return new Interval(estimate, resampled[tail - 1], resampled[RESAMPLES - tail]);
    }

    /** How often each replication is drawn in one resample. */
    private int[] weights(Stream stream) {
        int[] weights = new int[sizes.length];
        for (int draw = 0; draw < sizes.length; draw++) {
            weights[stream.below(sizes.length, draw)]++;
        }
        return weights;
    }

    /** The smallest observation up to which, itself included, the weights reach the share p of their sum. */
    private double weightedQuantile(double p, int[] weights) {
        long wanted = rank(p, product(weights, sizes));
        int low = 0; // the last block before which fewer than the wanted weight stands
        int high = before.length;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (product(weights, before[middle]) < wanted) {
                low = middle;
            } else {
                high = middle;
            }
        }
        long reached = product(weights, before[low]);
        int i = low * stride;
        while (true) {
            reached += weights[replicationOf[i]];
            if (reached >= wanted) {
                return sorted[i];
            }
            i++;
        }
    }

    private static long product(int[] weights, int[] counts) {
        long sum = 0;
        for (int r = 0; r < weights.length; r++) {
            sum += (long) weights[r] * counts[r];
        }
        return sum;
    }

    /** ceil(n p), one at least; a product that misses a whole number only by rounding is taken as that number. */
    private static long rank(double p, long n) {
        return StrictMath.max(1, (long) StrictMath.ceil(p * n - RANK_TOLERANCE));
    }
}
