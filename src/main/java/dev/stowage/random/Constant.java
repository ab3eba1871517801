package dev.stowage.random;

/**
 * Always the same value.
 *
 * @param value finite, zero or more
 */
public record Constant(double value) implements Distribution {
    /**
     * Checks the value.
     *
     * @throws IllegalArgumentException when it is negative or not finite
     */
    public Constant {
        value = Requirement.notNegative("value", value);
    }

    @Override
    public double quantile(double u) {
        Requirement.probability(u);
        return value;
    }

    @Override
    public double mean() {
        return value;
    }

    @Override
    public double low() {
        return value;
    }

    @Override
    public double high() {
        return value;
    }

    @Override
    public Distribution scaled(double factor) {
        return new Constant(value * factor);
    }
}
