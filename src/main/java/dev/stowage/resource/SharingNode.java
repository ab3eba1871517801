package dev.stowage.resource;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A node of a {@link SharingTree}: the working of {@link SharedCapacity}. */
final class SharingNode extends Agenda.Item implements CustomerHome {
    private static final double RELATIVE_TOLERANCE = 1e-12;
    private static final double CONSERVATION_TOLERANCE = 1e-6;

    private final String name;
    private final SharingTree tree;
    private final @Nullable SharingNode parent;
    private final int depth;
    private final Sharers.Share share;
    private final Ceiling ceiling;
    private final Account account = new Account();
    private final RateGroups groups = new RateGroups();
    private final @Nullable Sharers peers;
    private @Nullable Sharers below;
    private @Nullable Sharers pace;
    private boolean enlisted;

    SharingNode(String name, SharingTree tree, @Nullable SharingNode parent, double weight, Ceiling ceiling) {
        this.name = name;
        this.tree = tree;
        this.parent = parent;
        this.depth = parent == null ? 0 : parent.depth + 1;
        this.share = new Sharers.Share(this, weight);
        this.peers = parent == null ? null : parent.below();
        this.ceiling = ceiling;
        tree.grow(depth);
        account.use(tree.nowSeconds(), 0);
    }

    private Sharers below() {
        if (below == null) {
            below = new Sharers(tree);
        }
        return below;
    }

    String name() {
        return name;
    }

    SharingTree tree() {
        return tree;
    }

    int depth() {
        return depth;
    }

    double capacity() {
        return ceiling.peakRate();
    }

    long active() {
        return account.present();
    }

    double usedRate() {
        settle();
        return account.usedRate() * unit();
    }

    double credits() {
        settle();
        return ceiling.levelAfter(nowSeconds() - account.sinceSeconds(), account.usedRate());
    }

    Activity start(double work, double memberWeight, double cap, @Nullable Runnable whenDone) {
        double now = nowSeconds();
        RateGroup group = groups.of(memberWeight, cap, clock());
        Customer customer = new Customer(this, group, work, now, whenDone);
        group.add(clock(), customer);
        for (SharingNode node = this; node != null; node = node.parent) {
            node.account.arrive(now);
        }
        tree.changed(this);
        return customer;
    }

    @Override
    public double nowSeconds() {
        return tree.nowSeconds();
    }

    /** What its account and its customers are measured by: seconds, or the virtual time of its parent. */
    @Override
    public double clock() {
        return pace == null ? nowSeconds() : pace.virtualTime(nowSeconds());
    }

    /** How fast that clock runs. */
    @Override
    public double unit() {
        return pace == null ? 1 : pace.level();
    }

    @Override
    public void settle() {
        tree.settle();
    }

    @Override
    public void withdraw(Customer customer) {
        if (!customer.isDue()) {
            customer.group().remove(clock(), customer);
            tree.changed(this);
        }
        depart(customer, false);
    }

    @Override
    public void departed(Customer customer) {
        depart(customer, true);
    }

    private void depart(Customer customer, boolean complete) {
        double now = nowSeconds();
        for (SharingNode node = this; node != null; node = node.parent) {
            node.account.depart(now, customer.arrivedSeconds(), customer.received(), complete);
            if (node.account.present() == 0) {
                node.checkConservation();
            }
        }
    }

    /** What a node has given out is what its customers have received, checked whenever the last one has gone. */
    private void checkConservation() {
        double used = account.used(clock());
        double received = account.departedWork();
        if (Math.abs(used - received) > CONSERVATION_TOLERANCE * Math.max(1e-9, Math.max(used, received))) {
            throw new IllegalStateException(
                    name + " gave out " + used + " units of work, its customers received " + received);
        }
    }

    /** Marks it as part of the settlement; false if it was. */
    boolean enlist() {
        boolean added = !enlisted;
        enlisted = true;
        return added;
    }

    /** Going up: sums its demand and passes a change of it on. */
    void raiseDemand(double now) {
        advance(now);
        groups.removeEmpty();
        double demand = Math.min(wanted(), ceiling.rate());
        if (parent != null && peers != null && Double.compare(share.demand(), demand) != 0) {
            peers.change(share, demand);
            tree.enlist(parent);
        }
    }

    private double wanted() {
        return groups.demand() + (below == null ? 0 : below.demand());
    }

    /** Going down: divides what it has been granted. */
    void divide(double now) {
        advance(now);
        boolean bound = peers != null && peers.isBound(share);
        keepTime(bound && isProportional() ? peers : null);
        if (peers != null) {
            peers.divides(this, bound && pace == null);
        }
        if (pace == null) {
            divideByLevel(now, bound);
        } else {
            divideInProportion();
        }
    }

    private void divideByLevel(double now, boolean bound) {
        double wanted = wanted();
        double granted = ceiling.rate();
        if (peers != null) {
            granted = bound ? share.weight() * peers.level() : share.demand();
            if (Math.min(wanted, ceiling.rate()) > share.demand() * (1 + RELATIVE_TOLERANCE)) {
                tree.repeat();
            }
        }
        boolean scarce = wanted > granted * (1 + RELATIVE_TOLERANCE);
        double capacity = scarce ? granted : Double.POSITIVE_INFINITY;
        double level = below == null ? groups.level(capacity, 0) : below.divide(now, capacity, groups);
        groups.serve(now, level);
        double used = Math.min(wanted, granted);
        if (used > ceiling.peakRate() * (1 + CONSERVATION_TOLERANCE)) {
            throw new IllegalStateException(name + " gives out " + used + " of " + ceiling.peakRate());
        }
        account.use(now, used);
    }

    /**
     * Whether its customers share whatever it is granted by their weights as long as that is less than it asks for: nobody
     * reaches a cap first, and its ceiling stays.
     */
    private boolean isProportional() {
        if (ceiling.bursts() || (below != null && !below.isEmpty())) {
            return false;
        }
        return groups.threshold() * groups.weight() >= share.demand() * (1 - RELATIVE_TOLERANCE);
    }

    private void divideInProportion() {
        groups.serveUncapped(clock(), share.weight() / groups.weight());
        account.use(clock(), share.weight());
    }

    /** Goes over to another clock if this is not the present one: a virtual time, or null for seconds. */
    private void keepTime(@Nullable Sharers next) {
        if (next != pace) {
            due(Double.POSITIVE_INFINITY);
            double before = clock();
            pace = next;
            double after = clock();
            groups.changeClock(before, after);
            account.changeClock(before, after);
        }
    }

    private void advance(double now) {
        ceiling.advance(now, now - account.sinceSeconds(), account.usedRate());
        account.use(clock(), account.usedRate());
    }

    /** The settlement is over: when the next of its own customers is done, or its bucket empty. */
    void settled() {
        enlisted = false;
        double next = account.sinceSeconds() + ceiling.secondsToEmpty(account.usedRate());
        next = Math.min(next, groups.next());
        due(below == null ? next : Math.min(next, below.nextSeconds()));
        if (parent != null && pace != null) {
            tree.enlist(parent);
        }
    }

    private void due(double atClock) {
        if (pace == null) {
            tree.due(this, atClock);
        } else {
            pace.due(this, atClock);
        }
    }

    @Override
    void fire(double now, List<Customer> done) {
        double step = pace == null ? Math.ulp(now) : pace.virtualStep(now);
        groups.takeDue(clock(), step, done);
        if (below != null) {
            below.fire(now, done);
        }
        due(Double.POSITIVE_INFINITY);
        tree.changed(this);
    }

    ResourceIntegrals integrals() {
        double now = nowSeconds();
        return account.read(name, now, account.used(clock()), workOfPresent(now), capacity());
    }

    /** Work received by the customers that are present, here and below. */
    double workOfPresent(double now) {
        return groups.workOfMembers(clock()) + (below == null ? 0 : below.workOfPresent(now));
    }
}
