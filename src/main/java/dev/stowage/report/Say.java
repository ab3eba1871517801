package dev.stowage.report;

import dev.stowage.results.Metric;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;

/** Numbers and lists in words for readers: three significant digits, a unit that suits the size, no locale. */
public final class Say {

    private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_EVEN);
    private static final String SPACE = "\u00a0";
    private static final double KIB = 1024;

    private Say() {}

    /** Three significant digits, whole numbers in full with thousands separators; a dash for an absent value. */
    static String number(double value) {
        if (Double.isNaN(value)) {
            return "\u2013";
        }
        BigDecimal rounded = Math.abs(value) >= 1000
                ? new BigDecimal(value).setScale(0, RoundingMode.HALF_EVEN)
                : new BigDecimal(value).round(THREE_DIGITS);
        DecimalFormat format = new DecimalFormat("#,##0.#########", DecimalFormatSymbols.getInstance(Locale.ROOT));
        return format.format(rounded).replace('-', '\u2212');
    }

    /** Seconds as ms, s, min or h. */
    static String seconds(double seconds) {
        double size = Math.abs(seconds);
        if (size < 0.1 && size > 0) {
            return number(seconds * 1000) + SPACE + "ms";
        }
        if (size < 300 || Double.isNaN(size)) {
            return number(seconds) + SPACE + "s";
        }
        return size < 3 * 3600 ? number(seconds / 60) + SPACE + "min" : number(seconds / 3600) + SPACE + "h";
    }

    /** Bytes as KiB, MiB or GiB. */
    static String bytes(double bytes) {
        double size = Math.abs(bytes);
        if (size < KIB * KIB) {
            return number(bytes / KIB) + SPACE + "KiB";
        }
        return size < 0.9995 * KIB * KIB * KIB
                ? number(bytes / KIB / KIB) + SPACE + "MiB"
                : number(bytes / KIB / KIB / KIB) + SPACE + "GiB";
    }

    /** Dollars with cents where they matter. */
    static String dollars(double amount) {
        if (Double.isNaN(amount)) {
            return "\u2013";
        }
        String pattern = Math.abs(amount) >= 1000 ? "#,##0" : Math.abs(amount) >= 0.1 ? "0.00" : "0.0000";
        DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_EVEN);
        return (amount < 0 ? "\u2212$" : "$") + format.format(Math.abs(amount));
    }

    /** A value of a metric with its unit. */
    public static String value(Metric metric, double value) {
        return value(metric.unit(), value);
    }

    /** A value with its unit, as files name it. */
    static String value(String unit, double value) {
        return switch (unit) {
            case "s" -> seconds(value);
            case "B" -> bytes(value);
            case "USD" -> dollars(value);
            case "", "apps", "machines" -> number(value);
            case "1/GiB" -> number(value) + SPACE + "per GiB";
            default -> Measure.words(unit, value);
        };
    }

    /** A confidence such as 0.95 as "95 %". */
    static String percent(double fraction) {
        return number(fraction * 100) + SPACE + "%";
    }

    /** A share such as 0.4037 as "40 %". */
    public static String share(double fraction) {
        return (fraction >= 0.01 ? number(Math.rint(fraction * 100)) : number(fraction * 100)) + SPACE + "%";
    }

    /** "a", "a and b", "a, b and c". */
    static String list(List<String> items) {
        if (items.size() < 2) {
            return String.join("", items);
        }
        return String.join(", ", items.subList(0, items.size() - 1)) + " and " + items.get(items.size() - 1);
    }

    /** "2.9 to 190 s": from one value with its unit to another; the unit once where both have it, one value where equal. */
    static String span(String from, String to) {
        if (from.equals(to)) {
            return from;
        }
        int unitFrom = from.lastIndexOf(SPACE);
        int unitTo = to.lastIndexOf(SPACE);
        boolean same = unitFrom >= 0 && unitTo >= 0 && from.substring(unitFrom).equals(to.substring(unitTo));
        return (same ? from.substring(0, unitFrom) : from) + " to " + to;
    }

    /** An interval as a {@link #span}; "140 s \u00b1 20 ms" where its ends look alike and are not. */
    static String interval(String unit, double low, double high) {
        String from = value(unit, low);
        String to = value(unit, high);
        return from.equals(to) && low < high ? from + " \u00b1 " + value(unit, (high - low) / 2) : span(from, to);
    }

    /** "1 app", "2 apps". */
    static String count(double number, String one, String many) {
        return number(number) + " " + (number == 1 ? one : many);
    }
}
