package dev.stowage.statistics;

import org.apache.commons.math3.distribution.BinomialDistribution;

/**
 * Which two of n independent observations in ascending order hold a quantile between them, whatever their law: the number of observations
 * that do not exceed the quantile is binomial.
 *
 * <p>Source: H. A. David and H. N. Nagaraja, "Order Statistics", 3rd ed. (2003), section 7.1.
 *
 * @param lower rank of the lower bound, counted from 1; 0 when there is none among the observations
 * @param upper rank of the upper bound; n + 1 when there is none
 */
public record OrderStatistics(int lower, int upper) {
    /**
     * The ranks beyond each of which the quantile lies with at most half of 1 - level.
     *
     * @param n how many observations there are, one at least
     * @param p the probability of the quantile
     * @throws IllegalArgumentException unless p and level lie between 0 and 1
     */
    public static OrderStatistics of(int n, double p, double level) {
        Requirement.inside("a quantile's probability", p);
        Requirement.inside("a confidence level", level);
        // A law without a random generator: none is drawn from it, and the default one costs milliseconds to seed.
        BinomialDistribution below = new BinomialDistribution(null, n, p);
        double tail = (1 - level) / 2;
        return new OrderStatistics(
                below.inverseCumulativeProbability(tail), below.inverseCumulativeProbability(1 - tail) + 1);
    }

    /** Whether both bounds are among n observations. */
    boolean areAmong(int n) {
        return lower >= 1 && upper <= n;
    }
}
