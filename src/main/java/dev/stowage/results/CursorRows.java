package dev.stowage.results;

import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * Makes something of each row that a cursor comes to. Columns are asked for before the first one is.
 *
 * @param <T> what is made
 */
public abstract class CursorRows<T> implements Iterator<T> {
    private final Cursor cursor;
    private boolean isAhead;
    private boolean hasNext;

    /** Leaves the closing of the cursor to who opened it. */
    protected CursorRows(Cursor cursor) {
        this.cursor = cursor;
    }

    /** Makes it of the row at which the cursor is. */
    protected abstract T row(Cursor cursor);

    @Override
    public final boolean hasNext() {
        if (!isAhead) {
            hasNext = cursor.next();
            isAhead = true;
        }
        return hasNext;
    }

    @Override
    public final T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        isAhead = false;
        return row(cursor);
    }
}
