package dev.stowage.experiment;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/**
 * Carries out tasks on several threads and hands their results over in the order of the tasks, whatever the order in which they
 * are completed. Only so many tasks are under way that a slow one at the head holds up a few results, not all that follow.
 */
final class OrderedTasks {
    private static final int UNDER_WAY_PER_WORKER = 2;
    private static final long LOOK_UP_MS = 100;

    private final int workers;
    private final BooleanSupplier stop;

    /**
     * For so many threads.
     *
     * @param stop asked ten times a second whether to give up
     */
    OrderedTasks(int workers, BooleanSupplier stop) {
        this.workers = workers;
        this.stop = stop;
    }

    /** Takes a result; may fail as input and output do. */
    interface Taker<T> {
        /** Called in the caller's thread, in order. */
        void take(T result) throws java.io.IOException;
    }

    /**
     * Carries them all out. When one fails, what it threw is thrown here once all before it have been taken, so that the first
     * failure in order is reported whatever the number of workers.
     *
     * @throws InterruptedStudyException when told to stop
     */
    <T> void run(Iterator<? extends Callable<T>> tasks, Taker<T> taker) throws java.io.IOException {
        ExecutorService pool = Executors.newFixedThreadPool(workers, OrderedTasks::thread);
        Deque<Future<T>> underWay = new ArrayDeque<>();
        try {
            while (tasks.hasNext() || !underWay.isEmpty()) {
                while (tasks.hasNext() && underWay.size() < workers * UNDER_WAY_PER_WORKER) {
                    underWay.add(pool.submit(tasks.next()));
                }
                taker.take(await(underWay.remove()));
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private <T> T await(Future<T> head) {
        try {
            while (!stop.getAsBoolean()) {
                Optional<T> result = poll(head);
                if (result.isPresent()) {
                    return result.get();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw rethrown(e);
        }
        throw new InterruptedStudyException();
    }

    private static <T> Optional<T> poll(Future<T> head) throws InterruptedException, ExecutionException {
        try {
            return Optional.of(head.get(LOOK_UP_MS, TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        }
    }

    private static RuntimeException rethrown(ExecutionException e) {
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "stowage-worker");
        thread.setDaemon(true);
        return thread;
    }
}
