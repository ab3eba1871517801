package dev.stowage.results;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * How numbers stand in files: the value rounded half-even to nine significant digits, without trailing zeros, plain
 * from 1e-5 up to 1e15 and as {@code 1.5e-7} beyond; {@code NaN} is the empty text. The text is a function of the
 * value alone, on every Java version and in every locale.
 */
public final class Numbers {

    private static final MathContext NINE_DIGITS = new MathContext(9, RoundingMode.HALF_EVEN);
    private static final int SMALLEST_PLAIN_EXPONENT = -5;
    private static final int LARGEST_PLAIN_EXPONENT = 14;
    private static final long[] POWERS_OF_TEN = new long[19];
    private static final int MOST_EXACT_DIGITS = 15;
    private static final double DIGITS_LOW = 1e8;
    private static final double DIGITS_HIGH = 1e9;

    static {
        long power = 1;
        for (int i = 0; i < POWERS_OF_TEN.length; i++) {
            POWERS_OF_TEN[i] = power;
            power *= 10;
        }
    }

    private Numbers() {}

    /**
     * The text of a value.
     *
     * @throws IllegalArgumentException if the value is infinite
     */
    public static String format(double value) {
        StringBuilder text = new StringBuilder(16);
        append(value, text);
        return text.toString();
    }

    /** Appends what {@link #format} returns. */
    static void append(double value, StringBuilder text) {
        if (Double.isNaN(value)) {
            return;
        }
        if (Double.isInfinite(value)) {
            throw new IllegalArgumentException("an infinite value cannot be written");
        }
        double magnitude = Math.abs(value);
        if (magnitude < DIGITS_HIGH && magnitude == Math.rint(magnitude)) {
            text.append((long) value);
            return;
        }
        if (magnitude >= 1e-3 && magnitude < DIGITS_HIGH) {
            int decimals = 0;
            double scaled = magnitude;
            while (scaled < DIGITS_LOW) {
                decimals++;
                scaled = magnitude * POWERS_OF_TEN[decimals];
            }
            double rounded = Math.rint(scaled);
            // the scaled value is off by far less than a millionth: away from a tie the rounding is the exact one
            if (Math.abs(Math.abs(scaled - rounded) - 0.5) > 1e-5 && rounded < DIGITS_HIGH) {
                plain(value < 0, (long) rounded, decimals, text);
                return;
            }
        }
        text.append(exact(value));
    }

    /**
     * The value of a text that {@link #format} made.
     *
     * @throws NumberFormatException if the text is neither empty nor a number
     */
    public static double parse(String text) {
        return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    }

    /** What {@link #parse(String)} returns for a part of an array, without a text made of it where the number is one of ours. */
    static double parse(char[] text, int from, int length) {
        int end = from + length;
        int at = length > 0 && text[from] == '-' ? from + 1 : from;
        long digits = 0;
        int point = end;
        // up to 15 digits and a power of ten below 1e22 are exact, and so is the rounding of their quotient
        boolean exact = at < end && end - at <= MOST_EXACT_DIGITS;
        for (int i = at; i < end && exact; i++) {
            char c = text[i];
            if (c == '.' && point == end && i > at) {
                point = i;
            } else if (c >= '0' && c <= '9') {
                digits = 10 * digits + c - '0';
            } else {
                exact = false;
            }
        }
        if (!exact) {
            return parse(new String(text, from, length));
        }
        double value = point == end ? digits : (double) digits / POWERS_OF_TEN[end - point - 1];
        return at > from ? -value : value;
    }

    /**
     * The whole number of a part of an array.
     *
     * @throws NumberFormatException if it is none
     */
    static long parseWhole(char[] text, int from, int length) {
        long value = 0;
        boolean plain = length > 0 && length <= MOST_EXACT_DIGITS;
        for (int i = from; i < from + length && plain; i++) {
            plain = text[i] >= '0' && text[i] <= '9';
            value = 10 * value + text[i] - '0';
        }
        return plain ? value : Long.parseLong(new String(text, from, length));
    }

    private static void plain(boolean negative, long digits, int decimals, StringBuilder text) {
        long kept = digits;
        int scale = decimals;
        while (scale > 0 && kept % 10 == 0) {
            kept /= 10;
            scale--;
        }
        if (negative) {
            text.append('-');
        }
        text.append(kept / POWERS_OF_TEN[scale]);
        if (scale > 0) {
            text.append('.');
            long fraction = kept % POWERS_OF_TEN[scale];
            for (int i = scale - 1; fraction < POWERS_OF_TEN[i] && i > 0; i--) {
                text.append('0');
            }
            text.append(fraction);
        }
    }

    private static String exact(double value) {
        BigDecimal rounded = new BigDecimal(value).round(NINE_DIGITS).stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        if (exponent >= SMALLEST_PLAIN_EXPONENT && exponent <= LARGEST_PLAIN_EXPONENT) {
            return rounded.toPlainString();
        }
        String digits = rounded.unscaledValue().abs().toString();
        String mantissa = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
        return (rounded.signum() < 0 ? "-" : "") + mantissa + "e" + exponent;
    }
}
