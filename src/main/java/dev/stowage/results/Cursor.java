package dev.stowage.results;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Goes through the rows of a file and takes from it what the columns that were asked for hold, without an object for each cell: for
 * files of millions of rows. Columns are found by their headings: their order does not matter and further ones are passed over. Not
 * thread-safe.
 */
public final class Cursor implements AutoCloseable {
    private final Path file;
    private final Table<?> table;
    private final CsvReader<RowHandler> reader;
    private final CloseableIterator<RowHandler> rows;
    private final RowHandler handler = new RowHandler();

    /**
     * Reads the headings.
     *
     * @throws ResultsException if the file is missing or has none
     */
    Cursor(Table<?> table, Path file) {
        this.file = file;
        this.table = table;
        try {
            // a decoder by name reports bytes that are no UTF-8
            reader = CsvReader.builder()
                    .skipEmptyLines(false)
                    .build(handler, Files.newBufferedReader(file, StandardCharsets.UTF_8));
        } catch (NoSuchFileException e) {
            throw new ResultsException(file + ": no such file", e);
        } catch (IOException e) {
            throw new ResultsException(file + ": " + e.getMessage(), e);
        }
        rows = reader.iterator();
        try {
            next();
        } catch (ResultsException e) {
            close();
            throw e;
        }
    }

    /**
     * Asks for a column; to be done before the first row.
     *
     * @param name its heading
     * @return a number by which its cells are asked for
     * @throws ResultsException if the file does not have it
     */
    public int column(String name) {
        List<String> names =
                table.columns().stream().map(Table.ColumnText::name).toList();
        return column(names.indexOf(name));
    }

    /** The same by the place of the column in the row. */
    int column(int component) {
        String name = table.columns().get(component).name();
        int position = handler.headings().indexOf(name);
        if (position < 0) {
            throw new ResultsException(file + ": column `" + name + "` is missing");
        }
        handler.take(position, Cell.of(table.types()[component]));
        return position;
    }

    /**
     * Goes on to the next row.
     *
     * @return whether there is one
     * @throws ResultsException if it cannot be read, with its line and the heading of the cell that does not fit
     */
    public boolean next() {
        try {
            if (!rows.hasNext()) {
                return false;
            }
            rows.next();
            return true;
        } catch (CsvParseException e) {
            Throwable cause = e.getCause();
            String what = cause instanceof IllegalArgumentException wrong
                    ? handler.column() + ": " + wrong.getMessage()
                    : e.getMessage();
            throw new ResultsException(file + ": line " + handler.line() + ": " + what, e);
        } catch (UncheckedIOException e) {
            throw new ResultsException(file + ": " + (isForeign(e) ? foreignLine() : e.getMessage()), e);
        }
    }

    private static boolean isForeign(UncheckedIOException e) {
        return e.getCause() instanceof CharacterCodingException;
    }

    /** The reader is ahead of the rows: the line is looked for once more. */
    private String foreignLine() {
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            int number = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                byte[] bytes = line.getBytes(StandardCharsets.ISO_8859_1);
                if (!Arrays.equals(bytes, new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8))) {
                    return "line " + number + ": not in UTF-8";
                }
                number++;
            }
        } catch (IOException e) {
            return "not in UTF-8, and: " + e.getMessage();
        }
        return "not in UTF-8";
    }

    /** The text of a cell; the same text is mostly the same object. */
    public String text(int column) {
        return ((Cell.Text) handler.cell(column)).value();
    }

    /** The number of a cell, NaN when it is empty. */
    public double number(int column) {
        return ((Cell.Decimal) handler.cell(column)).value();
    }

    /** The whole number of a cell. */
    public long whole(int column) {
        return ((Cell.Whole) handler.cell(column)).value();
    }

    /** The value of a cell that holds one of few: of an enumeration, or whether something is true. */
    public Object constant(int column) {
        return ((Cell.Constant) handler.cell(column)).boxed();
    }

    /** The value of a cell of any type, as a row holds it. */
    Object value(int column) {
        return handler.cell(column).boxed();
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
