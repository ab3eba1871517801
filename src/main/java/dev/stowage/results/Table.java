package dev.stowage.results;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * One results table: a CSV file whose columns are the components of a record.
 *
 * <p>Files are UTF-8 with {@code \n} line ends and RFC 4180 quoting. Numbers are written by {@link Numbers}; whole
 * numbers of type {@code int} and {@code long} in full. A text that begins with {@code = + - @ '}, a tab or a carriage
 * return has an apostrophe put before it, so that no spreadsheet takes it for a formula; reading takes it off again.
 *
 * @param <R> the type of its rows
 */
public final class Table<R extends Row> {

    private final String fileName;
    private final Class<R> type;
    private final String says;
    private final List<ColumnText> columns;
    private final MethodHandle[] accessors;
    private final MethodHandle constructor;

    /**
     * One column in words.
     *
     * @param name heading in the file
     * @param unit unit of its numbers, empty when it has none
     * @param meaning one sentence
     */
    public record ColumnText(String name, String unit, String meaning) {}

    Table(String fileName, Class<R> type, String says) {
        this.fileName = fileName;
        this.type = type;
        this.says = says;
        RecordComponent[] components = type.getRecordComponents();
        List<ColumnText> texts = new ArrayList<>();
        accessors = new MethodHandle[components.length];
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            for (int i = 0; i < components.length; i++) {
                accessors[i] = lookup.unreflect(components[i].getAccessor())
                        .asType(MethodType.methodType(Object.class, Row.class));
                texts.add(text(components[i]));
            }
            constructor = lookup.unreflectConstructor(type.getDeclaredConstructor(types()))
                    .asSpreader(Object[].class, components.length)
                    .asType(MethodType.methodType(Row.class, Object[].class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " is no row", e);
        }
        columns = List.copyOf(texts);
    }

    private static ColumnText text(RecordComponent component) {
        Column column = component.getAnnotation(Column.class);
        if (column == null) {
            throw new IllegalStateException(component + " has no @Column");
        }
        return new ColumnText(columnName(component.getName()), column.unit(), column.says());
    }

    /** The name of a component as files have it: {@code styleA} as {@code style_a}. */
    static String columnName(String component) {
        return component.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    /** Name of its file within the results folder, such as {@code summary.csv}. */
    public String fileName() {
        return fileName;
    }

    /** One sentence about the whole table. */
    public String says() {
        return says;
    }

    /** Its columns in the order of the file. */
    public List<ColumnText> columns() {
        return columns;
    }

    /** Writes rows to a stream as they come; {@link TableWriter#close} closes the stream. */
    public TableWriter<R> writeTo(OutputStream out) throws IOException {
        return new TableWriter<>(this, out);
    }

    /** Writes rows to a stream and closes it. */
    public void writeAll(OutputStream out, Iterable<? extends R> rows) throws IOException {
        try (TableWriter<R> writer = writeTo(out)) {
            for (R row : rows) {
                writer.write(row);
            }
        }
    }

    /** Turns rows into lines of the file, for {@link PackedLines}. */
    public LineEncoder<R> encoder() {
        return new LineEncoder<>(this);
    }

    /**
     * The rows of a file, read as the stream is consumed; close the stream. Columns are found by their headings:
     * their order does not matter and further ones are passed over.
     *
     * @throws ResultsException if the file is missing, a column is missing or, while reading, a cell does not fit
     */
    public Stream<R> read(Path file) {
        return TableReader.stream(this, file);
    }

    /**
     * Goes through the rows of a file without making them; close the cursor.
     *
     * @throws ResultsException if the file is missing or has no headings
     */
    public Cursor scan(Path file) {
        return new Cursor(this, file);
    }

    /** The rows of a file at once; for small tables. */
    public List<R> readAll(Path file) {
        try (Stream<R> rows = read(file)) {
            return rows.toList();
        }
    }

    Class<?>[] types() {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
    }

    Object component(R row, int index) {
        try {
            return accessors[index].invokeExact((Row) row);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    R row(Object[] components) {
        try {
            return type.cast((Row) constructor.invokeExact(components));
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
