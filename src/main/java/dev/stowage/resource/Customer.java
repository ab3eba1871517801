package dev.stowage.resource;

import org.jspecify.annotations.Nullable;

/** An activity as a member of the {@link RateGroup} that serves it. */
final class Customer implements Activity {
    private enum State {
        ACTIVE,
        DUE,
        COMPLETE,
        CANCELLED
    }

    private final CustomerHome home;
    private final RateGroup group;
    private final double work;
    private final double arrivedSeconds;
    private @Nullable Runnable whenDone;
    private State state = State.ACTIVE;
    private double received;

    /** What the group had served each member when this one joined, and what it will have when this one is done. */
    double startTag;

    double finishTag;

    /** Its place in the group's heap. */
    int place;

    /** Orders members that finish together. */
    long sequence;

    Customer(CustomerHome home, RateGroup group, double work, double arrivedSeconds, @Nullable Runnable whenDone) {
        this.home = home;
        this.group = group;
        this.work = work;
        this.arrivedSeconds = arrivedSeconds;
        this.whenDone = whenDone;
    }

    CustomerHome home() {
        return home;
    }

    RateGroup group() {
        return group;
    }

    double work() {
        return work;
    }

    double arrivedSeconds() {
        return arrivedSeconds;
    }

    double received() {
        return received;
    }

    /** Called as it is taken out of its group, with what it has received. */
    void leaveGroup(double units) {
        received = units;
        state = State.DUE;
    }

    /** Completes it unless it was cancelled in the meantime; returns what to call back, or null. */
    @Nullable Runnable complete() {
        if (state != State.DUE) {
            return null;
        }
        state = State.COMPLETE;
        Runnable callback = whenDone;
        whenDone = null;
        return callback;
    }

    boolean isDue() {
        return state == State.DUE;
    }

    @Override
    public boolean isActive() {
        return state == State.ACTIVE || state == State.DUE;
    }

    @Override
    public double remaining() {
        return state == State.COMPLETE ? 0 : Math.max(0, work - done());
    }

    @Override
    public double done() {
        return state == State.ACTIVE ? Math.min(work, group.servedAt(home.clock()) - startTag) : received;
    }

    @Override
    public double rate() {
        if (state != State.ACTIVE) {
            return 0;
        }
        home.settle();
        return group.rate() * home.unit();
    }

    @Override
    public boolean cancel() {
        if (!isActive()) {
            return false;
        }
        home.withdraw(this);
        state = State.CANCELLED;
        whenDone = null;
        return true;
    }
}
