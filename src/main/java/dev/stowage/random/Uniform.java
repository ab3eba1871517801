package dev.stowage.random;

/**
 * Every value between two ends is equally likely.
 *
 * @param low the lower end, zero or more
 * @param high the upper end, not below {@code low}
 */
public record Uniform(double low, double high) implements Distribution {
    /**
     * Checks the ends.
     *
     * @throws IllegalArgumentException when an end is negative or not finite, or the ends are swapped
     */
    public Uniform {
        low = Requirement.notNegative("low", low);
        high = Requirement.notNegative("high", high);
        Requirement.ordered("low", low, "high", high);
    }

    @Override
    public double quantile(double u) {
        return low + (high - low) * Requirement.probability(u);
    }

    @Override
    public double mean() {
        return low + (high - low) / 2;
    }

    @Override
    public Distribution scaled(double factor) {
        return new Uniform(low * factor, high * factor);
    }
}
