package dev.stowage.random;

import org.apache.commons.math3.special.Erf;

/** The normal law with mean 0 and standard deviation 1. */
@SuppressWarnings("FloatingPointLiteralPrecision") // the coefficients stand as they were published
final class StandardNormal {
    private static final double[] CENTRE_ABOVE = {
        3.3871328727963666080, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125,
        45921.953931549871457, 67265.770927008700853, 33430.575583588128105, 2509.0809287301226727
    };
    private static final double[] CENTRE_BELOW = {
        1.0, 42.313330701600911252, 687.18700749205790830, 5394.1960214247511077,
        21213.794301586595867, 39307.895800092710610, 28729.085735721942674, 5226.4952788528545610
    };
    private static final double[] TAIL_ABOVE = {
        1.42343711074968357734, 4.63033784615654529590, 5.76949722146069140550, 3.64784832476320460504,
        1.27045825245236838258, 0.241780725177450611770, 0.0227238449892691845833, 7.74545014278341407640e-4
    };
    private static final double[] TAIL_BELOW = {
        1.0, 2.05319162663775882187, 1.67638483018380384940, 0.689767334985100004550,
        0.148103976427480074590, 0.0151986665636164571966, 5.47593808499534494600e-4, 1.05075007164441684324e-9
    };
    private static final double[] FAR_ABOVE = {
        6.65790464350110377720, 5.46378491116411436990, 1.78482653991729133580, 0.296560571828504891230,
        0.0265321895265761230930, 1.24266094738807843860e-3, 2.71155556874348757815e-5, 2.01033439929228813265e-7
    };
    private static final double[] FAR_BELOW = {
        1.0, 0.599832206555887937690, 0.136929880922735805310, 0.0148753612908506148525,
        7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7, 2.04426310338993978564e-15
    };

    private StandardNormal() {}

    /**
     * The quantile to about 16 digits, in both tails.
     *
     * <p>Source: M. J. Wichura, "Algorithm AS 241: the percentage points of the normal distribution", Applied Statistics 37
     * (1988), routine PPND16.
     */
    static double quantile(double p) {
        double fromCentre = p - 0.5;
        if (StrictMath.abs(fromCentre) <= 0.425) {
            double r = 0.180625 - fromCentre * fromCentre;
            return fromCentre * polynomial(CENTRE_ABOVE, r) / polynomial(CENTRE_BELOW, r);
        }
        double r = StrictMath.sqrt(-StrictMath.log(StrictMath.min(p, 1 - p)));
        double size = r <= 5
                ? polynomial(TAIL_ABOVE, r - 1.6) / polynomial(TAIL_BELOW, r - 1.6)
                : polynomial(FAR_ABOVE, r - 5) / polynomial(FAR_BELOW, r - 5);
        return fromCentre < 0 ? -size : size;
    }

    /** The probability of a value below {@code z}. */
    static double below(double z) {
        return 0.5 * Erf.erfc(-z * StrictMath.sqrt(0.5));
    }

    /** The density at {@code z}. */
    static double density(double z) {
        return StrictMath.exp(-z * z / 2) / StrictMath.sqrt(2 * StrictMath.PI);
    }

    private static double polynomial(double[] coefficients, double x) {
        double sum = 0;
        for (int power = coefficients.length - 1; power >= 0; power--) {
            sum = sum * x + coefficients[power];
        }
        return sum;
    }
}
