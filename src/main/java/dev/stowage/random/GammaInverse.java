package dev.stowage.random;

/** The inverse of the regularised incomplete gamma function, by a bracketed Newton iteration. */
final class GammaInverse {
    private static final int MOST_STEPS = 200;
    private static final double TOLERANCE = 1e-14;

    private GammaInverse() {}

    /**
     * The x with P(shape, x) = u. The start is Wilson and Hilferty's cube for shapes above one and the leading term x^shape =
     * u Gamma(shape + 1) of the series below; the root is never below that term. A Newton step in log x that leaves the bracket is replaced by bisection.
     */
    static double quantile(double shape, double u) {
        double logGamma = logGamma(shape);
        double leading = (StrictMath.log(u) + logGamma(shape + 1)) / shape;
        if (leading < -40) {
            return StrictMath.exp(leading); // the series' second term is below one unit of precision
        }
        double logX =
                shape < 1 ? StrictMath.min(leading, 1) : StrictMath.max(leading, wilsonHilferty(shape, u, leading));
        double low = leading - 1; // P(x) <= x^shape / Gamma(shape + 1), so the root is not below
        double high = Double.POSITIVE_INFINITY;
        for (int step = 0; step < MOST_STEPS; step++) {
            double x = StrictMath.exp(logX);
            double excess = excess(shape, x, u);
            if (excess > 0) {
                high = logX;
            } else {
                low = logX;
            }
            double slope = StrictMath.exp(shape * logX - x - logGamma); // dP / dlog x
            double next = logX - excess / slope;
            if (StrictMath.abs(next - logX) <= TOLERANCE) {
                break;
            }
            if (Double.isInfinite(high)) {
                next = StrictMath.min(next, logX + 1); // the slope can be tiny here, and the step beyond all bounds
            }
            if (!(next > low && next < high)) {
                next = Double.isInfinite(high) ? logX + 1 : (low + high) / 2;
            }
            logX = next;
        }
        return StrictMath.exp(logX);
    }

    /** P(shape, x) - u, computed from the smaller tail so that neither end loses its digits. */
    private static double excess(double shape, double x, double u) {
        return u <= 0.5
                ? org.apache.commons.math3.special.Gamma.regularizedGammaP(shape, x) - u
                : (1 - u) - org.apache.commons.math3.special.Gamma.regularizedGammaQ(shape, x);
    }

    private static double wilsonHilferty(double shape, double u, double leading) {
        double ninth = 1 / (9 * shape);
        double root = 1 - ninth + StandardNormal.quantile(u) * StrictMath.sqrt(ninth);
        return root > 0.1 ? StrictMath.log(shape) + 3 * StrictMath.log(root) : leading;
    }

    static double logGamma(double x) {
        return org.apache.commons.math3.special.Gamma.logGamma(x);
    }
}
