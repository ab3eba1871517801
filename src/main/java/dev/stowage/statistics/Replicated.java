package dev.stowage.statistics;

import dev.stowage.random.Draws;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/** What one metric gave in each replication, to be held against another metric, style or point in the same replications. */
public final class Replicated {
    /** Nothing was observed. */
    public static final Replicated NONE = new Replicated(new double[0], List.of());

    private final double[] means;
    private final List<double[]> observations;

    /**
     * Copies the means and the list.
     *
     * @param means of each replication in order, NaN for one without observations
     * @param observations of each replication in order; empty where only means are kept
     */
    public Replicated(double[] means, List<double[]> observations) {
        this.means = means.clone();
        this.observations = List.copyOf(observations);
    }

    /** The mean of each replication in order, NaN for one without observations. */
    public double[] means() {
        return means.clone();
    }

    /**
     * The mean less a multiple of another mean, with Student-t bounds over the differences of the replications that both have.
     *
     * @param factor how many times the other one is taken
     */
    public Interval meanLess(double factor, Replicated other, double level) {
        Tally differences = new Tally();
        for (int i = 0; i < StrictMath.min(means.length, other.means.length); i++) {
            if (!Double.isNaN(means[i]) && !Double.isNaN(other.means[i])) {
                differences.add(means[i] - factor * other.means[i]);
            }
        }
        return differences.count() == 0 ? Interval.absent() : StudentT.mean(differences, level);
    }

    /**
     * A quantile, or the mean, less a multiple of another one. The bounds are {@linkplain Bootstrap those of the difference} over resamples
     * of whole replications, the same ones for both; there are none unless all replications of both have observations, and enough of them.
     *
     * @param p the probability of the quantile; empty for the mean
     * @param factor how many times the other one is taken
     * @param otherP the same of the other one
     */
    public Interval less(
            OptionalDouble p, double factor, Replicated other, OptionalDouble otherP, double level, Draws draws) {
        double estimate = estimate(p) - factor * other.estimate(otherP);
        int n = means.length;
        boolean complete = n == other.means.length && isComplete() && other.isComplete();
        if (Double.isNaN(estimate) || !complete || !Bootstrap.canBound(n, level)) {
            return Interval.withoutBounds(estimate);
        }
        double[] first = resampled(p, draws);
        double[] second = other.resampled(otherP, draws);
        double[] differences = new double[first.length];
        for (int i = 0; i < first.length; i++) {
            differences[i] = first[i] - factor * second[i];
        }
        return Bootstrap.interval(estimate, differences, n, level);
    }

    private double estimate(OptionalDouble p) {
        if (p.isEmpty()) {
            return Tally.of(Arrays.stream(means)
                            .filter(mean -> !Double.isNaN(mean))
                            .toArray())
                    .mean();
        }
        PooledQuantiles pooled = PooledQuantiles.of(observations);
        return pooled.count() < PooledQuantiles.minimumObservations(p.getAsDouble())
                ? Double.NaN
                : pooled.estimate(p.getAsDouble());
    }

    private boolean isComplete() {
        return Arrays.stream(means).noneMatch(Double::isNaN);
    }

    private double[] resampled(OptionalDouble p, Draws draws) {
        if (p.isPresent()) {
            return PooledQuantiles.of(observations).resampled(p.getAsDouble(), draws);
        }
        double[] resampled = new double[Bootstrap.RESAMPLES];
        for (int resample = 0; resample < resampled.length; resample++) {
            int[] weights = Bootstrap.weights(means.length, draws, resample);
            double sum = 0;
            for (int i = 0; i < weights.length; i++) {
                sum += weights[i] * means[i];
            }
            resampled[resample] = sum / weights.length;
        }
        return resampled;
    }
}
