package dev.stowage.kernel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import nl.tudelft.simulation.dsol.eventlists.EventListInterface;
import nl.tudelft.simulation.dsol.formalisms.eventscheduling.SimEventInterface;
import org.jspecify.annotations.Nullable;

/**
 * The library's event list: events in the order of their time, then priority, then insertion.
 *
 * <p>What is to happen later is in a heap, at O(log n) an event. What is asked for at the very instant that has been reached is in one of
 * two queues, at O(1): such events mostly come in the order in which they fire, those of one priority, and those that end the instant.
 *
 * <p>A cancelled event stays until it surfaces, or until cancelled events outnumber the others; then all of them are swept out at once, so
 * that memory follows what is alive.
 */
final class PendingEvents implements EventListInterface<Double> {
    private static final int SMALLEST_SWEEP = 64;
    private static final int INSERTION_BITS = 47;

    private final EventHeap later = new EventHeap();
    private final InstantLane lane = new InstantLane();
    private final InstantLane otherLane = new InstantLane();
    private double reachedSeconds = Double.NEGATIVE_INFINITY;
    private int dead;
    private long insertions;

    /** The next event's time, in seconds, or +infinity if there is none. */
    double nextSeconds() {
        prune();
        return lane.isEmpty() && otherLane.isEmpty()
                ? later.firstSeconds()
                : Math.min(reachedSeconds, later.firstSeconds());
    }

    /** How many places are taken, by pending events and by cancelled ones that are not swept out yet. */
    int placesTaken() {
        return later.size() + lane.size() + otherLane.size();
    }

    /** Takes note that one of the events held here has left its place. */
    void dropped() {
        dead++;
        if (dead > SMALLEST_SWEEP && dead > size()) {
            later.sweep();
            lane.sweep();
            otherLane.sweep();
            dead = 0;
        }
    }

    /** Gives an event a place by its time, its priority and the order of insertion. */
    void insert(Pending event) {
        long rank = ((long) event.priority() << INSERTION_BITS) + insertions++;
        event.stand(rank);
        double seconds = event.atSeconds();
        boolean now = seconds == reachedSeconds;
        if (!now || !(lane.append(rank, event) || otherLane.append(rank, event))) {
            later.insert(seconds, rank, event);
        }
    }

    /** Takes the first event out, which must be there; see {@link #nextSeconds}. */
    Pending take() {
        InstantLane firstLane = lane.firstRank() < otherLane.firstRank() ? lane : otherLane;
        Pending first;
        if (isLaterFirst(firstLane)) {
            reachedSeconds = later.firstSeconds();
            first = later.takeFirst();
        } else {
            first = firstLane.takeFirst();
        }
        first.leave();
        return first;
    }

    private boolean isLaterFirst(InstantLane firstLane) {
        double seconds = later.firstSeconds();
        return firstLane.isEmpty()
                || seconds < reachedSeconds
                || (seconds == reachedSeconds && later.firstRank() < firstLane.firstRank());
    }

    private void prune() {
        while (dead > 0 && later.isFirstVoid()) {
            later.takeFirst();
            dead--;
        }
        while (dead > 0 && lane.isFirstVoid()) {
            lane.takeFirst();
            dead--;
        }
        while (dead > 0 && otherLane.isFirstVoid()) {
            otherLane.takeFirst();
            dead--;
        }
    }

    @Override
    public void add(SimEventInterface<Double> event) {
        insert(event instanceof Pending ours ? ours : new LibraryEvent(event));
    }

    @Override
    public @Nullable SimEventInterface<Double> first() {
        if (nextSeconds() == Double.POSITIVE_INFINITY) {
            return null;
        }
        InstantLane firstLane = lane.firstRank() < otherLane.firstRank() ? lane : otherLane;
        return (isLaterFirst(firstLane) ? later.first() : firstLane.first()).known();
    }

    @Override
    public @Nullable SimEventInterface<Double> removeFirst() {
        return nextSeconds() == Double.POSITIVE_INFINITY ? null : take().known();
    }

    @Override
    public boolean isEmpty() {
        return size() == 0;
    }

    @Override
    public int size() {
        return placesTaken() - dead;
    }

    @Override
    public void clear() {
        eachStanding(event -> {
            event.leave();
            event.forget();
        });
        empty();
    }

    /** Has every event kept by its logical process, and leaves the list empty; with an event of none it leaves all as it is and says false. */
    boolean park() {
        boolean[] owned = {true};
        eachStanding(event -> owned[0] &= event.process() != null);
        if (owned[0]) {
            eachStanding(event -> Objects.requireNonNull(event.process()).park(event));
            empty();
        }
        return owned[0];
    }

    private void empty() {
        later.clear();
        lane.clear();
        otherLane.clear();
        reachedSeconds = Double.NEGATIVE_INFINITY;
        dead = 0;
    }

    @Override
    public boolean contains(SimEventInterface<Double> event) {
        return placeOf(event) != null;
    }

    /** Removes an event of any kind in O(n); {@link Event#cancel} is the cheap way. */
    @Override
    public boolean remove(SimEventInterface<Double> event) {
        Pending found = placeOf(event);
        if (found == null) {
            return false;
        }
        found.leave();
        found.forget();
        dropped();
        return true;
    }

    /** The pending events in the order in which they will fire. */
    @Override
    public Iterator<SimEventInterface<Double>> iterator() {
        List<Pending> all = new ArrayList<>();
        eachStanding(all::add);
        all.sort(Comparator.comparingDouble(Pending::atSeconds).thenComparingLong(Pending::stamp));
        return all.stream().<SimEventInterface<Double>>map(Pending::known).iterator();
    }

    private @Nullable Pending placeOf(SimEventInterface<Double> event) {
        List<Pending> found = new ArrayList<>(1);
        eachStanding(pending -> {
            if (pending.known() == event) {
                found.add(pending);
            }
        });
        return found.isEmpty() ? null : found.get(0);
    }

    private void eachStanding(Consumer<Pending> action) {
        later.forEach(action);
        lane.forEach(action);
        otherLane.forEach(action);
    }
}
