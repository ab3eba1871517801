package dev.stowage.statistics;

/**
 * An estimate with its confidence bounds.
 *
 * <p>What cannot be said is NaN: both bounds when there were too few replications for them, all three numbers when there were
 * too few observations for an estimate.
 *
 * @param estimate the point estimate, or NaN
 * @param lower the lower bound, or NaN
 * @param upper the upper bound, or NaN
 */
public record Interval(double estimate, double lower, double upper) {
    /**
     * Checks the order of the bounds.
     *
     * @throws IllegalArgumentException when the lower bound exceeds the upper, or only one of them is there
     */
    public Interval {
        if (lower > upper || Double.isNaN(lower) != Double.isNaN(upper)) {
            throw new IllegalArgumentException("bounds must be ordered or both absent: " + lower + ", " + upper);
        }
    }

    /** An estimate of which no bounds are known. */
    public static Interval withoutBounds(double estimate) {
        return new Interval(estimate, Double.NaN, Double.NaN);
    }

    /** Neither an estimate nor bounds: too few observations. */
    public static Interval absent() {
        return withoutBounds(Double.NaN);
    }

    /** Whether there is an estimate. */
    public boolean hasEstimate() {
        return !Double.isNaN(estimate);
    }

    /** Whether there are bounds. */
    public boolean hasBounds() {
        return !Double.isNaN(lower);
    }

    /** Half the distance of the bounds; NaN without bounds. */
    public double halfWidth() {
        return (upper - lower) / 2;
    }

    /** The half-width by the size of the estimate; NaN without bounds, infinite around an estimate of zero. */
    public double relativeHalfWidth() {
        double halfWidth = halfWidth();
        return halfWidth == 0 ? 0 : halfWidth / StrictMath.abs(estimate);
    }

    /** Whether a value lies within the bounds, ends included; never without bounds. */
    public boolean contains(double value) {
        return lower <= value && value <= upper;
    }
}
