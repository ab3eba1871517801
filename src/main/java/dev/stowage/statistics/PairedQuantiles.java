package dev.stowage.statistics;

import dev.stowage.random.Draws;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleBinaryOperator;

/**
 * One quantile under two alternatives, a and b, of the same replications: the difference and the ratio of the quantiles of pooled
 * observations. The bounds are those of the {@linkplain Bootstrap bootstrap} of whole replications, drawn jointly, so that what both
 * share by common random numbers cancels; absent where one of the two quantiles has no bounds, as with fewer than {@value
 * PooledQuantiles#FEWEST_REPLICATIONS} replications.
 *
 * <p>Exchanging a and b changes the sign of the difference and inverts the ratio, nothing else. Not thread-safe.
 */
public final class PairedQuantiles {
    private final PooledQuantiles first;
    private final PooledQuantiles second;
    private final int replications;
    private final double p;
    private final Draws draws;

    /** The quantile of each resample under a and under b; none until they are asked for. */
    private double[] resampledA = {};

    private double[] resampledB = {};

    private PairedQuantiles(List<double[]> a, List<double[]> b, double p, Draws draws) {
        this.first = PooledQuantiles.of(a);
        this.second = PooledQuantiles.of(b);
        this.replications = a.size();
        this.p = p;
        this.draws = draws;
    }

    /**
     * Pairs the replications of equal index; those without observations under one of the two are left out, and those that only one has.
     *
     * @param p the probability, such as 0.95
     * @param draws where the resamples come from; equal draws give equal bounds
     * @throws IllegalArgumentException when an observation is not finite, or p does not lie between 0 and 1
     */
    public static PairedQuantiles of(List<double[]> a, List<double[]> b, double p, Draws draws) {
        Requirement.inside("a quantile's probability", p);
        List<double[]> sharedA = new ArrayList<>();
        List<double[]> sharedB = new ArrayList<>();
        for (int i = 0; i < StrictMath.min(a.size(), b.size()); i++) {
            if (a.get(i).length > 0 && b.get(i).length > 0) {
                sharedA.add(a.get(i));
                sharedB.add(b.get(i));
            }
        }
        return new PairedQuantiles(sharedA, sharedB, p, draws);
    }

    /** How many replications are paired. */
    public int count() {
        return replications;
    }

    /** The quantile of a less that of b; absent when either has too few observations for it. */
    public Interval difference(double level) {
        return compared(level, (a, b) -> a - b);
    }

    /** The quantile of a over that of b; absent when either has too few observations for it, or one that is not above zero. */
    public Interval ratio(double level) {
        return compared(level, (a, b) -> a > 0 && b > 0 ? a / b : Double.NaN);
    }

    private Interval compared(double level, DoubleBinaryOperator comparison) {
        Requirement.inside("a confidence level", level);
        if (!isEnough()) {
            return Interval.absent();
        }
        double estimate = comparison.applyAsDouble(first.estimate(p), second.estimate(p));
        if (Double.isNaN(estimate) || !canBound(level)) {
            return Interval.withoutBounds(estimate);
        }
        double[] compared = compared(comparison);
        for (double value : compared) {
            if (Double.isNaN(value)) {
                return Interval.withoutBounds(estimate);
            }
        }
        return Bootstrap.interval(estimate, compared, replications, level);
    }

    private boolean canBound(double level) {
        return Bootstrap.canBound(replications, level)
                && first.quantile(p, level).hasBounds()
                && second.quantile(p, level).hasBounds();
    }

    private boolean isEnough() {
        return StrictMath.min(first.count(), second.count()) >= PooledQuantiles.minimumObservations(p);
    }

    private double[] compared(DoubleBinaryOperator comparison) {
        if (resampledA.length == 0) {
            resampledA = first.resampled(p, draws);
            resampledB = second.resampled(p, draws);
        }
        double[] compared = new double[resampledA.length];
        for (int i = 0; i < compared.length; i++) {
            compared[i] = comparison.applyAsDouble(resampledA[i], resampledB[i]);
        }
        return compared;
    }

    /**
     * What the common random numbers gained, as {@link Pairs#varianceRatio} says, by the variances over the resamples; NaN with too few
     * observations or replications.
     */
    public double varianceRatio() {
        if (!isEnough() || replications < PooledQuantiles.FEWEST_REPLICATIONS) {
            return Double.NaN;
        }
        return (Tally.of(compared((a, b) -> a)).variance()
                        + Tally.of(compared((a, b) -> b)).variance())
                / Tally.of(compared((a, b) -> a - b)).variance();
    }
}
