package dev.stowage.report;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Lets a thread of its own go through a source, one element ahead of who asks.
 *
 * @param <T> the type of the elements
 */
final class ReadAhead<T> implements Iterator<T>, AutoCloseable {
    private final Iterator<T> source;
    private final ExecutorService thread;
    private Future<Optional<T>> next;

    ReadAhead(Iterator<T> source) {
        this.source = source;
        thread = Executors.newSingleThreadExecutor(task -> {
            Thread made = new Thread(task, "reading ahead");
            made.setDaemon(true);
            return made;
        });
        next = thread.submit(this::take);
    }

    private Optional<T> take() {
        return source.hasNext() ? Optional.of(source.next()) : Optional.empty();
    }

    /** The next element, once it is there, without going on to it; what the source throws is thrown here. */
    Optional<T> peek() {
        try {
            return next.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading", e);
        }
    }

    @Override
    public boolean hasNext() {
        return peek().isPresent();
    }

    @Override
    public T next() {
        T element = peek().orElseThrow(NoSuchElementException::new);
        next = thread.submit(this::take);
        return element;
    }

    /** Ends the thread after the element that it is at. */
    @Override
    public void close() {
        thread.shutdownNow();
    }
}
