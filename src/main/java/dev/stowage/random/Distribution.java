package dev.stowage.random;

/**
 * A law of a quantity that is never negative, in whatever base unit its parameters have. Variates are made by inversion, one
 * uniform number each, so that the same number gives a high value under every law and every style (common random numbers).
 */
public sealed interface Distribution
        permits Constant,
                Uniform,
                Triangular,
                Exponential,
                Normal,
                LogNormal,
                Gamma,
                Weibull,
                Burr,
                Empirical,
                Shifted {
    /**
     * The value below which the law lies with probability {@code u}; it does not fall as {@code u} rises.
     *
     * @throws IllegalArgumentException unless 0 &lt; u &lt; 1
     */
    double quantile(double u);

    /** The expectation; infinite where the law has none. */
    double mean();

    /**
     * The law of this quantity multiplied by a factor: it keeps its shape, and every quantile and the mean are multiplied.
     *
     * @throws IllegalArgumentException when the factor is not above zero
     */
    Distribution scaled(double factor);

    /** The lower end of the support. */
    double low();

    /** The upper end of the support, possibly infinite. */
    double high();

    /**
     * The variate at an index of a stream.
     *
     * @throws ArithmeticException when the law is so wide that the variate exceeds every double
     */
    default double draw(Stream stream, long index) {
        double variate = quantile(stream.uniform(index));
        if (!Double.isFinite(variate)) {
            throw new ArithmeticException(this + " gave the variate " + variate);
        }
        return variate;
    }
}
