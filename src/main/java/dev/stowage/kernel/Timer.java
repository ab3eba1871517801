package dev.stowage.kernel;

import org.jspecify.annotations.Nullable;

/**
 * An event that is scheduled over and over, and whose action is a method of its own: what an entity extends, or keeps, for its own next
 * step, so that a step makes no object and needs no other one.
 */
public abstract non-sealed class Timer extends KernelEvent {
    private final @Nullable Object context;

    /**
     * A timer that is not scheduled yet.
     *
     * @param kernel on whose clock it runs
     * @param context for whom it runs, asked for its {@code toString} only when it fails; null for nobody
     */
    protected Timer(Kernel kernel, @Nullable Object context) {
        super(kernel.simulator());
        this.context = context;
    }

    /** What happens each time. */
    protected abstract void ring();

    /**
     * Schedules it, instead of when it was scheduled before if it is still pending.
     *
     * @param atSeconds when, at or after the present time and finite
     * @param priority its place among the events of that instant, the lower number first; within
     *     ±{@link Kernel#LARGEST_PRIORITY}
     * @throws IllegalArgumentException if the time is past or not finite, or the priority is out of range
     */
    public final void schedule(double atSeconds, int priority) {
        place(atSeconds, priority);
    }

    /** Schedules it with {@link Kernel#DEFAULT_PRIORITY}; see {@link #schedule(double, int)}. */
    public final void schedule(double atSeconds) {
        place(atSeconds, Kernel.DEFAULT_PRIORITY);
    }

    @Override
    final void fire(CallerThreadSimulator running) {
        running.context(context);
        ring();
    }

    @Override
    final void forget() {
        // it keeps its action and its context for ever
    }
}
