package dev.stowage.kernel;

import java.util.Arrays;
import java.util.function.Consumer;

/** A 4-ary heap over primitive keys, time and then rank. Insertion and removal of the first cost O(log n). */
final class EventHeap {
    private static final int ARITY = 4;
    private static final int SMALLEST = 64;

    private double[] times = new double[SMALLEST];
    private long[] ranks = new long[SMALLEST];
    private Pending[] events = new Pending[SMALLEST];
    private int used;

    int size() {
        return used;
    }

    /** The first one's time, in seconds; +infinity if there is none. */
    double firstSeconds() {
        return used == 0 ? Double.POSITIVE_INFINITY : times[0];
    }

    /** The first one's rank, where there is one. */
    long firstRank() {
        return ranks[0];
    }

    /** The first one, where there is one. */
    Pending first() {
        return events[0];
    }

    /** Whether the first place, where there is one, is void. */
    boolean isFirstVoid() {
        return used > 0 && !events[0].standsAt(ranks[0]);
    }

    void insert(double time, long rank, Pending event) {
        if (used == times.length) {
            int length = used * 2;
            times = Arrays.copyOf(times, length);
            ranks = Arrays.copyOf(ranks, length);
            events = Arrays.copyOf(events, length);
        }
        siftUp(used++, time, rank, event);
    }

    /** Takes the first one out, which must be there. */
    Pending takeFirst() {
        Pending top = events[0];
        int last = --used;
        Pending moved = events[last];
        empty(last, last + 1);
        if (last > 0) {
            siftDown(0, times[last], ranks[last], moved);
        }
        return top;
    }

    /** Takes the void places out. */
    void sweep() {
        int kept = 0;
        for (int i = 0; i < used; i++) {
            if (events[i].standsAt(ranks[i])) {
                times[kept] = times[i];
                ranks[kept] = ranks[i];
                events[kept++] = events[i];
            }
        }
        empty(kept, used);
        used = kept;
        for (int i = (used - 2) / ARITY; i >= 0 && used > 1; i--) {
            siftDown(i, times[i], ranks[i], events[i]);
        }
    }

    void clear() {
        empty(0, used);
        used = 0;
    }

    /** Gives the events that stand here, in no order that means anything. */
    void forEach(Consumer<Pending> action) {
        for (int i = 0; i < used; i++) {
            if (events[i].standsAt(ranks[i])) {
                action.accept(events[i]);
            }
        }
    }

    private void empty(int from, int to) {
        Arrays.fill(events, from, to, null);
    }

    private void siftUp(int from, double time, long rank, Pending event) {
        int hole = from;
        while (hole > 0) {
            int parent = (hole - 1) / ARITY;
            if (!before(time, rank, times[parent], ranks[parent])) {
                break;
            }
            move(parent, hole);
            hole = parent;
        }
        place(hole, time, rank, event);
    }

    private void siftDown(int from, double time, long rank, Pending event) {
        int hole = from;
        for (int child = hole * ARITY + 1; child < used; child = hole * ARITY + 1) {
            int least = child;
            for (int i = child + 1; i < Math.min(child + ARITY, used); i++) {
                if (before(times[i], ranks[i], times[least], ranks[least])) {
                    least = i;
                }
            }
            if (!before(times[least], ranks[least], time, rank)) {
                break;
            }
            move(least, hole);
            hole = least;
        }
        place(hole, time, rank, event);
    }

    private static boolean before(double time, long rank, double otherTime, long otherRank) {
        return time < otherTime || (time <= otherTime && rank < otherRank);
    }

    private void move(int from, int to) {
        times[to] = times[from];
        ranks[to] = ranks[from];
        events[to] = events[from];
    }

    private void place(int at, double time, long rank, Pending event) {
        times[at] = time;
        ranks[at] = rank;
        events[at] = event;
    }
}
