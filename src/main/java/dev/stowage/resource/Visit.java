package dev.stowage.resource;

import dev.stowage.kernel.Cancellable;
import dev.stowage.kernel.Event;
import org.jspecify.annotations.Nullable;

/** One request for a turn at a {@link Lock}, at {@link Slots} or at a {@link TokenBucket}, from the asking to its end. */
public final class Visit implements Cancellable {
    /** Where the turn is had. */
    interface Home {
        double nowSeconds();

        /** Ends it, whatever its state but ended. */
        void end(Visit visit, boolean complete);
    }

    private enum State {
        WAITING,
        HOLDING,
        ENDED
    }

    private final Home home;
    private final Object guest;
    private final double amount;
    private final double requestedSeconds;
    private final WaitHooks hooks;
    private @Nullable String heldBy;
    private double grantedSeconds = Double.NaN;
    private double endedSeconds = Double.NaN;
    private State state = State.WAITING;

    /** Its neighbours among those that have a turn now. */
    @Nullable Visit heldSinceBefore;

    @Nullable Visit heldSinceAfter;

    /** What has been scheduled for it and dies with it. */
    @Nullable Event event;

    /** What to run when its turn has come. */
    final Runnable granted;

    Visit(Home home, Object guest, double amount, WaitHooks hooks, Runnable granted) {
        this.home = home;
        this.guest = guest;
        this.amount = amount;
        this.requestedSeconds = home.nowSeconds();
        this.hooks = hooks;
        this.granted = granted;
    }

    double amount() {
        return amount;
    }

    void beginWait(@Nullable String holder) {
        heldBy = holder;
        hooks.begins().run();
    }

    void beginHold() {
        grantedSeconds = home.nowSeconds();
        state = State.HOLDING;
    }

    void endWait() {
        hooks.ends().run();
    }

    void ended() {
        endedSeconds = home.nowSeconds();
        state = State.ENDED;
        if (event != null) {
            event.cancel();
            event = null;
        }
    }

    /** Who asked. */
    public Object guest() {
        return guest;
    }

    /** When it was asked for, in seconds. */
    public double requestedSeconds() {
        return requestedSeconds;
    }

    /** When the turn began, in seconds; NaN while it has not (and for ever if it was cancelled before). */
    public double grantedSeconds() {
        return grantedSeconds;
    }

    /** How long it waited: until its turn, its cancellation, or now. */
    public double waitedSeconds() {
        double until = Double.isNaN(grantedSeconds) ? endedSeconds : grantedSeconds;
        return (Double.isNaN(until) ? home.nowSeconds() : until) - requestedSeconds;
    }

    /** Who held what was asked for when it had to wait (the one that had held it longest); null if it had not. */
    public @Nullable String heldBy() {
        return heldBy;
    }

    /** True until its turn begins or it is cancelled. */
    public boolean isWaiting() {
        return state == State.WAITING;
    }

    /** True while it has its turn. */
    public boolean isHolding() {
        return state == State.HOLDING;
    }

    /**
     * Gives back a turn at {@link Slots}; a lock gives itself back when the hold time is over, and tokens are not given
     * back.
     *
     * @throws IllegalStateException if it is not holding
     */
    public void release() {
        if (state != State.HOLDING) {
            throw new IllegalStateException(guest + " gives back what it does not hold");
        }
        home.end(this, true);
    }

    /**
     * Gives up, waiting or holding: nothing is called back any more but the end of the wait.
     *
     * @return true if it was under way, false if it had ended before (then nothing happens)
     */
    @Override
    public boolean cancel() {
        if (state == State.ENDED) {
            return false;
        }
        home.end(this, false);
        return true;
    }
}
