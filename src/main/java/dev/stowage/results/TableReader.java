package dev.stowage.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads the rows of a table as a stream, one record of the file at a time. */
final class TableReader<R extends Row> {

    private final Table<R> table;
    private final Path file;
    private final Class<?>[] types;
    private final int[] positions;

    private TableReader(Table<R> table, Path file, List<String> headings) {
        this.table = table;
        this.file = file;
        this.types = table.types();
        this.positions = new int[types.length];
        for (int i = 0; i < types.length; i++) {
            String name = table.columns().get(i).name();
            positions[i] = headings.indexOf(name);
            if (positions[i] < 0) {
                throw new ResultsException(file + ": column `" + name + "` is missing");
            }
        }
    }

    static <R extends Row> Stream<R> stream(Table<R> table, Path file) {
        try {
            CSVParser parser = TableWriter.FORMAT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(Files.newBufferedReader(file, StandardCharsets.UTF_8));
            TableReader<R> reader = new TableReader<>(table, file, parser.getHeaderNames());
            return parser.stream().map(reader::row).onClose(() -> close(parser));
        } catch (NoSuchFileException e) {
            throw new ResultsException(file + ": no such file", e);
        } catch (IOException | IllegalArgumentException e) {
            throw new ResultsException(file + ": " + e.getMessage(), e);
        }
    }

    private R row(CSVRecord cells) {
        Object[] components = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            try {
                components[i] = Cells.parse(cells.get(positions[i]), types[i]);
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                String column = table.columns().get(i).name();
                String where = file + ": row " + cells.getRecordNumber() + ": " + column + ": ";
                throw new ResultsException(where + e.getMessage(), e);
            }
        }
        return table.row(components);
    }

    private static void close(CSVParser parser) {
        try {
            parser.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
