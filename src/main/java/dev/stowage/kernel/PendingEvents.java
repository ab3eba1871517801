package dev.stowage.kernel;

import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import nl.tudelft.simulation.dsol.eventlists.EventListInterface;
import nl.tudelft.simulation.dsol.formalisms.eventscheduling.SimEventInterface;
import org.jspecify.annotations.Nullable;

/**
 * The library's event list as a 4-ary heap over primitive keys: time, then priority, then order of insertion.
 *
 * <p>Insertion and removal of the first cost O(log n). A cancelled event stays until it surfaces, or until cancelled
 * events outnumber the others; then all of them are swept out at once, so that memory follows what is alive.
 */
final class PendingEvents implements EventListInterface<Double> {
    private static final int ARITY = 4;
    private static final int SMALLEST = 64;
    private static final int INSERTION_BITS = 47;

    private double[] times = new double[SMALLEST];
    private long[] ranks = new long[SMALLEST];
    private @Nullable SimEventInterface<Double>[] events = slots(SMALLEST);
    private int used;
    private int dead;
    private long insertions;

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static @Nullable SimEventInterface<Double>[] slots(int length) {
        return new @Nullable SimEventInterface[length];
    }

    /** The next event's time, in seconds, or +infinity if there is none. */
    double nextSeconds() {
        prune();
        return used == 0 ? Double.POSITIVE_INFINITY : times[0];
    }

    /** How many places are taken, by pending events and by cancelled ones that are not swept out yet. */
    int placesTaken() {
        return used;
    }

    /** Takes note that one of the events held here has been cancelled. */
    void dropped() {
        dead++;
        if (dead > SMALLEST && dead > used - dead) {
            sweep();
        }
    }

    @Override
    public void add(SimEventInterface<Double> event) {
        if (used == times.length) {
            int length = used * 2;
            times = Arrays.copyOf(times, length);
            ranks = Arrays.copyOf(ranks, length);
            events = Arrays.copyOf(events, length);
        }
        long rank = ((long) -event.getPriority() << INSERTION_BITS) + insertions++;
        siftUp(used++, event.getAbsoluteExecutionTime(), rank, event);
    }

    @Override
    public @Nullable SimEventInterface<Double> first() {
        prune();
        return used == 0 ? null : events[0];
    }

    @Override
    public @Nullable SimEventInterface<Double> removeFirst() {
        prune();
        return used == 0 ? null : takeTop();
    }

    @Override
    public boolean isEmpty() {
        return used == dead;
    }

    @Override
    public int size() {
        return used - dead;
    }

    @Override
    public void clear() {
        for (int i = 0; i < used; i++) {
            if (events[i] instanceof ScheduledAction ours) {
                ours.forget();
            }
        }
        Arrays.fill(events, 0, used, null);
        used = 0;
        dead = 0;
    }

    @Override
    public boolean contains(SimEventInterface<Double> event) {
        return isLive(event) && indexOf(event) >= 0;
    }

    /** Removes an event of any kind in O(n); {@link Event#cancel} is the cheap way. */
    @Override
    public boolean remove(SimEventInterface<Double> event) {
        int index = indexOf(event);
        if (index < 0 || !isLive(event)) {
            return false;
        }
        if (event instanceof ScheduledAction ours) {
            return ours.cancel();
        }
        used--;
        times[index] = times[used];
        ranks[index] = ranks[used];
        events[index] = events[used];
        events[used] = null;
        heapify();
        return true;
    }

    /** The pending events in the order in which they will fire. */
    @Override
    public Iterator<SimEventInterface<Double>> iterator() {
        PendingEvents copy = new PendingEvents();
        copy.times = Arrays.copyOf(times, times.length);
        copy.ranks = Arrays.copyOf(ranks, ranks.length);
        copy.events = Arrays.copyOf(events, events.length);
        copy.used = used;
        copy.dead = dead;
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return !copy.isEmpty();
            }

            @Override
            public SimEventInterface<Double> next() {
                SimEventInterface<Double> next = copy.removeFirst();
                if (next == null) {
                    throw new NoSuchElementException();
                }
                return next;
            }
        };
    }

    private static boolean isLive(@Nullable SimEventInterface<Double> event) {
        return event instanceof ScheduledAction ours ? ours.isPending() : event != null;
    }

    private int indexOf(SimEventInterface<Double> event) {
        for (int i = 0; i < used; i++) {
            if (events[i] == event) {
                return i;
            }
        }
        return -1;
    }

    private void prune() {
        while (used > 0 && !isLive(events[0])) {
            takeTop();
            dead--;
        }
    }

    private @Nullable SimEventInterface<Double> takeTop() {
        SimEventInterface<Double> top = events[0];
        int last = --used;
        SimEventInterface<Double> moved = events[last];
        events[last] = null;
        if (last > 0) {
            siftDown(0, times[last], ranks[last], moved);
        }
        return top;
    }

    private void sweep() {
        int kept = 0;
        for (int i = 0; i < used; i++) {
            if (isLive(events[i])) {
                times[kept] = times[i];
                ranks[kept] = ranks[i];
                events[kept++] = events[i];
            }
        }
        Arrays.fill(events, kept, used, null);
        used = kept;
        dead = 0;
        heapify();
    }

    private void heapify() {
        for (int i = (used - 2) / ARITY; i >= 0 && used > 1; i--) {
            siftDown(i, times[i], ranks[i], events[i]);
        }
    }

    private void siftUp(int from, double time, long rank, @Nullable SimEventInterface<Double> event) {
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

    private void siftDown(int from, double time, long rank, @Nullable SimEventInterface<Double> event) {
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

    private void place(int at, double time, long rank, @Nullable SimEventInterface<Double> event) {
        times[at] = time;
        ranks[at] = rank;
        events[at] = event;
    }
}
