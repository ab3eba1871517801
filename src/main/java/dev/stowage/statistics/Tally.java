package dev.stowage.statistics;

/**
 * The number, mean, variance, smallest and largest of observations, in one pass and without keeping them.
 *
 * <p>Source: B. P. Welford, "Note on a method for calculating corrected sums of squares and products", Technometrics 4 (1962).
 */
public final class Tally {
    private long count;
    private double mean;
    private double squaredDeviations;
    private double min = Double.NaN;
    private double max = Double.NaN;

    /** The tally of these observations. */
    public static Tally of(double... observations) {
        Tally tally = new Tally();
        for (double observation : observations) {
            tally.add(observation);
        }
        return tally;
    }

    /**
     * Takes one more observation in.
     *
     * @throws IllegalArgumentException when it is not finite
     */
    public void add(double observation) {
        Requirement.finite(observation);
        count++;
        double deviation = observation - mean;
        mean += deviation / count;
        squaredDeviations += deviation * (observation - mean);
        min = count == 1 ? observation : StrictMath.min(min, observation);
        max = count == 1 ? observation : StrictMath.max(max, observation);
    }

    /** How many observations were taken in. */
    public long count() {
        return count;
    }

    /** The mean; NaN without observations. */
    public double mean() {
        return count == 0 ? Double.NaN : mean;
    }

    /** The sample variance, divided by n - 1; NaN with fewer than two observations. */
    public double variance() {
        return count < 2 ? Double.NaN : squaredDeviations / (count - 1);
    }

    /** The square root of the sample variance; NaN with fewer than two observations. */
    public double standardDeviation() {
        return StrictMath.sqrt(variance());
    }

    /** The smallest observation; NaN without observations. */
    public double min() {
        return min;
    }

    /** The largest observation; NaN without observations. */
    public double max() {
        return max;
    }
}
