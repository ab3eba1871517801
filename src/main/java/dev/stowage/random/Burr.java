package dev.stowage.random;

/**
 * The Burr law of type XII, with distribution function 1 - (1 + (x / scale)^c)^-k: a body as of a log-normal and a tail that
 * falls as a power, x^-(c k).
 *
 * @param c above zero
 * @param k above zero
 * @param scale above zero
 */
public record Burr(double c, double k, double scale) implements Distribution {
    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException when one is not above zero or not finite
     */
    public Burr {
        c = Requirement.positive("c", c);
        k = Requirement.positive("k", k);
        scale = Requirement.positive("scale", scale);
    }

    @Override
    public double quantile(double u) {
        double odds = StrictMath.expm1(-StrictMath.log1p(-Requirement.probability(u)) / k);
        return scale * StrictMath.pow(odds, 1 / c);
    }

    /** scale k B(k - 1/c, 1 + 1/c); infinite unless c k exceeds 1. */
    @Override
    public double mean() {
        if (c * k <= 1) {
            return Double.POSITIVE_INFINITY;
        }
        double logBeta =
                GammaInverse.logGamma(k - 1 / c) + GammaInverse.logGamma(1 + 1 / c) - GammaInverse.logGamma(k + 1);
        return scale * k * StrictMath.exp(logBeta);
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
        return new Burr(c, k, scale * factor);
    }
}
