package dev.stowage.statistics;

/**
 * The number, mean, variance, skewness, smallest and largest of observations, in one pass and without keeping them.
 *
 * <p>Sources: B. P. Welford, "Note on a method for calculating corrected sums of squares and products", Technometrics 4 (1962); for
 * the third moment T. B. Terriberry, "Computing higher-order moments online" (2007).
 */
public final class Tally {
    private long count;
    private double mean;
    private double squaredDeviations;
    private double cubedDeviations;
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
        double step = deviation / count;
        mean += step;
        cubedDeviations += step * (deviation * step * (count - 1) * (count - 2) - 3 * squaredDeviations);
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

    /**
     * The adjusted Fisher-Pearson coefficient of skewness: n / ((n - 1) (n - 2)) times the sum of ((x - mean) / s)^3. NaN with fewer
     * than three observations or when nothing varies.
     *
     * <p>Source: D. N. Joanes and C. A. Gill, "Comparing measures of sample skewness and kurtosis", The Statistician 47 (1998).
     */
    public double skewness() {
        if (count < 3 || !(squaredDeviations > 0)) {
            return Double.NaN;
        }
        double deviation = standardDeviation();
        double adjusted = (double) count / (count - 1) / (count - 2);
        return adjusted * cubedDeviations / (deviation * deviation * deviation);
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
