package dev.stowage.kernel;

import java.util.Arrays;
import java.util.Comparator;

/**
 * A part of a model that, from some moment on, neither affects the other parts nor is affected by them, so that it may be run by itself:
 * a logical process, as parallel simulation has it. Its events are those that are scheduled while it is {@linkplain Kernel#enter entered},
 * and those that these schedule.
 *
 * <p>Run one after the other, logical processes find in the cache of the processor what they need, which those that go on in step do not.
 */
public final class LogicalProcess {
    private static final Pending[] NONE = {};

    private Pending[] parked = NONE;
    private int size;
    private double nowSeconds;

    /** Without any event yet. */
    public LogicalProcess() {}

    /** Keeps an event that stands in the list until it is run again. */
    void park(Pending event) {
        if (size == parked.length) {
            parked = Arrays.copyOf(parked, Math.max(2, size * 3 / 2 + 1));
        }
        parked[size++] = event;
    }

    /** It has been run up to this time. */
    void reached(double seconds) {
        nowSeconds = seconds;
    }

    double nowSeconds() {
        return nowSeconds;
    }

    /** Puts the parked events into an empty list, in the order in which they stood in theirs. */
    void resume(PendingEvents list) {
        Arrays.sort(
                parked, 0, size, Comparator.comparingDouble(Pending::atSeconds).thenComparingLong(Pending::stamp));
        for (int i = 0; i < size; i++) {
            list.insert(parked[i]);
        }
        parked = NONE;
        size = 0;
    }
}
