package dev.stowage.random;

/**
 * Another law moved up: a least time that always passes, and a random rest.
 *
 * @param by how far, zero or more
 * @param rest the law of what comes on top
 */
public record Shifted(double by, Distribution rest) implements Distribution {
    /**
     * Checks the shift.
     *
     * @throws IllegalArgumentException when it is negative or not finite
     */
    public Shifted {
        by = Requirement.notNegative("shift", by);
    }

    @Override
    public double quantile(double u) {
        return by + rest.quantile(u);
    }

    @Override
    public double mean() {
        return by + rest.mean();
    }

    @Override
    public double low() {
        return by + rest.low();
    }

    @Override
    public double high() {
        return by + rest.high();
    }

    @Override
    public Distribution scaled(double factor) {
        return new Shifted(by * factor, rest.scaled(factor));
    }
}
