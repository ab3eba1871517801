package dev.stowage.random;

/**
 * The normal law, cut off below zero and scaled up again, so that nothing piles up at zero. Its mean is therefore a little above
 * {@code centre}: by 0.7 % when the spread is 40 % of it, by less than 10^-6 below 20 %.
 *
 * @param centre the mean before the cut, zero or more
 * @param spread the standard deviation before the cut, above zero
 */
public record Normal(double centre, double spread) implements Distribution {
    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException when the centre is negative, the spread not above zero, or one is not finite
     */
    public Normal {
        centre = Requirement.notNegative("mean", centre);
        spread = Requirement.positive("standard deviation", spread);
    }

    @Override
    public double quantile(double u) {
        Requirement.probability(u);
        double cut = centre / spread;
        double kept = StandardNormal.below(cut);
        double z = u <= 0.5
                ? StandardNormal.quantile(StandardNormal.below(-cut) + kept * u)
                : -StandardNormal.quantile(kept * (1 - u));
        return StrictMath.max(0, centre + spread * z);
    }

    /** The mean of what the cut leaves. */
    @Override
    public double mean() {
        double cut = centre / spread;
        return centre + spread * StandardNormal.density(cut) / StandardNormal.below(cut);
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
        return new Normal(centre * factor, spread * factor);
    }
}
