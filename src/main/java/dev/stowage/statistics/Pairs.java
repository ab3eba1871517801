package dev.stowage.statistics;

/**
 * What two alternatives, a and b, gave in the same replications, and so with the same random numbers.
 *
 * <p>Exchanging a and b changes the sign of the difference and inverts the ratio, nothing else.
 */
public final class Pairs {
    private final Tally first;
    private final Tally second;
    private final Tally differences = new Tally();
    private final Tally relativeDifferences = new Tally();

    private Pairs(double[] a, double[] b) {
        first = Tally.of(a);
        second = Tally.of(b);
        boolean positive = first.mean() > 0 && second.mean() > 0;
        for (int i = 0; i < a.length; i++) {
            differences.add(a[i] - b[i]);
            if (positive) {
                relativeDifferences.add(a[i] / first.mean() - b[i] / second.mean());
            }
        }
    }

    /**
     * Pairs the values of equal index.
     *
     * @throws IllegalArgumentException when the numbers of values differ or a value is not finite
     */
    public static Pairs of(double[] a, double[] b) {
        if (a.length != b.length) {
            throw new IllegalArgumentException(
                    "pairs need as many values of one as of the other: " + a.length + ", " + b.length);
        }
        return new Pairs(a, b);
    }

    /** How many pairs there are. */
    public long count() {
        return differences.count();
    }

    /** The mean of a - b with Student-t bounds over the pairs; one pair has no bounds, none has no estimate. */
    public Interval difference(double level) {
        return StudentT.mean(differences, level);
    }

    /**
     * The mean of a over the mean of b, with bounds by the delta method on the logarithm: the estimate times
     * exp(± t(n - 1) s / sqrt(n)), where s is the standard deviation of a_i / mean(a) - b_i / mean(b).
     *
     * <p>There is no estimate unless both means are above zero, and there are no bounds with fewer than two pairs.
     */
    public Interval ratio(double level) {
        Requirement.inside("a confidence level", level);
        if (!(first.mean() > 0 && second.mean() > 0)) {
            return Interval.absent();
        }
        double estimate = first.mean() / second.mean();
        long n = count();
        if (n < 2) {
            return Interval.withoutBounds(estimate);
        }
        double spread =
                StrictMath.exp(StudentT.factor(n - 1, level) * StrictMath.sqrt(relativeDifferences.variance() / n));
        return new Interval(estimate, estimate / spread, estimate * spread);
    }

    /**
     * What the common random numbers gained: (variance of a + variance of b) / variance of a - b, the factor by which
     * independent replications would have to be more numerous for the same interval of the difference. Below 1 they cost.
     *
     * <p>Infinite when all differences are equal although the values vary; NaN with fewer than two pairs or when nothing
     * varies.
     */
    public double varianceRatio() {
        return (first.variance() + second.variance()) / differences.variance();
    }
}
