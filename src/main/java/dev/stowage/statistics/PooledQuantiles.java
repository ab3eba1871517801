package dev.stowage.statistics;

import dev.stowage.random.Draws;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Quantiles of observations pooled over replications.
 *
 * <p>The estimate is the inverse of the pooled distribution function: the ceil(n p)-th smallest observation, without
 * interpolation. Its bounds are observations too: those of {@linkplain DependentRanks ranks of dependent observations}, since those of
 * one replication depend on each other; with one observation for each replication, all of which are independent, those of {@linkplain
 * OrderStatistics binomial ranks}. There are none where none of the observations lies far enough beyond, nor, unless they are
 * independent, with fewer than {@value #FEWEST_REPLICATIONS} replications that have observations.
 *
 * <p>For comparisons whole replications are resampled. A resample needs no sorting: the observations stay in order, each weighted by how
 * often its replication was drawn; sums of weights up to every {@code stride}-th observation follow from counts kept per replication.
 */
public final class PooledQuantiles {
    /** With fewer replications than this dependent observations have no bounds. */
    public static final int FEWEST_REPLICATIONS = 10;

    private static final int SHORTEST_STRIDE = 256;
    private static final double RANK_TOLERANCE = 1e-9;

    private final double[] sorted;
    private final int[] replicationOf;
    private final int[] sizes;
    private final int stride;
    private @Nullable DependentRanks ranks;

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
     * @throws IllegalArgumentException unless both lie between 0 and 1
     */
    public Interval quantile(double p, double level) {
        Requirement.inside("a confidence level", level);
        if (sorted.length < minimumObservations(p)) {
            return Interval.absent();
        }
        if (sizes.length == sorted.length) {
            return independent(p, level);
        }
        return sizes.length < FEWEST_REPLICATIONS ? Interval.withoutBounds(estimate(p)) : dependent(p, level);
    }

    private Interval independent(double p, double level) {
        OrderStatistics order = OrderStatistics.of(sorted.length, p, level);
        return order.areAmong(sorted.length)
                ? new Interval(estimate(p), sorted[order.lower() - 1], sorted[order.upper() - 1])
                : Interval.withoutBounds(estimate(p));
    }

    private Interval dependent(double p, double level) {
        DependentRanks known = ranks;
        if (known == null) {
            known = new DependentRanks(sorted, replicationOf, sizes);
            ranks = known;
        }
        return known.bounds((int) rank(p, sorted.length) - 1, p, level);
    }

    /** The ceil(n p)-th smallest observation. */
    double estimate(double p) {
        return sorted[(int) rank(p, sorted.length) - 1];
    }

    /** The quantile of each resample, in the order in which they are drawn. */
    double[] resampled(double p, Draws draws) {
        double[] resampled = new double[Bootstrap.RESAMPLES];
        for (int resample = 0; resample < resampled.length; resample++) {
            resampled[resample] = weightedQuantile(p, Bootstrap.weights(sizes.length, draws, resample));
        }
        return resampled;
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
