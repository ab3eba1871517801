package dev.stowage.resource;

import dev.stowage.kernel.Kernel;
import org.jspecify.annotations.Nullable;

/**
 * Processor sharing with weights and caps, in a hierarchy: cores, a disk or a NIC divided among the activities on it.
 *
 * <p>The law is weighted max-min fairness. While the customers of a node can together not take its capacity, each runs
 * at its cap; otherwise each gets the lesser of its cap and its weight times a common level. A node below another is one
 * customer of it, whatever it holds: its weight counts once, and its demand is the lesser of its own capacity and the sum
 * of its customers' caps, so a node with nothing to do takes nothing (and nothing refers to it).
 *
 * <p>Work is in units (core-seconds, bytes), capacity in units per second. Start and completion cost O(log n) among
 * customers of equal weight and cap, or among the nodes below; a division costs O(groups of equal customers) and O(log n)
 * for each node below that its level begins or ceases to bind. Only nodes that are bound and do not divide in fixed
 * proportions (a burst, nodes below them, caps of their own) are divided anew each time. Changes of one instant are settled
 * together at its end, and callbacks run as events, never within the call that caused them. A hierarchy keeps one event in
 * the schedule.
 *
 * <p>The account of a node counts the activities at it and at all nodes below.
 */
public final class SharedCapacity implements Resource {
    private final SharingNode node;

    private SharedCapacity(SharingNode node) {
        this.node = node;
    }

    /** A root: capacity in units per second, finite and above 0. */
    public static SharedCapacity of(Kernel kernel, String name, double capacity) {
        return of(kernel, name, capacity, null);
    }

    /** A root whose capacity lasts as long as its credits; null for no burst. */
    public static SharedCapacity of(Kernel kernel, String name, double capacity, @Nullable Burst burst) {
        return new SharedCapacity(
                new SharingNode(name, new SharingTree(kernel, name), null, 1, new Ceiling(capacity, burst)));
    }

    /**
     * A node that shares this one: a guest in a machine, a container with a limit in a guest.
     *
     * @param capacity the most it may take, in this node's unit (its virtual CPUs, its limit)
     * @param weight its weight among the customers of this node, above 0
     */
    public SharedCapacity child(String name, double capacity, double weight) {
        return child(name, capacity, weight, null);
    }

    /**
     * A node that shares this one and whose capacity lasts as long as its credits.
     *
     * <p>Credits that come in while this node grants it less than the baseline lift its demand at its next change.
     *
     * @param burst null for no burst
     */
    public SharedCapacity child(String name, double capacity, double weight, @Nullable Burst burst) {
        requirePositive("weight", weight);
        return new SharedCapacity(new SharingNode(name, node.tree(), node, weight, new Ceiling(capacity, burst)));
    }

    /**
     * Starts an activity.
     *
     * @param work units to be done, at least 0 and finite
     * @param weight above 0
     * @param cap its largest rate in units per second, above 0; +infinity for none (it is then limited by the node)
     * @param whenDone called back once at completion
     */
    public Activity start(double work, double weight, double cap, Runnable whenDone) {
        if (!(work >= 0 && work < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name() + ": work must be finite and at least 0: " + work);
        }
        return begin(work, weight, cap, whenDone);
    }

    /** Starts an activity that goes on until it is cancelled, such as spinning on a lock. */
    public Activity startEndless(double weight, double cap) {
        return begin(Double.POSITIVE_INFINITY, weight, cap, null);
    }

    private Activity begin(double work, double weight, double cap, @Nullable Runnable whenDone) {
        requirePositive("weight", weight);
        if (!(cap > 0)) {
            throw new IllegalArgumentException(name() + ": a cap must be above 0: " + cap);
        }
        return node.start(work, weight, cap, whenDone);
    }

    private static void requirePositive(String what, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a " + what + " must be finite and above 0: " + value);
        }
    }

    @Override
    public String name() {
        return node.name();
    }

    /** Its capacity (the peak if it has a burst), in units per second. */
    public double capacity() {
        return node.capacity();
    }

    /** The rate at which it is used now, nodes below included, in units per second. */
    public double usedRate() {
        return node.usedRate();
    }

    /** How many activities are under way here and at the nodes below. */
    public long active() {
        return node.active();
    }

    /** What the bucket of its burst holds now, in units; 0 without a burst. */
    public double credits() {
        return node.credits();
    }

    @Override
    public ResourceIntegrals integrals() {
        return node.integrals();
    }
}
