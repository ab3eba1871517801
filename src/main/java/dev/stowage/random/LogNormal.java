package dev.stowage.random;

/**
 * A value whose natural logarithm is normal: the usual shape of start-up times.
 *
 * @param mu the mean of the logarithm; e^mu is the median
 * @param sigma the standard deviation of the logarithm, above zero
 */
public record LogNormal(double mu, double sigma) implements Distribution {
    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException when one is not finite or sigma is not above zero
     */
    public LogNormal {
        mu = Requirement.finite("mu", mu);
        sigma = Requirement.positive("sigma", sigma);
    }

    /** By the mean and the standard deviation of the logarithm. */
    public static LogNormal ofMuSigma(double mu, double sigma) {
        return new LogNormal(mu, sigma);
    }

    /**
     * By the median and the standard deviation of the logarithm.
     *
     * @throws IllegalArgumentException when one is not above zero or not finite
     */
    public static LogNormal ofMedianSigma(double median, double sigma) {
        return new LogNormal(StrictMath.log(Requirement.positive("median", median)), sigma);
    }

    /**
     * By the mean and the coefficient of variation (standard deviation by mean).
     *
     * @throws IllegalArgumentException when one is not above zero or not finite
     */
    public static LogNormal ofMeanCv(double mean, double cv) {
        Requirement.positive("mean", mean);
        Requirement.positive("cv", cv);
        double variance = StrictMath.log1p(cv * cv);
        return new LogNormal(StrictMath.log(mean) - variance / 2, StrictMath.sqrt(variance));
    }

    @Override
    public double quantile(double u) {
        return StrictMath.exp(mu + sigma * StandardNormal.quantile(Requirement.probability(u)));
    }

    @Override
    public double mean() {
        return StrictMath.exp(mu + sigma * sigma / 2);
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
        return new LogNormal(mu + StrictMath.log(Requirement.positive("factor", factor)), sigma);
    }
}
