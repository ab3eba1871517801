package dev.stowage.resource;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A node of a {@link SharingTree}: the working of {@link SharedCapacity}. */
final class SharingNode implements CustomerHome, Contender, Agenda.Item {
    private static final double RELATIVE_TOLERANCE = 1e-12;
    private static final double CONSERVATION_TOLERANCE = 1e-6;

    private record GroupKey(double weight, double cap) {}

    private final String name;
    private final SharingTree tree;
    private final @Nullable SharingNode parent;
    private final int depth;
    private final double weight;
    private final Ceiling ceiling;
    private final Account account = new Account();
    private final Map<GroupKey, RateGroup> groupOf = new HashMap<>();
    private final List<RateGroup> groups = new ArrayList<>();
    private final BusyNodes busy = new BusyNodes();
    private double demand;
    private double granted;
    private boolean saturated;
    private boolean enlisted;
    private double dueSeconds = Double.POSITIVE_INFINITY;
    private int queuePlace = NOWHERE;

    /** Its place among the busy nodes of its parent. */
    int busyPlace = NOWHERE;

    SharingNode(String name, SharingTree tree, @Nullable SharingNode parent, double weight, Ceiling ceiling) {
        this.name = name;
        this.tree = tree;
        this.parent = parent;
        this.depth = parent == null ? 0 : parent.depth + 1;
        this.weight = weight;
        this.ceiling = ceiling;
        tree.grow(depth);
        account.use(tree.nowSeconds(), 0);
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
        return account.usedRate();
    }

    double credits() {
        settle();
        return ceiling.levelAfter(nowSeconds() - account.sinceSeconds(), account.usedRate());
    }

    Activity start(double work, double memberWeight, double cap, @Nullable Runnable whenDone) {
        double now = nowSeconds();
        RateGroup group = groupOf.computeIfAbsent(new GroupKey(memberWeight, cap), key -> {
            RateGroup fresh = new RateGroup(memberWeight, cap, now);
            groups.add(fresh);
            return fresh;
        });
        Customer customer = new Customer(this, group, work, now, whenDone);
        group.add(now, customer);
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

    @Override
    public void settle() {
        tree.agenda().settle();
    }

    @Override
    public void withdraw(Customer customer) {
        if (!customer.isDue()) {
            customer.group().remove(nowSeconds(), customer);
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
                node.checkConservation(now);
            }
        }
    }

    /** What a node has given out is what its customers have received, checked whenever the last one has gone. */
    private void checkConservation(double now) {
        double used = account.used(now);
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
        removeEmptyGroups();
        double before = demand;
        demand = Math.min(wanted(), ceiling.rate());
        if (parent != null && Double.compare(before, demand) != 0) {
            parent.busy.change(this, before, demand);
            tree.enlist(parent);
        }
    }

    private double wanted() {
        double sum = busy.demand();
        for (RateGroup group : groups) {
            sum += group.demand();
        }
        return sum;
    }

    private void removeEmptyGroups() {
        for (int i = groups.size() - 1; i >= 0; i--) {
            RateGroup group = groups.get(i);
            if (group.size() == 0) {
                groups.remove(i);
                groupOf.remove(new GroupKey(group.weight(), group.cap()));
            }
        }
    }

    /** Going down: divides what it has been granted. */
    void divide(double now) {
        advance(now);
        double wanted = wanted();
        if (parent == null) {
            granted = ceiling.rate();
        } else if (!parent.saturated) {
            granted = demand;
        }
        if (parent != null && Math.min(wanted, ceiling.rate()) > demand * (1 + RELATIVE_TOLERANCE)) {
            tree.repeat();
        }
        boolean before = saturated;
        saturated = wanted > granted * (1 + RELATIVE_TOLERANCE);
        if (saturated) {
            List<Contender> open = tree.open();
            open.addAll(groups);
            open.addAll(busy.nodes());
            WaterFilling.divide(granted, now, open);
        } else {
            for (RateGroup group : groups) {
                group.serve(now, group.cap());
            }
            if (before) {
                busy.nodes().forEach(node -> node.grant(now, node.demand()));
            }
        }
        double used = Math.min(wanted, granted);
        if (used > ceiling.peakRate() * (1 + CONSERVATION_TOLERANCE)) {
            throw new IllegalStateException(name + " gives out " + used + " of " + ceiling.peakRate());
        }
        account.use(now, used);
    }

    private void advance(double now) {
        ceiling.advance(now, now - account.sinceSeconds(), account.usedRate());
        account.use(now, account.usedRate());
    }

    /** The settlement is over: when the next of its own customers is done, or its bucket empty. */
    void settled() {
        enlisted = false;
        dueSeconds = account.sinceSeconds() + ceiling.secondsToEmpty(account.usedRate());
        for (RateGroup group : groups) {
            dueSeconds = Math.min(dueSeconds, group.nextSeconds());
        }
        tree.agenda().update(this);
    }

    @Override
    public double totalWeight() {
        return weight;
    }

    @Override
    public double demand() {
        return demand;
    }

    @Override
    public void grant(double now, double rate) {
        if (Double.compare(rate, granted) != 0) {
            granted = rate;
            tree.enlist(this);
        }
    }

    @Override
    public void fire(double now, List<Customer> due) {
        for (RateGroup group : groups) {
            group.takeDue(now, due);
        }
        dueSeconds = Double.POSITIVE_INFINITY;
        tree.agenda().update(this);
        tree.changed(this);
    }

    @Override
    public double dueSeconds() {
        return dueSeconds;
    }

    @Override
    public int queuePlace() {
        return queuePlace;
    }

    @Override
    public void queuePlace(int place) {
        queuePlace = place;
    }

    ResourceIntegrals integrals() {
        double now = nowSeconds();
        return account.read(name, now, account.used(now), workOfPresent(now), capacity());
    }

    private double workOfPresent(double now) {
        double sum = 0;
        for (RateGroup group : groups) {
            sum += group.workOfMembers(now);
        }
        for (SharingNode node : busy.nodes()) {
            sum += node.workOfPresent(now);
        }
        return sum;
    }
}
