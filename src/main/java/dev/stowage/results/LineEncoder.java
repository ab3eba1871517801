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
    private char[] characters = new char[256];
    private byte[] bytes = new byte[256];
    private int length;

    LineEncoder(Table<R> table) {
        this.table = table;
        this.width = table.columns().size();
    }

    /** Appends the line of a row to others. */
    public void encode(R row, double priority, PackedLines lines) {
        encode(row);
        lines.add(priority, bytes, length);
    }

    /** Makes the line of a row: the first {@link #length} bytes of {@link #bytes} until the next one. */
    void encode(R row) {
        text.setLength(0);
        for (int i = 0; i < width; i++) {
            cell(i, table.component(row, i));
        }
        endLine();
    }

    /** Makes the line of the headings. */
    void encodeHeading() {
        text.setLength(0);
        for (int i = 0; i < width; i++) {
            cell(i, table.columns().get(i).name());
        }
        endLine();
    }

    /** In UTF-8. */
    byte[] bytes() {
        return bytes;
    }

    /** The line's end included. */
    int length() {
        return length;
    }

    private void cell(int column, Object value) {
        if (value instanceof Double number && column > 0) {
            text.append(',');
            Numbers.append(number, text);
        } else {
            cell(column, Cells.format(value));
        }
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

    private void endLine() {
        text.append('\n');
        length = text.length();
        if (length > characters.length) {
            characters = new char[2 * length];
            bytes = new byte[2 * length];
        }
        text.getChars(0, length, characters, 0);
        for (int i = 0; i < length; i++) {
            if (characters[i] >= 0x80) {
                bytes = text.toString().getBytes(StandardCharsets.UTF_8);
                length = bytes.length;
                characters = new char[length];
                return;
            }
            bytes[i] = (byte) characters[i];
        }
    }
}
