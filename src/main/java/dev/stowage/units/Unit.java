package dev.stowage.units;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A unit as a fraction of the base unit: one of it is {@code numerator / denominator} base units, exactly.
 *
 * @param symbol what stands behind the number; empty for a plain number
 * @param numerator base units, above the line
 * @param denominator base units, below the line
 * @param printed whether a value may be printed in it; otherwise it is only read
 */
record Unit(String symbol, BigDecimal numerator, BigDecimal denominator, boolean printed) {
    private static final MathContext EXACT_ENOUGH = new MathContext(60, RoundingMode.HALF_EVEN);

    static Unit of(String symbol, String factor) {
        return new Unit(symbol, new BigDecimal(factor), BigDecimal.ONE, true);
    }

    static Unit per(String symbol, String divisor) {
        return new Unit(symbol, BigDecimal.ONE, new BigDecimal(divisor), true);
    }

    Unit onlyRead() {
        return new Unit(symbol, numerator, denominator, false);
    }

    /** The double that lies nearest to {@code number} of this unit, in base units; infinite when beyond every double. */
    double toBase(BigDecimal number) {
        BigDecimal exact = number.multiply(numerator);
        BigDecimal base = denominator.compareTo(BigDecimal.ONE) == 0 ? exact : exact.divide(denominator, EXACT_ENOUGH);
        // The text form, because parseDouble rounds correctly on every Java version.
        return Double.parseDouble(base.toString());
    }

    /** How many of this unit the base value is, to sixty digits. */
    BigDecimal fromBase(double base) {
        return new BigDecimal(base).multiply(denominator).divide(numerator, EXACT_ENOUGH);
    }
}
