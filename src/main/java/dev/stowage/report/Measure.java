package dev.stowage.report;

import dev.stowage.units.Dimension;
import java.util.Optional;

/** Values in the units in which a reader would write them, found by the base unit that files name. */
final class Measure {

    private static final int DIGITS = 3;
    private static final int MOST_EXACT = 6;
    private static final double MEBI = 1 << 20;
    private static final String SPACE = "\u00a0";

    private Measure() {}

    /** The kind of quantity that has this base unit; none for a plain number and for units that are not base units. */
    static Optional<Dimension> dimension(String baseUnit) {
        for (Dimension dimension : Dimension.values()) {
            if (dimension != Dimension.COUNT && dimension.baseUnit().equals(baseUnit)) {
                return Optional.of(dimension);
            }
        }
        return Optional.empty();
    }

    /** "64 MiB" for 67108864 and "B"; three significant digits. */
    static String words(String unit, double value) {
        return dimension(unit).map(dimension -> print(dimension, value)).orElseGet(() -> plain(unit, value));
    }

    /** "16.8 to 44.8 MB": two values in the unit that suits a third, between them. */
    static String range(String unit, double suiting, double low, double high) {
        String symbol =
                dimension(unit).map(dimension -> symbol(dimension, suiting)).orElse(plainUnit(unit));
        double size = dimension(unit)
                .filter(dimension -> !symbol.isEmpty())
                .map(dimension -> dimension.parse("1 " + symbol))
                .orElse(1.0);
        return Say.number(low / size) + " to " + Say.number(high / size) + (symbol.isEmpty() ? "" : SPACE + symbol);
    }

    private static String print(Dimension dimension, double value) {
        String symbol = symbol(dimension, value);
        double size = symbol.isEmpty() ? 1 : dimension.parse("1 " + symbol);
        return Say.number(value / size) + (symbol.isEmpty() ? "" : SPACE + symbol);
    }

    /** The unit in which the value is short as it stands; if there is none, in which it is short when rounded. */
    private static String symbol(Dimension dimension, double value) {
        String exact = dimension.print(wholeMebibytes(dimension, value));
        String text = exact.indexOf(' ') > MOST_EXACT ? dimension.print(value, DIGITS) : exact;
        int space = text.indexOf(' ');
        return space < 0 ? text.replaceFirst("^[-+0-9.eE]+", "") : text.substring(space + 1);
    }

    /** Files hold nine digits: a size that differs from whole mebibytes by less than that was whole mebibytes. */
    private static double wholeMebibytes(Dimension dimension, double value) {
        double whole = Math.rint(value / MEBI) * MEBI;
        boolean bytes = dimension == Dimension.SIZE || dimension == Dimension.BYTE_RATE;
        return bytes && Math.abs(value - whole) <= 1e-8 * Math.abs(value) ? whole : value;
    }

    private static String plain(String unit, double value) {
        return Say.number(value) + (plainUnit(unit).isEmpty() ? "" : SPACE + unit);
    }

    private static String plainUnit(String unit) {
        return unit.equals("1") ? "" : unit;
    }
}
