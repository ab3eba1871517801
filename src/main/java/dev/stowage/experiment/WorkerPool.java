package dev.stowage.experiment;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** A fixed number of threads that carry out what they are given in its order. */
final class WorkerPool implements AutoCloseable {
    private static final long LOOK_UP_MS = 100;

    private final int workers;
    private final BooleanSupplier stop;
    private final ThreadPoolExecutor executor;

    /**
     * Starts the threads as they are needed.
     *
     * @param workers threads; one at least
     * @param stop asked ten times a second, while someone waits for a result, whether to give up
     */
    WorkerPool(int workers, BooleanSupplier stop) {
        if (workers < 1) {
            throw new IllegalArgumentException("one worker at least is needed, not " + workers);
        }
        this.workers = workers;
        this.stop = stop;
        executor = new ThreadPoolExecutor(
                workers, workers, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), WorkerPool::thread);
    }

    int workers() {
        return workers;
    }

    <T> Future<T> submit(Callable<T> task) {
        return executor.submit(task);
    }

    /** Carries out a task when what it goes on from is complete; it is not when that has failed. */
    <T> CompletableFuture<T> submitAfter(CompletableFuture<T> before, Task task) {
        return before.thenApplyAsync(
                result -> {
                    try {
                        task.run();
                        return result;
                    } catch (Exception e) {
                        throw new CompletionException(e);
                    }
                },
                executor);
    }

    /**
     * Carries out tasks, each once, some of them by threads of the pool that have nothing else to do meanwhile; returns when all are
     * done. A task of the pool may call this.
     *
     * @throws Exception what the first of them in order threw that failed; an error is thrown as it is
     */
    void runAll(List<? extends Task> tasks) throws Exception {
        AtomicInteger next = new AtomicInteger();
        CountDownLatch left = new CountDownLatch(tasks.size());
        @Nullable Throwable[] failures = new @Nullable Throwable[tasks.size()];
        Runnable some = () -> {
            for (int i = next.getAndIncrement(); i < tasks.size(); i = next.getAndIncrement()) {
                try {
                    tasks.get(i).run();
                } catch (Throwable e) { // thrown below, by who asked
                    failures[i] = e;
                } finally {
                    left.countDown();
                }
            }
        };
        for (int helper = 1; helper < Math.min(workers, tasks.size()); helper++) {
            executor.execute(some);
        }
        some.run();
        left.await();
        for (Throwable failure : failures) {
            if (failure instanceof Error error) {
                throw error;
            }
            if (failure instanceof Exception exception) {
                throw exception;
            }
        }
    }

    /** Something to be done that may fail. */
    interface Task {
        void run() throws Exception;
    }

    /**
     * Waits for a result.
     *
     * @param waiting called ten times a second meanwhile
     * @throws ExecutionException with what the task threw; an error is thrown itself
     * @throws InterruptedStudyException when told to stop
     */
    <T> T await(Future<T> future, Runnable waiting) throws ExecutionException {
        try {
            while (!stop.getAsBoolean()) {
                Optional<T> result = poll(future);
                if (result.isPresent()) {
                    return result.get();
                }
                waiting.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e;
        }
        throw new InterruptedStudyException();
    }

    private static <T> Optional<T> poll(Future<T> future) throws InterruptedException, ExecutionException {
        try {
            return Optional.of(future.get(LOOK_UP_MS, TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "stowage-worker");
        thread.setDaemon(true);
        return thread;
    }

    /** Takes back what has not begun; what has begun is left to end by itself. */
    @Override
    public void close() {
        executor.getQueue().clear();
        executor.shutdown();
    }
}
