package dev.stowage.validation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as a person reads them, the same in every locale. */
final class Say {
    private static final double WHOLE_FROM = 1000;
    private static final MathContext FOUR_DIGITS = new MathContext(4, RoundingMode.HALF_EVEN);
    private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_EVEN);

    private Say() {}

    /** Four significant digits; whole from a thousand on; empty for NaN. */
    static String number(double value) {
        return number(value, FOUR_DIGITS);
    }

    /** Half a width, two significant digits; empty for NaN and 0. */
    static String halfWidth(double value) {
        return value > 0 ? number(value, TWO_DIGITS) : "";
    }

    private static String number(double value, MathContext digits) {
        if (Double.isNaN(value)) {
            return "";
        }
        if (Math.abs(value) >= WHOLE_FROM) {
            return String.format(Locale.ROOT, "%.0f", value);
        }
        return value == 0
                ? "0"
                : new BigDecimal(value).round(digits).stripTrailingZeros().toPlainString();
    }

    /** A share in per cent with one decimal; empty for NaN. */
    static String percent(double percent) {
        return Double.isNaN(percent) ? "" : String.format(Locale.ROOT, "%.1f %%", percent);
    }

    /** The same with its sign. */
    static String signed(double percent) {
        return Double.isNaN(percent) ? "" : String.format(Locale.ROOT, "%+.1f %%", percent);
    }

    /** {@code 1 point}, {@code 2 points}. */
    static String count(long n, String noun) {
        return n + " " + noun + (n == 1 ? "" : "s");
    }
}
