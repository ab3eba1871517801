package dev.stowage.kernel;

import java.util.function.Consumer;

/** Events of one instant that come in the order of their rank: a queue, whose ends cost O(1). */
final class InstantLane {
    private static final int SMALLEST = 16;

    private long[] ranks = new long[SMALLEST];
    private Pending[] events = new Pending[SMALLEST];
    private int first;
    private int used;

    int size() {
        return used;
    }

    boolean isEmpty() {
        return used == 0;
    }

    /** The first one's rank; the largest number if there is none. */
    long firstRank() {
        return used == 0 ? Long.MAX_VALUE : ranks[first];
    }

    /** The first one, where there is one. */
    Pending first() {
        return events[first];
    }

    /** Whether the first place, where there is one, is void. */
    boolean isFirstVoid() {
        return used > 0 && !events[first].standsAt(ranks[first]);
    }

    /**
     * Takes an event as its last.
     *
     * @return false, with nothing done, if it is to fire before the last one
     */
    boolean append(long rank, Pending event) {
        if (used > 0 && rank < ranks[place(used - 1)]) {
            return false;
        }
        if (used == ranks.length) {
            grow();
        }
        int at = place(used++);
        ranks[at] = rank;
        events[at] = event;
        return true;
    }

    /** Takes the first one out, which must be there. */
    Pending takeFirst() {
        Pending taken = events[first];
        empty(first);
        first = place(1);
        used--;
        return taken;
    }

    /** Takes the void places out. */
    void sweep() {
        int kept = 0;
        for (int i = 0; i < used; i++) {
            int from = place(i);
            if (events[from].standsAt(ranks[from])) {
                ranks[place(kept)] = ranks[from];
                events[place(kept++)] = events[from];
            }
        }
        for (int i = kept; i < used; i++) {
            empty(place(i));
        }
        used = kept;
    }

    void clear() {
        while (used > 0) {
            takeFirst();
        }
    }

    /** Gives the events that stand here. */
    void forEach(Consumer<Pending> action) {
        for (int i = 0; i < used; i++) {
            Pending event = events[place(i)];
            if (event.standsAt(ranks[place(i)])) {
                action.accept(event);
            }
        }
    }

    private int place(int number) {
        return (first + number) & (ranks.length - 1);
    }

    @SuppressWarnings("NullAway") // a place that is not used is never read; nulling it lets its event go
    private void empty(int at) {
        events[at] = null;
    }

    private void grow() {
        long[] moreRanks = new long[2 * used];
        Pending[] moreEvents = new Pending[2 * used];
        for (int i = 0; i < used; i++) {
            moreRanks[i] = ranks[place(i)];
            moreEvents[i] = events[place(i)];
        }
        ranks = moreRanks;
        events = moreEvents;
        first = 0;
    }
}
