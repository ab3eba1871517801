package dev.stowage.random;

/**
 * The gamma law: the sum of {@code shape} exponential phases where that is a whole number.
 *
 * @param shape from 10^-4 to 10^6
 * @param scale above zero; the mean is shape times scale
 */
public record Gamma(double shape, double scale) implements Distribution {
    private static final double SMALLEST_SHAPE = 1e-4;
    private static final double LARGEST_SHAPE = 1e6;

    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException when one is not above zero or not finite, or the shape is outside its range
     */
    public Gamma {
        shape = Requirement.positive("shape", shape);
        scale = Requirement.positive("scale", scale);
        if (shape < SMALLEST_SHAPE || shape > LARGEST_SHAPE) {
            throw new IllegalArgumentException(
                    "shape must lie between 1e-4 and 1e6 (a cv between 0.001 and 100), not " + shape);
        }
    }

    /**
     * By the mean and the coefficient of variation (standard deviation by mean).
     *
     * @throws IllegalArgumentException when the mean is not above zero or the cv not between 0.001 and 100
     */
    public static Gamma ofMeanCv(double mean, double cv) {
        Requirement.positive("mean", mean);
        Requirement.positive("cv", cv);
        if (cv < 1e-3 || cv > 100) {
            throw new IllegalArgumentException("cv must lie between 0.001 and 100, not " + cv);
        }
        double variance = cv * cv;
        double shape = StrictMath.min(LARGEST_SHAPE, StrictMath.max(SMALLEST_SHAPE, 1 / variance));
        return new Gamma(shape, mean * variance);
    }

    @Override
    public double quantile(double u) {
        return scale * GammaInverse.quantile(shape, Requirement.probability(u));
    }

    @Override
    public double mean() {
        return shape * scale;
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
        return new Gamma(shape, scale * factor);
    }
}
