package dev.stowage.results;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds what the cells of one column say, one at a time. */
abstract class Cell {

    /** The cell for a component of a row. */
    static Cell of(Class<?> type) {
        if (type == String.class) {
            return new Text();
        }
        if (type == double.class) {
            return new Decimal();
        }
        return type == int.class || type == long.class ? new Whole(type == int.class) : new Constant(type);
    }

    /**
     * Takes the characters of a cell, quotes undone.
     *
     * @throws IllegalArgumentException if they do not fit
     */
    abstract void take(char[] text, int from, int length);

    /** What was taken last, as a component of a row. */
    abstract Object boxed();

    /** A text, without the mark that disarms a formula. */
    static final class Text extends Cell {
        private static final int DISTINCT = 1 << 14;

        private final @Nullable Known[] seen = new @Nullable Known[DISTINCT];
        private Known last = new Known(new char[0], 0, 0);

        String value() {
            return last.text;
        }

        @Override
        void take(char[] text, int from, int length) {
            boolean marked = length > 0 && text[from] == '\'';
            int start = marked ? from + 1 : from;
            int size = marked ? length - 1 : length;
            if (!last.is(text, start, size)) {
                last = shared(text, start, size);
            }
        }

        /** Texts come again and again: one that was seen lately is not made once more. */
        private Known shared(char[] text, int from, int length) {
            int hash = 0;
            for (int i = from; i < from + length; i++) {
                hash = 31 * hash + text[i];
            }
            int slot = (hash ^ hash >>> 16) & (DISTINCT - 1);
            Known known = seen[slot];
            if (known == null || !known.is(text, from, length)) {
                known = new Known(text, from, length);
                seen[slot] = known;
            }
            return known;
        }

        @Override
        Object boxed() {
            return last.text;
        }
    }

    /** A number, NaN when the cell is empty. */
    static final class Decimal extends Cell {
        private double value;

        double value() {
            return value;
        }

        @Override
        void take(char[] text, int from, int length) {
            value = Numbers.parse(text, from, length);
        }

        @Override
        Object boxed() {
            return value;
        }
    }

    /** A whole number. */
    static final class Whole extends Cell {
        private final boolean isInt;
        private long value;

        Whole(boolean isInt) {
            this.isInt = isInt;
        }

        long value() {
            return value;
        }

        @Override
        void take(char[] text, int from, int length) {
            value = Numbers.parseWhole(text, from, length);
            if (isInt && value != (int) value) {
                throw new NumberFormatException(value + " is too large");
            }
        }

        @Override
        Object boxed() {
            return isInt ? (Object) (int) value : (Object) value;
        }
    }

    /** One of few values: of an enumeration, or true and false. */
    static final class Constant extends Cell {
        private final Class<?> type;
        private final Text text = new Text();
        private final Map<String, Object> values = new HashMap<>();
        private Object value = "";

        Constant(Class<?> type) {
            this.type = type;
        }

        @Override
        void take(char[] characters, int from, int length) {
            text.take(characters, from, length);
            value = values.computeIfAbsent(text.value(), cell -> Cells.parse(cell, type));
        }

        @Override
        Object boxed() {
            return value;
        }
    }

    /** A text and its characters, which are compared many at a time. */
    private static final class Known {
        private final String text;
        private final char[] characters;

        Known(char[] text, int from, int length) {
            this.text = new String(text, from, length);
            characters = Arrays.copyOfRange(text, from, from + length);
        }

        boolean is(char[] text, int from, int length) {
            return Arrays.equals(characters, 0, characters.length, text, from, from + length);
        }
    }
}
