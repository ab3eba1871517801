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

    private double startTag;

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

    /** Joins its group when that has served each member that much. */
    void join(double served) {
        startTag = served;
    }

    /** What the group had served each member when it joined. */
    double startTag() {
        return startTag;
    }

    /** The group's origin moves so far up. */
    void shift(double served) {
        startTag -= served;
    }

    /** Whether its group still serves it. */
    boolean isMember() {
        return state == State.ACTIVE;
    }

    /** It leaves its group when that has served each member that much. */
    void leaveGroup(double served) {
        received = Math.max(0, served - startTag);
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
