package dev.stowage.results;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Makes the rows of a table, one after the other. */
final class TableReader<R extends Row> implements Iterator<R> {
    private final Table<R> table;
    private final Cursor cursor;
    private final int[] columns;
    private boolean isAhead;
    private boolean hasNext;

    private TableReader(Table<R> table, Cursor cursor) {
        this.table = table;
        this.cursor = cursor;
        columns = new int[table.columns().size()];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = cursor.column(i);
        }
    }

    static <R extends Row> Stream<R> stream(Table<R> table, Path file) {
        Cursor cursor = table.scan(file);
        try {
            TableReader<R> rows = new TableReader<>(table, cursor);
            return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED), false)
                    .onClose(cursor::close);
        } catch (ResultsException e) {
            cursor.close();
            throw e;
        }
    }

    @Override
    public boolean hasNext() {
        if (!isAhead) {
            hasNext = cursor.next();
            isAhead = true;
        }
        return hasNext;
    }

    @Override
    public R next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        isAhead = false;
        Object[] components = new Object[columns.length];
        for (int i = 0; i < columns.length; i++) {
            components[i] = cursor.value(columns[i]);
        }
        return table.row(components);
    }
}
