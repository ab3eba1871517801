package dev.stowage.model;

import dev.stowage.placement.Roster;
import dev.stowage.resource.SharedCapacity;
import dev.stowage.scenario.HostState;
import dev.stowage.scenario.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that takes guests: a machine with the layers on it, or a guest with the layers inside. It counts what placement admits
 * against and knows who waits for it to be ready.
 */
final class Host {
    /** What waits for a host to be ready. */
    interface Waiter {
        /** It can take guests. */
        void hostIsReady();

        /** It never will. */
        void hostIsRefused(Refusal why);
    }

    private final Segment segment;
    private final @Nullable Host parent;
    private final Machine machine;
    private final HostState state;
    private final long ordinal;
    private final Space space;
    private final KernelScope scope;
    private final SharedCapacity cpu;
    private final int vcpus;
    private final double allocatableCores;
    private final double rateAlone;
    private @Nullable Roster<Host> children;
    private Roster<Host>.@Nullable Ticket standing;
    private List<Guest> guests = List.of();
    private List<Waiter> waiting = List.of();
    private boolean ready;
    private @Nullable Refusal failure;
    private int touchedLayers;
    private int apps;
    private int guestsTaken;
    private double requestedCores;
    private int guestVcpus;
    private double countedCores;

    Host(
            Segment segment,
            @Nullable Host parent,
            Machine machine,
            HostState state,
            long ordinal,
            Space space,
            KernelScope scope,
            SharedCapacity cpu,
            int vcpus) {
        this.segment = segment;
        this.parent = parent;
        this.machine = machine;
        this.state = state;
        this.ordinal = ordinal;
        this.space = space;
        this.scope = scope;
        this.cpu = cpu;
        this.vcpus = vcpus;
        this.rateAlone = parent == null ? cpu.capacity() : Math.min(cpu.capacity(), parent.rateAlone);
        double cores = segment.allocatableCores(vcpus);
        this.allocatableCores = parent == null ? Math.min(cores, machine.type().usableCores()) : cores;
    }

    Segment segment() {
        return segment;
    }

    @Nullable Host parent() {
        return parent;
    }

    Machine machine() {
        return machine;
    }

    /** What it was when it was first needed, by which its stages are chosen. */
    HostState state() {
        return state;
    }

    /** Its machine's, or its parent's with its maker and number: it is asked for rarely, and hosts are many. */
    String name() {
        return parent == null ? machine.name() : nameOn(parent, Objects.requireNonNull(segment.maker()), ordinal);
    }

    /** The name of the guest of a maker on a host. */
    static String nameOn(Host parent, Layer maker, long ordinal) {
        return parent.name() + "/" + maker.name() + "-" + (ordinal + 1);
    }

    /** Its index among the hosts of its segment, in order of creation, by which its layers' draws are keyed. */
    long ordinal() {
        return ordinal;
    }

    Space space() {
        return space;
    }

    KernelScope scope() {
        return scope;
    }

    SharedCapacity cpu() {
        return cpu;
    }

    /** What its cores give to somebody who is alone on the machine: no more than any host below has. */
    double rateAlone() {
        return rateAlone;
    }

    int vcpus() {
        return vcpus;
    }

    /** Cores less what the node keeps for itself. */
    double allocatableCores() {
        return allocatableCores;
    }

    /** The guests on it in which apps can be placed; null before the first. */
    @Nullable Roster<Host> children() {
        return children;
    }

    /** Takes a guest of the next segment. One that is made for a single app is never looked at again for a place. */
    void take(Host child) {
        if (child.segment.appsEach() == 1) {
            return;
        }
        if (children == null) {
            children = new Roster<>();
        }
        child.standing = children.add(child);
    }

    /** It stands among the machines, or among the guests of its parent, so that placement need not ask it until it changes. */
    void standIn(Roster<Host> roster) {
        standing = roster.add(this);
    }

    /** It goes. */
    void leave() {
        if (standing != null) {
            standing.leave();
            standing = null;
        }
    }

    /** What it may take has changed, and so has what all below may take in it. */
    private void changed() {
        for (Host host = this; host != null; host = host.parent) {
            if (host.standing != null) {
                host.standing.changed();
            }
            if (host.parent != null && host.parent.space == host.space && host.parent.children != null) {
                host.parent.children.allChanged();
            }
        }
    }

    /** Its layers' instances, from below. */
    List<Guest> guests() {
        return guests;
    }

    /** One more layer has its instance, on top of those that have. */
    void add(Guest guest) {
        if (guests.isEmpty()) {
            guests = new ArrayList<>(segment.layers().size());
        }
        guests.add(guest);
    }

    /** The guest on which whatever it takes next is placed: its own uppermost, or the machine itself. */
    @Nullable Guest top() {
        return guests.isEmpty() ? machine.guest() : guests.get(guests.size() - 1);
    }

    int apps() {
        return apps;
    }

    /** Guests and apps directly on it. */
    int guestsTaken() {
        return guestsTaken;
    }

    double requestedCores() {
        return requestedCores;
    }

    /** Counts it in on its parent with the cores requested by the app that it is made for. */
    void countIn(double cores, int vcpusOfGuest) {
        countedCores = cores;
        above().countGuest(1, cores, vcpusOfGuest);
    }

    /** Counts it out again with what it was counted in. */
    void countOut(int vcpusOfGuest) {
        above().countGuest(-1, -countedCores, -vcpusOfGuest);
    }

    private Host above() {
        if (parent == null) {
            throw new IllegalStateException(name() + " is no guest");
        }
        return parent;
    }

    int guestVcpus() {
        return guestVcpus;
    }

    /** Counts an app in, here and below; negative counts count it out. */
    void countApp(int count) {
        for (Host host = this; host != null; host = host.parent) {
            host.apps += count;
        }
        changed();
    }

    /** Counts in a guest or app taken directly; negative counts count it out. */
    void countGuest(int count, double cores, int vcpusOfGuest) {
        guestsTaken += count;
        requestedCores = guestsTaken == 0 ? 0 : requestedCores + cores; // so that rounding does not add up for ever
        guestVcpus += vcpusOfGuest;
        changed();
    }

    /** How many of its layers have touched what they take, from below. */
    int touchedLayers() {
        return touchedLayers;
    }

    /** One more layer has touched what it takes. */
    void layerTouched() {
        touchedLayers++;
    }

    boolean isReady() {
        return ready;
    }

    /** What a start on it finds it to be now. */
    HostState found() {
        return isReady() ? HostState.RUNNING : state;
    }

    /** Tells when the host can take guests, or that it never will; at once if that is known already. */
    void whenReady(Waiter waiter) {
        if (failure != null) {
            waiter.hostIsRefused(failure);
        } else if (ready) {
            waiter.hostIsReady();
        } else {
            if (waiting.isEmpty()) {
                waiting = new ArrayList<>(1);
            }
            waiting.add(waiter);
        }
    }

    /** It will never be ready, and neither will what waits for it. */
    void fail(Refusal why) {
        List<Waiter> waiters = waiting;
        if (ready) {
            throw new IllegalStateException(name() + " cannot fail once it is ready");
        }
        failure = why;
        waiting = List.of();
        waiters.forEach(waiter -> waiter.hostIsRefused(why));
    }

    /** The last of its layers is ready. */
    void becomeReady() {
        List<Waiter> waiters = waiting;
        if (ready || failure != null) {
            throw new IllegalStateException(name() + " became ready twice");
        }
        ready = true;
        waiting = List.of();
        waiters.forEach(Waiter::hostIsReady);
    }

    @Override
    public String toString() {
        return name();
    }
}
