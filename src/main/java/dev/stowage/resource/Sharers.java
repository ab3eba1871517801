package dev.stowage.resource;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The nodes below a node that have something to do, and the level at which they share it: each gets its demand or its
 * weight times the level, whichever is less.
 *
 * <p>A node that gets its demand is met, one that gets less is bound. The met ones are kept by the level at which each would
 * be bound, the bound ones by the level at which each would be met, so a division looks only at those that change sides. A
 * bound node that divides what it gets in fixed proportions is served in virtual time, the integral of the level: a change
 * of level costs nothing for any number of such nodes. The others divide anew each time.
 */
final class Sharers {
    /** A node as one of those that share the capacity of its parent. */
    static final class Share extends IndexedHeap.Element {
        private final SharingNode node;
        private final double weight;
        private double demand;
        private @Nullable Side side;

        Share(SharingNode node, double weight) {
            this.node = node;
            this.weight = weight;
        }

        double weight() {
            return weight;
        }

        double demand() {
            return demand;
        }
    }

    /** The met or the bound ones, with their sums. */
    private static final class Side {
        private final int sign;
        private final IndexedHeap<Share> shares = new IndexedHeap<>();
        private double demand;
        private double weight;
        private int changes;

        /**
         * @param sign of the keys: 1 for the smallest ratio of demand to weight first, -1 for the largest
         */
        Side(int sign) {
            this.sign = sign;
        }

        void put(Share share, double itsDemand) {
            if (share.side == this) {
                demand -= share.demand;
            } else {
                weight += share.weight;
                share.side = this;
            }
            demand += itsDemand;
            share.demand = itsDemand;
            shares.place(share, sign * itsDemand / share.weight);
            keepDigits();
        }

        void remove(Share share) {
            shares.place(share, Double.POSITIVE_INFINITY);
            share.side = null;
            demand -= share.demand;
            weight -= share.weight;
            keepDigits();
        }

        /** Sums afresh after as many changes as there are terms, so that no error builds up at O(1) a change. */
        private void keepDigits() {
            if (++changes > shares.size()) {
                changes = 0;
                demand = 0;
                weight = 0;
                shares.forEach(share -> {
                    demand += share.demand;
                    weight += share.weight;
                });
            }
        }

        /** The ratio of demand to weight of the first; the level at which it would change sides. */
        double firstThreshold() {
            return sign * shares.firstKey();
        }
    }

    private final SharingTree tree;
    private final Side met = new Side(-1);
    private final Side bound = new Side(1);
    private final Set<SharingNode> dividing = new LinkedHashSet<>();
    private final IndexedHeap<SharingNode> due = new IndexedHeap<>();
    private double level = Double.POSITIVE_INFINITY;
    private double virtualTime;
    private double sinceSeconds;

    Sharers(SharingTree tree) {
        this.tree = tree;
    }

    boolean isEmpty() {
        return met.shares.isEmpty() && bound.shares.isEmpty();
    }

    double demand() {
        return met.demand + bound.demand;
    }

    /** A node's demand has changed; one that had none comes, one that has none left goes. */
    void change(Share share, double demand) {
        Side side = share.side == null ? met : share.side;
        if (demand > 0) {
            side.put(share, demand);
        } else {
            side.remove(share);
            share.demand = 0;
        }
    }

    boolean isBound(Share share) {
        return share.side == bound;
    }

    /**
     * Divides a capacity, and has those nodes divide theirs that must.
     *
     * @param capacity +infinity if it suffices for all demands
     * @param groups the customers that share it with them
     * @return the level; +infinity with such a capacity
     */
    double divide(double now, double capacity, RateGroups groups) {
        double next = groups.level(capacity - met.demand, bound.weight);
        while (met.firstThreshold() > next) {
            move(met, bound);
            next = groups.level(capacity - met.demand, bound.weight);
        }
        while (bound.firstThreshold() <= next && !bound.shares.isEmpty()) {
            move(bound, met);
            next = groups.level(capacity - met.demand, bound.weight);
        }
        if (Double.compare(next, level) != 0) {
            virtualTime = virtualTime(now);
            sinceSeconds = now;
            level = next;
            dividing.forEach(tree::enlist);
        }
        return level;
    }

    private void move(Side from, Side to) {
        Share share = from.shares.first();
        from.remove(share);
        to.put(share, share.demand);
        tree.enlist(share.node);
    }

    double level() {
        return level;
    }

    /** The integral of the level over the time in which there was a finite one. */
    double virtualTime(double now) {
        return level < Double.POSITIVE_INFINITY ? virtualTime + level * (now - sinceSeconds) : virtualTime;
    }

    /** How finely the clock and the numbers resolve it. */
    double virtualStep(double now) {
        return Math.ulp(virtualTime(now)) + level * Math.ulp(now);
    }

    /** Whether the node must divide anew when the level changes. */
    void divides(SharingNode node, boolean anew) {
        if (anew) {
            dividing.add(node);
        } else {
            dividing.remove(node);
        }
    }

    /** When the node's next customer is done, in virtual time. */
    void due(SharingNode node, double atVirtualTime) {
        due.place(node, atVirtualTime);
    }

    /** When the next customer of a node in virtual time is done, in seconds, at this level. */
    double nextSeconds() {
        return due.isEmpty() || !(level > 0)
                ? Double.POSITIVE_INFINITY
                : sinceSeconds + Math.max(0, due.firstKey() - virtualTime) / level;
    }

    /** Hands over the customers of nodes in virtual time that are done. */
    void fire(double now, List<Customer> done) {
        while (!due.isEmpty() && due.firstKey() <= virtualTime(now) + 2 * virtualStep(now)) {
            due.first().fire(now, done);
        }
    }

    double workOfPresent(double now) {
        double[] sum = new double[1];
        for (Side side : List.of(met, bound)) {
            side.shares.forEach(share -> sum[0] += share.node.workOfPresent(now));
        }
        return sum[0];
    }
}
