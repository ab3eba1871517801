package dev.stowage.resource;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The customers of one node in groups of equal weight and cap; every operation on all costs O(groups). The list runs through the groups themselves, being the hottest of all. */
final class RateGroups {
    private @Nullable RateGroup first;

    /** The group of those with this weight and this cap. */
    RateGroup of(double weight, double cap, double clock) {
        RateGroup last = null;
        for (RateGroup group = first; group != null; group = group.next) {
            if (Double.compare(group.weight(), weight) == 0 && Double.compare(group.cap(), cap) == 0) {
                return group;
            }
            last = group;
        }
        RateGroup fresh = new RateGroup(weight, cap, clock);
        if (last == null) {
            first = fresh;
        } else {
            last.next = fresh;
        }
        return fresh;
    }

    void removeEmpty() {
        RateGroup before = null;
        for (RateGroup group = first; group != null; group = group.next) {
            if (group.size() > 0) {
                before = group;
            } else if (before == null) {
                first = group.next;
            } else {
                before.next = group.next;
            }
        }
    }

    /** The rate that all together would take if they could. */
    double demand() {
        double sum = 0;
        for (RateGroup group = first; group != null; group = group.next) {
            sum += group.demand();
        }
        return sum;
    }

    double weight() {
        double sum = 0;
        for (RateGroup group = first; group != null; group = group.next) {
            sum += group.totalWeight();
        }
        return sum;
    }

    /** The level below which nobody reaches a cap; +infinity without caps. */
    double threshold() {
        double least = Double.POSITIVE_INFINITY;
        for (RateGroup group = first; group != null; group = group.next) {
            least = Math.min(least, group.cap() / group.weight());
        }
        return least;
    }

    /**
     * The common level of a max-min fair division by weight: everybody gets its demand or its weight times the level,
     * whichever is less, and the capacity is used up.
     *
     * <p>Each pass settles all whose demand lies below the level that an equal division of the rest would give. There are as
     * many passes as distinct tiers of demand that bind, rarely more than a few.
     *
     * @param capacity less than the sum of the demands, or +infinity if it suffices; below 0 counts as 0
     * @param openWeight the weight of others that take whatever they get
     * @return units per second for a weight of one
     */
    double level(double capacity, double openWeight) {
        if (capacity == Double.POSITIVE_INFINITY) {
            return capacity;
        }
        double level = 0;
        while (true) {
            double left = capacity;
            double weight = openWeight;
            for (RateGroup group = first; group != null; group = group.next) {
                if (group.cap() <= level * group.weight()) {
                    left -= group.demand();
                } else {
                    weight += group.totalWeight();
                }
            }
            double next = Math.max(0, left) / weight;
            if (weight <= 0) {
                next = left < 0 ? 0 : Double.POSITIVE_INFINITY;
            }
            if (!(next > level)) {
                return level;
            }
            level = next;
        }
    }

    /** Serves all at this level from now on. */
    void serve(double clock, double level) {
        for (RateGroup group = first; group != null; group = group.next) {
            group.serve(clock, Math.min(group.cap(), level * group.weight()));
        }
    }

    /** The same where the level is per unit of a virtual time, in which caps do not count. */
    void serveUncapped(double clock, double level) {
        for (RateGroup group = first; group != null; group = group.next) {
            group.serve(clock, level * group.weight());
        }
    }

    void changeClock(double before, double after) {
        for (RateGroup group = first; group != null; group = group.next) {
            group.changeClock(before, after);
        }
    }

    /** When the next of them is done; +infinity if none will be. */
    double next() {
        double soonest = Double.POSITIVE_INFINITY;
        for (RateGroup group = first; group != null; group = group.next) {
            soonest = Math.min(soonest, group.nextDue());
        }
        return soonest;
    }

    void takeDue(double clock, double step, List<Customer> due) {
        for (RateGroup group = first; group != null; group = group.next) {
            group.takeDue(clock, step, due);
        }
    }

    double workOfMembers(double clock) {
        double sum = 0;
        for (RateGroup group = first; group != null; group = group.next) {
            sum += group.workOfMembers(clock);
        }
        return sum;
    }
}
