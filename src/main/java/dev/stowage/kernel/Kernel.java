package dev.stowage.kernel;

import org.jspecify.annotations.Nullable;

/**
 * One simulated clock with its schedule, run in the thread of the caller.
 *
 * <p>Events fire in the order of their time, then of their priority (<b>the lower number first</b>), then of their being
 * scheduled. The clock starts at 0 s and never goes back. An exception in an event stops the run and reaches the caller
 * as a {@link SimulationException}; after that the kernel refuses to go on.
 *
 * <p>A kernel belongs to one thread at a time; any number of kernels may run in parallel. It needs no closing: nothing
 * outside refers to it.
 */
public final class Kernel {
    /** The priority of an event that states none. */
    public static final int DEFAULT_PRIORITY = 0;

    /** The priorities that may be stated lie between this and its negative. */
    public static final int LARGEST_PRIORITY = 10_000;

    private final CallerThreadSimulator simulator = CallerThreadSimulator.create();
    private double separatedAtSeconds = Double.NaN;
    private boolean running;
    private boolean failed;

    /** A kernel at 0 s with nothing scheduled. */
    public Kernel() {}

    CallerThreadSimulator simulator() {
        return simulator;
    }

    /** The simulated time, in seconds. */
    public double now() {
        return simulator.nowSeconds();
    }

    /** Schedules an action with {@link #DEFAULT_PRIORITY}; see {@link #schedule(double, int, Object, Runnable)}. */
    public Event schedule(double atSeconds, Runnable action) {
        return schedule(atSeconds, DEFAULT_PRIORITY, null, action);
    }

    /** Schedules an action without a context; see {@link #schedule(double, int, Object, Runnable)}. */
    public Event schedule(double atSeconds, int priority, Runnable action) {
        return schedule(atSeconds, priority, null, action);
    }

    /**
     * Schedules an action.
     *
     * @param atSeconds when, at or after {@link #now()} and finite
     * @param priority its place among the events of that instant, the lower number first; within
     *     ±{@link #LARGEST_PRIORITY}
     * @param context for whom the event runs, asked for its {@code toString} only when the event fails; null for nobody
     * @param action what to do
     * @return the event, by which it can be cancelled
     * @throws IllegalArgumentException if the time is past or not finite, or the priority is out of range
     */
    public Event schedule(double atSeconds, int priority, @Nullable Object context, Runnable action) {
        ScheduledAction event = new ScheduledAction(simulator, context, action);
        event.place(atSeconds, priority);
        return event;
    }

    /** Schedules an action after a delay of at least 0 s with {@link #DEFAULT_PRIORITY}. */
    public Event scheduleIn(double delaySeconds, Runnable action) {
        return scheduleIn(delaySeconds, DEFAULT_PRIORITY, null, action);
    }

    /** Schedules an action after a delay of at least 0 s; see {@link #schedule(double, int, Object, Runnable)}. */
    public Event scheduleIn(double delaySeconds, int priority, @Nullable Object context, Runnable action) {
        return schedule(now() + delaySeconds, priority, context, action);
    }

    /**
     * States for whom the rest of the current event runs; it replaces the context of the event and ends with it.
     *
     * @param forWhom named by its {@code toString} if the event fails; null for nobody
     */
    public void context(@Nullable Object forWhom) {
        simulator.context(forWhom);
    }

    /**
     * Runs, in this thread, every event up to and including the limit, and then sets the clock to the limit. With
     * +infinity it runs until nothing is scheduled, and the clock stays at the last event. It also ends after the event
     * that called {@link #stop()}, at the time of that event, and can then be called again.
     *
     * @throws SimulationException if an event threw; the clock stays at that event and the kernel cannot be run again
     * @throws IllegalArgumentException if the limit is before {@link #now()} or not a number
     * @throws IllegalStateException if called from within an event, or after a failure
     */
    public void run(double untilSeconds) {
        if (!(untilSeconds >= now())) {
            throw new IllegalArgumentException("cannot run until " + untilSeconds + " s, it is " + now() + " s");
        }
        requireAtRest();
        running = true;
        try {
            Throwable failure = simulator.runHere(untilSeconds);
            if (failure != null) {
                failed = true;
                Object context = simulator.context();
                throw new SimulationException(now(), context == null ? null : context.toString(), failure);
            }
        } finally {
            running = false;
            simulator.context(null);
        }
    }

    /**
     * What is scheduled from here to the end of the current event, or until it is entered again, belongs to the logical process; null for
     * none.
     */
    public void enter(@Nullable LogicalProcess process) {
        simulator.process(process);
    }

    /**
     * Has each logical process keep its own events, so that it can be {@linkplain #run(LogicalProcess, double) run} by itself.
     *
     * @return false, with nothing done, if an event is scheduled that belongs to none
     * @throws IllegalStateException if called from within an event, or after a failure
     */
    public boolean separate() {
        requireAtRest();
        boolean separated = simulator.pending().park();
        separatedAtSeconds = separated ? now() : Double.NaN;
        return separated;
    }

    /**
     * Runs the events of one logical process as {@link #run(double)} runs all, on a clock of its own, which begins at the time of the
     * {@linkplain #separate() separation}.
     *
     * @return the time on that clock, in seconds
     * @throws IllegalStateException if the processes are not separate
     */
    public double run(LogicalProcess process, double untilSeconds) {
        requireAtRest();
        if (!(separatedAtSeconds <= now()) || simulator.pending().size() > 0) {
            throw new IllegalStateException("the logical processes are not separate");
        }
        if (process.nowSeconds() < separatedAtSeconds) {
            process.reached(separatedAtSeconds);
        }
        simulator.turnTo(process);
        run(untilSeconds);
        process.reached(now());
        simulator.pending().park();
        return now();
    }

    private void requireAtRest() {
        if (running || failed) {
            throw new IllegalStateException(running ? "the kernel is running" : "the kernel has stopped by a failure");
        }
    }

    /** Ends the run after the current event; without a run it does nothing. */
    public void stop() {
        if (running) {
            simulator.endLoop();
        }
    }

    /** How many events have been scheduled and have neither fired nor been cancelled. */
    public int pendingEvents() {
        return simulator.pending().size();
    }

    /** The time of the next event, in seconds, or +infinity if nothing is scheduled. */
    public double nextEventSeconds() {
        return simulator.pending().nextSeconds();
    }
}
