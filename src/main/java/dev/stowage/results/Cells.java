package dev.stowage.results;

import java.util.Locale;
import java.util.regex.Pattern;

/** How one component of a row becomes the text of a cell and back. */
final class Cells {

    /** Leading characters that make a spreadsheet take a text for a formula, and the mark that disarms them. */
    private static final String DISARMED = "=+-@\t\r'";

    /** What a spreadsheet takes for a number, with its sign. */
    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?");

    private Cells() {}

    static String format(Object value) {
        if (value instanceof Double number) {
            return Numbers.format(number);
        }
        if (value instanceof Metric || value instanceof Statistic) {
            return value.toString();
        }
        if (value instanceof Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT);
        }
        return value instanceof String text ? disarm(text) : value.toString();
    }

    /** One of the values of a type that has few: whether something is true, or a constant of an enumeration. */
    static Object parse(String cell, Class<?> type) {
        if (type == boolean.class) {
            return truth(cell);
        }
        for (Object constant : type.getEnumConstants()) {
            if (format(constant).equals(cell)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(
                "`" + cell + "` is no " + type.getSimpleName().toLowerCase(Locale.ROOT));
    }

    private static boolean truth(String cell) {
        if (!cell.equals("true") && !cell.equals("false")) {
            throw new IllegalArgumentException("`" + cell + "` is neither true nor false");
        }
        return cell.equals("true");
    }

    private static String disarm(String text) {
        boolean armed = !text.isEmpty()
                && DISARMED.indexOf(text.charAt(0)) >= 0
                && !NUMBER.matcher(text).matches();
        return armed ? "'" + text : text;
    }
}
