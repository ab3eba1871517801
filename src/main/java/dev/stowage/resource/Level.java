package dev.stowage.resource;

import dev.stowage.kernel.Kernel;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A quantity that is reserved and released by name, exactly and never beyond its limit: memory commitment, addresses,
 * places.
 *
 * <p>It does not wait: whoever asks looks first whether it {@link #fits}. Every operation costs O(1).
 */
public final class Level implements Resource {
    private static final class Reservation {
        private final double sinceSeconds;
        private long amount;
        private double changedSeconds;
        private double unitSeconds;

        private Reservation(double now) {
            this.sinceSeconds = now;
            this.changedSeconds = now;
        }

        private double unitSecondsAt(double now) {
            return unitSeconds + amount * (now - changedSeconds);
        }

        private void change(double now, long by) {
            unitSeconds = unitSecondsAt(now);
            changedSeconds = now;
            amount += by;
        }
    }

    private final Kernel kernel;
    private final String name;
    private final long capacity;
    private final long limit;
    private final Account account = new Account();
    private final Map<Object, Reservation> reservations = new LinkedHashMap<>();
    private long reserved;
    private long peak;

    private Level(Kernel kernel, String name, long capacity, long limit) {
        this.kernel = kernel;
        this.name = name;
        this.capacity = capacity;
        this.limit = limit;
    }

    /** A level that may be reserved up to its capacity, in whole units, at least 0. */
    public static Level of(Kernel kernel, String name, long capacity) {
        return of(kernel, name, capacity, 1);
    }

    /** A level that may be reserved up to its capacity times the overcommit, rounded down to whole units. */
    public static Level of(Kernel kernel, String name, long capacity, double overcommit) {
        if (capacity < 0 || !(overcommit > 0 && overcommit < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + ": capacity " + capacity + ", overcommit " + overcommit);
        }
        long limit = BigDecimal.valueOf(capacity)
                .multiply(BigDecimal.valueOf(overcommit))
                .setScale(0, RoundingMode.FLOOR)
                .longValueExact();
        return new Level(kernel, name, capacity, limit);
    }

    /** True if so much more can be reserved. */
    public boolean fits(long amount) {
        return amount <= limit - reserved;
    }

    /**
     * Reserves, in addition to what the holder has.
     *
     * @throws IllegalArgumentException if the amount is below 0
     * @throws IllegalStateException if it does not fit
     */
    public void reserve(Object holder, long amount) {
        requireAmount(amount);
        if (!fits(amount)) {
            throw new IllegalStateException(
                    name + ": " + holder + " reserves " + amount + " where " + free() + " of " + limit + " are free");
        }
        if (amount == 0) {
            return;
        }
        double now = kernel.now();
        Reservation reservation = reservations.get(holder);
        if (reservation == null) {
            reservation = new Reservation(now);
            reservations.put(holder, reservation);
            account.arrive(now);
        }
        reservation.change(now, amount);
        change(now, amount);
    }

    /**
     * Releases part of what the holder has.
     *
     * @throws IllegalStateException if it has less
     */
    public void release(Object holder, long amount) {
        requireAmount(amount);
        Reservation reservation = reservations.get(holder);
        if (amount == 0) {
            return;
        }
        if (reservation == null || reservation.amount < amount) {
            throw new IllegalStateException(
                    name + ": " + holder + " releases " + amount + " of " + reservedBy(holder) + " reserved");
        }
        double now = kernel.now();
        reservation.change(now, -amount);
        change(now, -amount);
        if (reservation.amount == 0) {
            reservations.remove(holder);
            account.depart(now, reservation.sinceSeconds, reservation.unitSeconds, true);
        }
    }

    /** Releases all that the holder has and returns how much it was; 0 if it had nothing. */
    public long release(Object holder) {
        long amount = reservedBy(holder);
        release(holder, amount);
        return amount;
    }

    private static void requireAmount(long amount) {
        if (amount < 0) {
            throw new IllegalArgumentException("an amount must be at least 0: " + amount);
        }
    }

    private void change(double now, long by) {
        reserved += by;
        peak = Math.max(peak, reserved);
        account.use(now, (double) reserved);
        if (reserved < 0 || reserved > limit) {
            throw new IllegalStateException(name + " has " + reserved + " reserved of " + limit);
        }
    }

    @Override
    public String name() {
        return name;
    }

    /** What is physically there. */
    public long capacity() {
        return capacity;
    }

    /** Up to where it may be reserved: capacity times overcommit. */
    public long limit() {
        return limit;
    }

    /** What is reserved now. */
    public long reserved() {
        return reserved;
    }

    /** What can still be reserved. */
    public long free() {
        return limit - reserved;
    }

    /** The most that has ever been reserved at once. */
    public long peak() {
        return peak;
    }

    /** What one holder has reserved; 0 if nothing. */
    public long reservedBy(Object holder) {
        Reservation reservation = reservations.get(holder);
        return reservation == null ? 0 : reservation.amount;
    }

    @Override
    public ResourceIntegrals integrals() {
        double now = kernel.now();
        CompensatedSum present = new CompensatedSum();
        reservations.values().forEach(reservation -> present.add(reservation.unitSecondsAt(now)));
        return account.read(name, now, account.used(now), present.value());
    }
}
