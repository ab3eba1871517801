package dev.stowage.kernel;

import java.util.Objects;
import nl.tudelft.simulation.dsol.formalisms.eventscheduling.SimEventInterface;
import org.jspecify.annotations.Nullable;

/** The event of {@link Kernel} in the form that the library's simulator executes; a timer if it keeps its action when it has fired. */
final class ScheduledAction extends Pending implements Timer {
    private final CallerThreadSimulator simulator;
    private final long number;
    private final boolean kept;
    private double atSeconds = Double.NaN;
    private int priority;
    private @Nullable Object context;
    private @Nullable Runnable action;

    /**
     * An event that is not scheduled yet.
     *
     * @param number what the library takes for its identity
     * @param kept whether it can be scheduled again
     */
    ScheduledAction(
            CallerThreadSimulator simulator, long number, boolean kept, @Nullable Object context, Runnable action) {
        this.simulator = simulator;
        this.number = number;
        this.kept = kept;
        this.context = context;
        this.action = Objects.requireNonNull(action, "action");
    }

    @Override
    public void schedule(double at, int priorityThen) {
        double now = simulator.nowSeconds();
        if (!(at >= now && at < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("an event at " + at + " s cannot be scheduled at " + now + " s");
        }
        if (priorityThen < -Kernel.LARGEST_PRIORITY || priorityThen > Kernel.LARGEST_PRIORITY) {
            throw new IllegalArgumentException("priority " + priorityThen + " is out of ±" + Kernel.LARGEST_PRIORITY);
        }
        if (stands()) {
            leave();
            simulator.pending().dropped();
        }
        atSeconds = at;
        priority = priorityThen;
        process(simulator.process());
        simulator.pending().insert(this);
    }

    @Override
    public double atSeconds() {
        return atSeconds;
    }

    @Override
    public int priority() {
        return priority;
    }

    @Override
    public boolean isPending() {
        return stands();
    }

    @Override
    public boolean cancel() {
        if (!stands()) {
            return false;
        }
        leave();
        forget();
        simulator.pending().dropped();
        return true;
    }

    @Override
    void forget() {
        if (!kept) {
            action = null;
            context = null;
        }
    }

    @Override
    void fire(CallerThreadSimulator running) {
        Runnable due = action;
        if (due == null) {
            throw new IllegalStateException("an event fired that had fired or had been cancelled before");
        }
        running.context(context);
        forget();
        due.run();
    }

    @Override
    SimEventInterface<Double> known() {
        return this;
    }

    /** As the library calls it. */
    @Override
    public void execute() {
        fire(simulator);
    }

    @Override
    public Double getAbsoluteExecutionTime() {
        return atSeconds;
    }

    /** The library fires the higher number first; ours is the other way round. */
    @Override
    public short getPriority() {
        return (short) -priority;
    }

    @Override
    public long getId() {
        return number;
    }
}
