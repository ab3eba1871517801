package dev.stowage.resource;

import dev.stowage.kernel.Kernel;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A serial section: one at a time, first come first served, each for a hold time that is asked for when its turn begins.
 *
 * <p>The lock knows the guests <em>present</em>: those whose own hold has been released and that have not left, and those
 * that were there from the beginning. Whoever has the turn is not counted. A hold time may grow with their number:
 * {@code () -> base + growth * lock.present()}.
 */
public final class Lock implements Resource {
    private final Kernel kernel;
    private final Slots turn;
    private final Set<Object> released = new HashSet<>();
    private int others;

    private Lock(Kernel kernel, String name) {
        this.kernel = kernel;
        this.turn = Slots.of(kernel, name, 1);
    }

    /** A free lock at which nobody is present. */
    public static Lock of(Kernel kernel, String name) {
        return new Lock(kernel, name);
    }

    /** Asks for the lock without doing anything while waiting or when the turn begins. */
    public Visit acquire(Object guest, DoubleSupplier holdSeconds, Runnable released) {
        return acquire(guest, holdSeconds, WaitHooks.NONE, () -> {}, released);
    }

    /**
     * Asks for the lock.
     *
     * @param guest who asks, by whose {@code equals} it is known as present and by whose {@code toString} others are told
     *     whom they wait for
     * @param holdSeconds asked once, when the turn begins, before {@code granted}; at least 0 and finite
     * @param hooks what to do while it waits
     * @param granted run when the turn begins
     * @param whenReleased run when the hold time is over and the lock is free again; the guest is then present
     */
    public Visit acquire(
            Object guest, DoubleSupplier holdSeconds, WaitHooks hooks, Runnable granted, Runnable whenReleased) {
        Turn hold = new Turn(holdSeconds, granted, whenReleased);
        hold.visit = turn.acquire(guest, hooks, hold);
        return hold.visit;
    }

    /** What happens as a turn begins, and what as it ends. */
    private final class Turn implements Runnable {
        private final DoubleSupplier holdSeconds;
        private final Runnable granted;
        private final Runnable whenReleased;
        private @Nullable Visit visit;
        private boolean begun;

        Turn(DoubleSupplier holdSeconds, Runnable granted, Runnable whenReleased) {
            this.holdSeconds = holdSeconds;
            this.granted = granted;
            this.whenReleased = whenReleased;
        }

        @Override
        public void run() {
            Visit held = Objects.requireNonNull(visit);
            if (begun) {
                released.add(held.guest());
                held.release();
                whenReleased.run();
            } else {
                begun = true;
                begin(held);
            }
        }

        private void begin(Visit held) {
            released.remove(held.guest());
            double seconds = holdSeconds.getAsDouble();
            if (!(seconds >= 0 && seconds < Double.POSITIVE_INFINITY)) {
                throw new IllegalStateException(name() + " cannot be held for " + seconds + " s");
            }
            held.event = kernel.scheduleIn(seconds, Kernel.DEFAULT_PRIORITY, held.guest(), this);
            granted.run();
        }
    }

    /** How many guests are present; the one that has the turn is not counted. */
    public int present() {
        return released.size() + others;
    }

    /** So many guests more are there without ever having taken the lock; a negative number takes them away again. */
    public void addPresent(int guests) {
        others += guests;
        if (others < 0) {
            throw new IllegalStateException(name() + ": more guests were taken away than had been there");
        }
    }

    /**
     * A guest that had its turn is gone.
     *
     * @return false if it was not present by a hold of its own (then nothing happens)
     */
    public boolean leave(Object guest) {
        return released.remove(guest);
    }

    @Override
    public String name() {
        return turn.name();
    }

    /** True while somebody has the turn. */
    public boolean isHeld() {
        return turn.holding() > 0;
    }

    /** How many wait now. */
    public int waiting() {
        return turn.waiting();
    }

    @Override
    public ResourceIntegrals integrals() {
        return turn.integrals();
    }
}
