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

    private static final double MIB = 1024.0 * 1024;
    private static final double MILLISECONDS_BELOW = 0.1;
    private static final double MILLI = 1e-3;
    private static final double TEN = 10;
    private static final int MOST_DECIMALS = 9;

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

    /**
     * A value with its unit, with two digits of the half-width of its interval and no more; with three digits of its own when
     * there is no half-width.
     */
    static String within(String unit, double value, double halfWidth) {
        double scale = 1;
        String shown = unit;
        if (unit.equals("B")) {
            scale = MIB;
            shown = "MiB";
        } else if (unit.equals("s") && Math.abs(value) < MILLISECONDS_BELOW) {
            scale = MILLI;
            shown = "ms";
        }
        double size = halfWidth > 0 ? halfWidth / scale : Math.abs(value / scale) / TEN;
        int decimals = size > 0 ? (int) Math.max(0, 1 - Math.floor(StrictMath.log10(size))) : 0;
        String number = String.format(Locale.ROOT, "%,." + Math.min(decimals, MOST_DECIMALS) + "f", value / scale);
        return number + " " + shown;
    }
}
