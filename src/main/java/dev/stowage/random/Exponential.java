package dev.stowage.random;

/**
 * The time to the next event when events come independently of the past.
 *
 * @param mean the expectation, above zero
 */
public record Exponential(double mean) implements Distribution {
    /**
     * Checks the mean.
     *
     * @throws IllegalArgumentException when it is not above zero or not finite
     */
    public Exponential {
        mean = Requirement.positive("mean", mean);
    }

    @Override
    public double quantile(double u) {
        return -mean * StrictMath.log1p(-Requirement.probability(u));
    }

    @Override
    public double low() {
        return 0;
    }

    @Override
    public double high() {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public Distribution scaled(double factor) {
        return new Exponential(mean * factor);
    }
}
