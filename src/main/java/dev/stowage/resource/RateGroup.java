package dev.stowage.resource;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Customers that are all served at one common rate, in virtual time.
 *
 * <p>The group keeps one number, the work served to each member so far. A member that joins when this is s and brings
 * work w finishes when it reaches s + w, whatever the rate does in between, so a change of rate costs O(1) for any number
 * of members, and joining or leaving costs O(log n) in a heap of those finish tags, and of the order of joining where
 * they are equal. One that leaves before it is done keeps its place in
 * the heap until it comes up there, or until such places outnumber the others.
 */
final class RateGroup {
    /** Work this small relative to the customer's own is rounding error. */
    private static final double RELATIVE_TOLERANCE = 1e-12;

    /** Tags are measured afresh once what was served exceeds a newcomer's work this much, to keep its digits. */
    private static final double REBASE_RATIO = 1e4;

    private static final int SMALLEST = 4;

    private final double weight;
    private final double cap;
    private double[] tags = new double[SMALLEST];
    private long[] numbers = new long[SMALLEST];
    private Customer[] customers = new Customer[SMALLEST];
    private int used;
    private int size;
    private double served;
    private double rate;
    private double since;
    private long joined;
    private long joinedAtRebase;

    /** The group after this one in the list that it is in. */
    @Nullable RateGroup next;

    /**
     * @param weight each member's weight
     * @param cap each member's largest rate, possibly infinite
     */
    RateGroup(double weight, double cap, double now) {
        this.weight = weight;
        this.cap = cap;
        this.since = now;
    }

    double weight() {
        return weight;
    }

    double cap() {
        return cap;
    }

    int size() {
        return size;
    }

    double rate() {
        return rate;
    }

    /** The weight of all members together. */
    double totalWeight() {
        return size * weight;
    }

    /** The rate that all members together would take if they could. */
    double demand() {
        return size == 0 ? 0 : size * cap;
    }

    /** What each member has been served since the tags' origin, at a moment not before the last change. */
    double servedAt(double now) {
        return served + rate * (now - since);
    }

    /** Serves at the present rate up to now, and at the given one from now on. */
    void serve(double now, double nextRate) {
        served = servedAt(now);
        since = now;
        rate = nextRate;
    }

    /** Goes over to a clock that shows something else at this moment. */
    void changeClock(double before, double after) {
        served = servedAt(before);
        since = after;
    }

    void add(double now, Customer customer) {
        serve(now, rate);
        if (size == 0) {
            served = 0;
        } else if (served > REBASE_RATIO * customer.work() && joined - joinedAtRebase > size) {
            rebase();
        }
        customer.join(served);
        if (used == tags.length) {
            tags = Arrays.copyOf(tags, used * 2);
            numbers = Arrays.copyOf(numbers, used * 2);
            customers = Arrays.copyOf(customers, used * 2);
        }
        size++;
        siftUp(used++, served + customer.work(), joined++, customer);
    }

    /** Takes a member out, whether it is done or not. */
    void remove(double now, Customer customer) {
        serve(now, rate);
        if (!customer.isMember()) {
            throw new IllegalStateException("a customer left that was not there");
        }
        customer.leaveGroup(served);
        size--;
        if (used > 2 * size) {
            sweep();
        } else {
            prune();
        }
    }

    /** When the next member will be done at the present rate; +infinity if none will. */
    double nextDue() {
        if (size == 0 || !(rate > 0)) {
            return Double.POSITIVE_INFINITY;
        }
        return since + Math.max(0, tags[0] - served) / rate;
    }

    /**
     * Serves up to now and takes out the members that are done, in the order of their finishing and then joining.
     *
     * @param step how finely the clock is resolved
     */
    void takeDue(double now, double step, List<Customer> due) {
        serve(now, rate);
        double resolution = 2 * rate * step;
        while (size > 0) {
            double tag = tags[0];
            if (tag == Double.POSITIVE_INFINITY) {
                return;
            }
            Customer first = customers[0];
            double tolerance =
                    RELATIVE_TOLERANCE * first.work() + 4 * Math.ulp(Math.min(tag, Double.MAX_VALUE)) + resolution;
            if (!(tag - served <= tolerance)) {
                return;
            }
            first.leaveGroup(served);
            size--;
            takeFirst();
            prune();
            due.add(first);
        }
    }

    /** Work received so far by the members together. */
    double workOfMembers(double now) {
        CompensatedSum sum = new CompensatedSum();
        double each = servedAt(now);
        for (int i = 0; i < used; i++) {
            if (customers[i].isMember()) {
                sum.add(each - customers[i].startTag());
            }
        }
        return sum.value();
    }

    private void rebase() {
        for (int i = 0; i < used; i++) {
            tags[i] -= served;
            customers[i].shift(served);
        }
        served = 0;
        joinedAtRebase = joined;
    }

    /** Takes those out that have left, as long as one of them is the first. */
    private void prune() {
        while (used > size && !customers[0].isMember()) {
            takeFirst();
        }
    }

    /** Takes all out that have left. */
    private void sweep() {
        int kept = 0;
        for (int i = 0; i < used; i++) {
            if (customers[i].isMember()) {
                put(kept++, tags[i], numbers[i], customers[i]);
            }
        }
        for (int i = kept; i < used; i++) {
            clear(i);
        }
        used = kept;
        for (int i = used / 2 - 1; i >= 0; i--) {
            siftDown(i, tags[i], numbers[i], customers[i]);
        }
    }

    private void takeFirst() {
        int last = --used;
        Customer customer = customers[last];
        clear(last);
        if (last > 0) {
            siftDown(0, tags[last], numbers[last], customer);
        }
    }

    @SuppressWarnings("NullAway") // a slot that is not used is never read; nulling it lets its customer go
    private void clear(int slot) {
        customers[slot] = null;
    }

    /** Whether one that is done at this tag and joined with this number comes before the one at the slot. */
    private boolean isBefore(double tag, long number, int slot) {
        return tag < tags[slot] || (tag == tags[slot] && number < numbers[slot]);
    }

    private void siftUp(int from, double tag, long number, Customer customer) {
        int hole = from;
        while (hole > 0 && isBefore(tag, number, (hole - 1) / 2)) {
            int above = (hole - 1) / 2;
            put(hole, tags[above], numbers[above], customers[above]);
            hole = above;
        }
        put(hole, tag, number, customer);
    }

    private void siftDown(int from, double tag, long number, Customer customer) {
        int hole = from;
        for (int child = 2 * hole + 1; child < used; child = 2 * hole + 1) {
            if (child + 1 < used && isBefore(tags[child + 1], numbers[child + 1], child)) {
                child++;
            }
            if (isBefore(tag, number, child)) {
                break;
            }
            put(hole, tags[child], numbers[child], customers[child]);
            hole = child;
        }
        put(hole, tag, number, customer);
    }

    private void put(int slot, double tag, long number, Customer customer) {
        tags[slot] = tag;
        numbers[slot] = number;
        customers[slot] = customer;
    }
}
