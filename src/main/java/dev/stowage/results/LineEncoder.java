package dev.stowage.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Turns rows of a table into lines of its file, so that this can be done where and when the rows come up. Not thread-safe.
 *
 * @param <R> the type of the rows
 */
public final class LineEncoder<R extends Row> {
    private final Table<R> table;
    private final int width;
    private final StringBuilder text = new StringBuilder(256);

    LineEncoder(Table<R> table) {
        this.table = table;
        this.width = table.columns().size();
    }

    /** The line of a row in UTF-8, its end included. */
    public byte[] encode(R row) {
        for (int i = 0; i < width; i++) {
            cell(i, Cells.format(table.component(row, i)));
        }
        return line();
    }

    /** The line of the headings. */
    byte[] heading() {
        for (int i = 0; i < width; i++) {
            cell(i, table.columns().get(i).name());
        }
        return line();
    }

    /** What may need quotes is left to the library, which is slow. */
    private void cell(int column, String cell) {
        if ((column > 0 && cell.isEmpty()) || isPlain(cell)) {
            if (column > 0) {
                text.append(',');
            }
            text.append(cell);
        } else {
            try {
                TableWriter.FORMAT.print(cell, text, column == 0);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Whether it begins with a letter or a digit, holds nothing below them but {@code -./}, and so can have no quotes. */
    private static boolean isPlain(String cell) {
        int length = cell.length();
        for (int i = 0; i < length; i++) {
            char c = cell.charAt(i);
            boolean alphanumeric = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
            if (!alphanumeric && (i == 0 || i == length - 1 || c < '-')) {
                return false;
            }
        }
        return length > 0;
    }

    private byte[] line() {
        text.append('\n');
        byte[] line = text.toString().getBytes(StandardCharsets.UTF_8);
        text.setLength(0);
        return line;
    }
}
