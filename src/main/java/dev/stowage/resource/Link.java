package dev.stowage.resource;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One resource that transfers pass: a NIC, a registry's egress, a volume. Made by {@link Links#link}. */
public final class Link implements Resource {
    private static final double CONSERVATION_TOLERANCE = 1e-6;

    private final Links links;
    private final int number;
    private final String name;
    private final Ceiling ceiling;
    private final Account account = new Account();

    /** The groups of transfers that pass now. */
    final Set<RouteGroup> groups = new LinkedHashSet<>();

    /** Its part in the division under way. */
    final LinkShare share = new LinkShare(this);

    Link(Links links, int number, String name, double rate, @Nullable Burst burst) {
        this.links = links;
        this.number = number;
        this.name = name;
        this.ceiling = new Ceiling(rate, burst);
        account.use(links.nowSeconds(), 0);
    }

    /** Its place in the order in which the links were made. */
    int number() {
        return number;
    }

    /** The network that it is part of. */
    public Links links() {
        return links;
    }

    void arrive(double now) {
        account.arrive(now);
    }

    void depart(double now, Customer customer, boolean complete) {
        account.depart(now, customer.arrivedSeconds(), customer.received(), complete);
        if (account.present() == 0) {
            double used = account.used(now);
            double received = account.departedWork();
            if (Math.abs(used - received) > CONSERVATION_TOLERANCE * Math.max(1e-9, Math.max(used, received))) {
                throw new IllegalStateException(
                        name + " carried " + used + " units, the transfers received " + received);
            }
        }
    }

    /** Brings credits and use up to now. */
    void advance(double now) {
        ceiling.advance(now, now - account.sinceSeconds(), account.usedRate());
        account.use(now, account.usedRate());
    }

    double presentRate() {
        return ceiling.rate();
    }

    /** From now on it carries what its groups have been given; returns when its bucket will be empty, in seconds. */
    double carry(double now) {
        double used = 0;
        for (RouteGroup group : groups) {
            used += group.rates.size() * group.rates.rate();
        }
        if (used > ceiling.rate() * (1 + CONSERVATION_TOLERANCE)) {
            throw new IllegalStateException(name + " carries " + used + " of " + ceiling.rate());
        }
        account.use(now, used);
        return now + ceiling.secondsToEmpty(used);
    }

    @Override
    public String name() {
        return name;
    }

    /** Its rate (the peak if it has a burst), in units per second. */
    public double rate() {
        return ceiling.peakRate();
    }

    /** The rate at which it is used now, in units per second. */
    public double usedRate() {
        links.settle();
        return account.usedRate();
    }

    /** How many transfers pass it now. */
    public long active() {
        return account.present();
    }

    /** What the bucket of its burst holds now, in units; 0 without a burst. */
    public double credits() {
        links.settle();
        return ceiling.levelAfter(links.nowSeconds() - account.sinceSeconds(), account.usedRate());
    }

    @Override
    public ResourceIntegrals integrals() {
        double now = links.nowSeconds();
        double present = 0;
        for (RouteGroup group : groups) {
            present += group.rates.workOfMembers(now);
        }
        return account.read(name, now, account.used(now), present, rate());
    }

    @Override
    public String toString() {
        return name;
    }
}
