package dev.stowage.kernel;

/**
 * An event that is scheduled over and over: what an entity keeps for its own next step, so that a step makes no garbage. It keeps its
 * action and its context for ever.
 */
public sealed interface Timer extends Event permits ScheduledAction {
    /**
     * Schedules it, instead of when it was scheduled before if it is still pending.
     *
     * @param atSeconds when, at or after the present time and finite
     * @param priority its place among the events of that instant, the lower number first; within
     *     ±{@link Kernel#LARGEST_PRIORITY}
     * @throws IllegalArgumentException if the time is past or not finite, or the priority is out of range
     */
    void schedule(double atSeconds, int priority);

    /** Schedules it with {@link Kernel#DEFAULT_PRIORITY}; see {@link #schedule(double, int)}. */
    default void schedule(double atSeconds) {
        schedule(atSeconds, Kernel.DEFAULT_PRIORITY);
    }
}
