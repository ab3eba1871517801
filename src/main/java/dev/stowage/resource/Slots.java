package dev.stowage.resource;

import dev.stowage.kernel.Kernel;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * So many at once, first come first served: a concurrency cap.
 *
 * <p>A turn begins in an event of its own, in the instant in which the slot is free. Asking and giving back cost O(1).
 */
public final class Slots implements Resource {
    private final Kernel kernel;
    private final String name;
    private final int slots;
    private final Account account = new Account();
    private final Holders holders = new Holders();
    private final Deque<Visit> line = new ArrayDeque<>();
    private final Visit.Home home = new Visit.Home() {
        @Override
        public double nowSeconds() {
            return Slots.this.kernel.now();
        }

        @Override
        public void end(Visit visit, boolean complete) {
            Slots.this.end(visit, complete);
        }
    };
    private int waiting;

    private Slots(Kernel kernel, String name, int slots) {
        this.kernel = kernel;
        this.name = name;
        this.slots = slots;
    }

    /** So many slots, at least 1. */
    public static Slots of(Kernel kernel, String name, int slots) {
        if (slots < 1) {
            throw new IllegalArgumentException(name + " needs at least one slot: " + slots);
        }
        return new Slots(kernel, name, slots);
    }

    /** Asks for a slot; the turn lasts until {@link Visit#release}. */
    public Visit acquire(Object guest, Runnable granted) {
        return acquire(guest, WaitHooks.NONE, granted);
    }

    /**
     * Asks for a slot.
     *
     * @param guest who asks; its {@code toString} is what others are told they wait for
     * @param hooks what to do while it waits
     * @param granted run when its turn begins
     */
    public Visit acquire(Object guest, WaitHooks hooks, Runnable granted) {
        double now = kernel.now();
        Visit visit = new Visit(home, guest, 1, hooks, granted);
        account.arrive(now);
        if (holders.count() < slots) {
            grant(visit);
        } else {
            account.beginWait(now);
            line.add(visit);
            waiting++;
            Visit longest = holders.first();
            visit.beginWait(longest == null ? null : longest.guest().toString());
        }
        return visit;
    }

    private void grant(Visit visit) {
        double now = kernel.now();
        holders.add(visit);
        if (holders.count() > slots) {
            throw new IllegalStateException(name + " holds more than its " + slots + " slots");
        }
        account.use(now, holders.count());
        visit.beginHold();
        visit.event = kernel.schedule(now, Kernel.DEFAULT_PRIORITY, visit.guest(), visit.granted);
    }

    private void end(Visit visit, boolean complete) {
        double now = kernel.now();
        boolean held = visit.isHolding();
        visit.ended();
        account.depart(now, visit.requestedSeconds(), held ? now - visit.grantedSeconds() : 0, complete);
        if (held) {
            holders.remove(visit);
            account.use(now, holders.count());
            admit();
        } else {
            leaveLine(visit);
        }
    }

    private void admit() {
        while (holders.count() < slots && !line.isEmpty()) {
            Visit next = line.remove();
            if (next.isWaiting()) {
                leaveLine(next);
                grant(next);
            }
        }
    }

    private void leaveLine(Visit visit) {
        account.endWait(kernel.now(), visit.requestedSeconds());
        waiting--;
        visit.endWait();
    }

    @Override
    public String name() {
        return name;
    }

    /** How many may have a turn at once. */
    public int capacity() {
        return slots;
    }

    /** How many have a turn now. */
    public int holding() {
        return holders.count();
    }

    /** How many wait now. */
    public int waiting() {
        return waiting;
    }

    @Override
    public ResourceIntegrals integrals() {
        double now = kernel.now();
        CompensatedSum held = new CompensatedSum();
        for (Visit holder = holders.first(); holder != null; holder = holder.heldSinceAfter) {
            held.add(now - holder.grantedSeconds());
        }
        return account.read(name, now, account.used(now), held.value());
    }
}
