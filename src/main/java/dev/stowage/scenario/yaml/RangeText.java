package dev.stowage.scenario.yaml;

import dev.stowage.units.Dimension;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;

/**
 * Writes the values of a range in the units of its ends. Values between the ends that need more than six digits are rounded to four,
 * those of whole numbers to whole numbers, and sizes to a whole number, of fifty or more, of a unit.
 */
final class RangeText {
    private static final MathContext EXACT = new MathContext(34, RoundingMode.HALF_EVEN);
    private static final MathContext OF_UNITS = new MathContext(14, RoundingMode.HALF_EVEN);
    private static final MathContext FEW_DIGITS = new MathContext(4, RoundingMode.HALF_EVEN);
    private static final int DIGITS_KEPT = 6;
    private static final BigDecimal WHOLE_FROM = BigDecimal.valueOf(50);

    private final Dimension dimension;
    private final List<String> units;
    private final boolean whole;

    /**
     * For a range between two quantities as they are written.
     *
     * @param whole whether only whole numbers may stand there
     */
    RangeText(Dimension dimension, String from, String to, boolean whole) {
        this.dimension = dimension;
        this.units = units(dimension, from, to);
        this.whole = whole;
    }

    /** The units in which values may be written: of sizes all of the kind that the start has, the largest first. */
    private static List<String> units(Dimension dimension, String from, String to) {
        if (dimension == Dimension.COUNT) {
            return List.of();
        }
        String first = unit(from, dimension);
        if (dimension != Dimension.SIZE) {
            return List.of(first, unit(to, dimension));
        }
        boolean binary = (first.equals("B") ? unit(to, dimension) : first).endsWith("iB");
        return dimension.units().stream()
                .filter(unit -> unit.equals("B") || unit.endsWith("iB") == binary)
                .sorted(Comparator.comparingDouble((String unit) -> dimension.parse("1 " + unit))
                        .reversed())
                .toList();
    }

    private static String unit(String text, Dimension dimension) {
        return dimension.units().stream()
                .filter(unit -> text.matches(".*[0-9] ?\\Q" + unit + "\\E"))
                .findFirst()
                .orElseThrow();
    }

    /** As a person would write it. */
    String of(BigDecimal base, boolean exact) {
        if (dimension == Dimension.COUNT) {
            BigDecimal number = exact ? base : rounded(base);
            return plain(whole ? number.setScale(0, RoundingMode.HALF_EVEN) : number);
        }
        if (dimension == Dimension.SIZE && !exact) {
            return size(base);
        }
        return units.stream()
                .map(unit -> amount(in(base, unit), unit, exact))
                .min(Comparator.comparing((String text) -> text.startsWith("0")).thenComparing(String::length))
                .orElseThrow();
    }

    /** In the largest unit of which it is a whole number, or at least fifty, which costs one per cent at most. */
    private String size(BigDecimal bytes) {
        for (String unit : units) {
            BigDecimal number = in(bytes, unit);
            if (isInteger(number) || number.compareTo(WHOLE_FROM) >= 0 || unit.equals("B")) {
                return plain(rounded(number).setScale(0, RoundingMode.HALF_EVEN)) + " " + unit;
            }
        }
        throw new IllegalStateException("bytes are always a unit of size");
    }

    private String amount(BigDecimal number, String unit, boolean exact) {
        String text = plain(exact ? number : rounded(number));
        String singular = unit.replaceFirst("s$", "");
        return text + " " + (text.equals("1") && dimension.units().contains(singular) ? singular : unit);
    }

    private BigDecimal in(BigDecimal base, String unit) {
        BigDecimal factor = BigDecimal.valueOf(dimension.parse("1 " + unit));
        return base.divide(factor, EXACT).round(OF_UNITS);
    }

    private static BigDecimal rounded(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return isInteger(bare) || bare.precision() <= DIGITS_KEPT ? bare : bare.round(FEW_DIGITS);
    }

    private static boolean isInteger(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
