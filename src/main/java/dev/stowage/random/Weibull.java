package dev.stowage.random;

/**
 * The Weibull law, with distribution function 1 - exp(-(x / scale)^shape).
 *
 * @param shape above zero; 1 gives the exponential law
 * @param scale above zero; 63.2 % lie below it
 */
public record Weibull(double shape, double scale) implements Distribution {
    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException when one is not above zero or not finite
     */
    public Weibull {
        shape = Requirement.positive("shape", shape);
        scale = Requirement.positive("scale", scale);
    }

    @Override
    public double quantile(double u) {
        return scale * StrictMath.pow(-StrictMath.log1p(-Requirement.probability(u)), 1 / shape);
    }

    @Override
    public double mean() {
        return scale * StrictMath.exp(GammaInverse.logGamma(1 + 1 / shape));
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
        return new Weibull(shape, scale * factor);
    }
}
