package dev.stowage.kernel;

import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.IntStream;
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
    private Pending[] events = new Pending[SMALLEST];
    private int used;
    private int dead;
    private long insertions;

    /** The next event's time, in seconds, or +infinity if there is none. */
    double nextSeconds() {
        prune();
        return used == 0 ? Double.POSITIVE_INFINITY : times[0];
    }

    /** How many places are taken, by pending events and by cancelled ones that are not swept out yet. */
    int placesTaken() {
        return used;
    }

    /** Takes note that one of the events held here has left its place. */
    void dropped() {
        dead++;
        if (dead > SMALLEST && dead > used - dead) {
            sweep();
        }
    }

    /** Gives an event a place by its time, its priority and the order of insertion. */
    void insert(Pending event) {
        if (used == times.length) {
            int length = used * 2;
            times = Arrays.copyOf(times, length);
            ranks = Arrays.copyOf(ranks, length);
            events = Arrays.copyOf(events, length);
        }
        long rank = ((long) event.priority() << INSERTION_BITS) + insertions++;
        event.stand(rank);
        siftUp(used++, event.atSeconds(), rank, event);
    }

    /** Takes the first event out, which must be there; see {@link #nextSeconds}. */
    Pending take() {
        Pending top = takeTop();
        top.leave();
        return top;
    }

    @Override
    public void add(SimEventInterface<Double> event) {
        insert(event instanceof Pending ours ? ours : new LibraryEvent(event));
    }

    @Override
    public @Nullable SimEventInterface<Double> first() {
        prune();
        return used == 0 ? null : events[0].known();
    }

    @Override
    public @Nullable SimEventInterface<Double> removeFirst() {
        prune();
        return used == 0 ? null : take().known();
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
            if (isLive(i)) {
                events[i].leave();
                events[i].forget();
            }
        }
        Arrays.fill(events, 0, used, null);
        used = 0;
        dead = 0;
    }

    @Override
    public boolean contains(SimEventInterface<Double> event) {
        return indexOf(event) >= 0;
    }

    /** Removes an event of any kind in O(n); {@link Event#cancel} is the cheap way. */
    @Override
    public boolean remove(SimEventInterface<Double> event) {
        int index = indexOf(event);
        if (index < 0) {
            return false;
        }
        Pending found = events[index];
        found.leave();
        found.forget();
        dropped();
        return true;
    }

    /** The pending events in the order in which they will fire. */
    @Override
    public Iterator<SimEventInterface<Double>> iterator() {
        return IntStream.range(0, used)
                .filter(this::isLive)
                .boxed()
                .sorted((a, b) -> before(times[a], ranks[a], times[b], ranks[b]) ? -1 : a.equals(b) ? 0 : 1)
                .map(place -> events[place].known())
                .toList()
                .iterator();
    }

    private boolean isLive(int place) {
        return events[place].standsAt(ranks[place]);
    }

    private int indexOf(SimEventInterface<Double> event) {
        for (int i = 0; i < used; i++) {
            if (isLive(i) && events[i].known() == event) {
                return i;
            }
        }
        return -1;
    }

    private void prune() {
        while (dead > 0 && !isLive(0)) {
            takeTop();
            dead--;
        }
    }

    private Pending takeTop() {
        Pending top = events[0];
        int last = --used;
        Pending moved = events[last];
        events[last] = null;
        if (last > 0) {
            siftDown(0, times[last], ranks[last], moved);
        }
        return top;
    }

    private void sweep() {
        int kept = 0;
        for (int i = 0; i < used; i++) {
            if (isLive(i)) {
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
