package dev.stowage.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVPrinter;

/**
 * Turns rows of a table into lines of its file, so that this can be done where and when the rows come up. Not thread-safe.
 *
 * @param <R> the type of the rows
 */
public final class LineEncoder<R extends Row> {
    private final Table<R> table;
    private final int width;
    private final StringBuilder text = new StringBuilder(256);
    private final CSVPrinter printer;

    LineEncoder(Table<R> table) {
        this.table = table;
        this.width = table.columns().size();
        try {
            this.printer = new CSVPrinter(text, TableWriter.FORMAT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The line of a row in UTF-8, its end included. */
    public byte[] encode(R row) {
        try {
            for (int i = 0; i < width; i++) {
                printer.print(Cells.format(table.component(row, i)));
            }
            return line();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The line of the headings. */
    byte[] heading() throws IOException {
        for (Table.ColumnText column : table.columns()) {
            printer.print(column.name());
        }
        return line();
    }

    private byte[] line() throws IOException {
        printer.println();
        byte[] line = text.toString().getBytes(StandardCharsets.UTF_8);
        text.setLength(0);
        return line;
    }
}
