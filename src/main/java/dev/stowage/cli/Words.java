package dev.stowage.cli;

import dev.stowage.units.Dimension;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Values as a person reads them: three significant digits, plain ASCII, the same in every locale. */
final class Words {
    private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_EVEN);
    private static final int DIGITS = 3;
    private static final double WHOLE_FROM = 1000;
    private static final double CENTS_FROM = 0.1;

    private Words() {}

    /** A number; whole from a thousand on. */
    static String number(double value) {
        if (Math.abs(value) >= WHOLE_FROM) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        return new BigDecimal(value).round(THREE_DIGITS).stripTrailingZeros().toPlainString();
    }

    /** Seconds with the unit that suits their size. */
    static String seconds(double seconds) {
        return Dimension.DURATION.print(seconds, DIGITS);
    }

    /** Seconds with half the width of their interval, when there is one. */
    static String secondsWithin(double seconds, double halfWidth) {
        return Double.isNaN(halfWidth)
                ? seconds(seconds)
                : seconds(seconds) + " +-" + Dimension.DURATION.print(halfWidth, 2);
    }

    /** Dollars; cents where they matter. */
    static String dollars(double amount) {
        if (Math.abs(amount) >= WHOLE_FROM) {
            return String.format(Locale.ROOT, "%,.0f", amount);
        }
        return String.format(Locale.ROOT, Math.abs(amount) >= CENTS_FROM ? "%.2f" : "%.4f", amount);
    }
}
