package dev.stowage.report;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a long table, a replication at a time.
 *
 * @param <R> the type of the rows
 */
final class Batches<R> implements Iterator<Batches.Batch<R>> {

    /** The rows of one replication that stand together. */
    record Batch<R>(Replication replication, List<R> rows) {}

    private final Iterator<R> rows;
    private final Function<R, Replication> replicationOf;
    private @Nullable R next;

    Batches(Iterator<R> rows, Function<R, Replication> replicationOf) {
        this.rows = rows;
        this.replicationOf = replicationOf;
        next = rows.hasNext() ? rows.next() : null;
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Batch<R> next() {
        R row = next;
        if (row == null) {
            throw new NoSuchElementException();
        }
        Replication replication = replicationOf.apply(row);
        List<R> batch = new ArrayList<>();
        while (row != null && replication.equals(replicationOf.apply(row))) {
            batch.add(row);
            row = rows.hasNext() ? rows.next() : null;
        }
        next = row;
        return new Batch<>(replication, batch);
    }
}
