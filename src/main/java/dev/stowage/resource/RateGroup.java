package dev.stowage.resource;

import java.util.Arrays;
import java.util.List;

/**
 * Customers that are all served at one common rate, in virtual time.
 *
 * <p>The group keeps one number, the work served to each member so far. A member that joins when this is s and brings
 * work w finishes when it reaches s + w, whatever the rate does in between, so a change of rate costs O(1) for any number
 * of members, and joining or leaving costs O(log n) in a heap of those finish tags.
 */
final class RateGroup {
    /** Work this small relative to the customer's own is rounding error. */
    private static final double RELATIVE_TOLERANCE = 1e-12;

    /** Tags are measured afresh once what was served exceeds a newcomer's work this much, to keep its digits. */
    private static final double REBASE_RATIO = 1e4;

    private final double weight;
    private final double cap;
    private Customer[] heap = new Customer[4];
    private int size;
    private double served;
    private double rate;
    private double since;
    private long joined;
    private long joinedAtRebase;

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
        customer.startTag = served;
        customer.finishTag = served + customer.work();
        customer.sequence = joined++;
        if (size == heap.length) {
            heap = Arrays.copyOf(heap, size * 2);
        }
        siftUp(size++, customer);
    }

    /** Takes a member out, whether it is done or not. */
    void remove(double now, Customer customer) {
        serve(now, rate);
        takeOut(customer);
        customer.leaveGroup(Math.max(0, served - customer.startTag));
    }

    /** When the next member will be done at the present rate; +infinity if none will. */
    double next() {
        if (size == 0 || !(rate > 0)) {
            return Double.POSITIVE_INFINITY;
        }
        return since + Math.max(0, heap[0].finishTag - served) / rate;
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
            Customer first = heap[0];
            if (first.finishTag == Double.POSITIVE_INFINITY) {
                return;
            }
            double tolerance = RELATIVE_TOLERANCE * first.work()
                    + 4 * Math.ulp(Math.min(first.finishTag, Double.MAX_VALUE))
                    + resolution;
            if (!(first.finishTag - served <= tolerance)) {
                return;
            }
            takeOut(first);
            first.leaveGroup(served - first.startTag);
            due.add(first);
        }
    }

    /** Work received so far by the members together. */
    double workOfMembers(double now) {
        CompensatedSum sum = new CompensatedSum();
        double each = servedAt(now);
        for (int i = 0; i < size; i++) {
            sum.add(each - heap[i].startTag);
        }
        return sum.value();
    }

    private void rebase() {
        for (int i = 0; i < size; i++) {
            heap[i].startTag -= served;
            heap[i].finishTag -= served;
        }
        served = 0;
        joinedAtRebase = joined;
    }

    private void takeOut(Customer customer) {
        int hole = customer.place;
        if (hole >= size || heap[hole] != customer) {
            throw new IllegalStateException("a customer left that was not there");
        }
        Customer last = heap[--size];
        heap[size] = customer;
        if (last != customer) {
            if (hole > 0 && before(last, heap[(hole - 1) / 2])) {
                siftUp(hole, last);
            } else {
                siftDown(hole, last);
            }
        }
        clearSlot(size);
    }

    @SuppressWarnings("NullAway") // a slot beyond the size is never read; nulling it lets its customer go
    private void clearSlot(int slot) {
        heap[slot] = null;
    }

    private static boolean before(Customer a, Customer b) {
        int byFinish = Double.compare(a.finishTag, b.finishTag);
        return byFinish < 0 || (byFinish == 0 && a.sequence < b.sequence);
    }

    private void siftUp(int from, Customer customer) {
        int hole = from;
        while (hole > 0 && before(customer, heap[(hole - 1) / 2])) {
            put(hole, heap[(hole - 1) / 2]);
            hole = (hole - 1) / 2;
        }
        put(hole, customer);
    }

    private void siftDown(int from, Customer customer) {
        int hole = from;
        for (int child = 2 * hole + 1; child < size; child = 2 * hole + 1) {
            if (child + 1 < size && before(heap[child + 1], heap[child])) {
                child++;
            }
            if (!before(heap[child], customer)) {
                break;
            }
            put(hole, heap[child]);
            hole = child;
        }
        put(hole, customer);
    }

    private void put(int at, Customer customer) {
        heap[at] = customer;
        customer.place = at;
    }
}
