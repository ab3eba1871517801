package dev.stowage.kernel;

import nl.tudelft.simulation.dsol.formalisms.eventscheduling.SimEventInterface;
import org.jspecify.annotations.Nullable;

/** The event of {@link Kernel} in the form that the library's simulator executes. */
final class ScheduledAction implements Event, SimEventInterface<Double> {
    private final CallerThreadSimulator simulator;
    private final Double at;
    private final short priority;
    private final long insertion;
    private @Nullable Object context;
    private @Nullable Runnable action;

    ScheduledAction(
            CallerThreadSimulator simulator,
            double atSeconds,
            int priority,
            long insertion,
            @Nullable Object context,
            Runnable action) {
        this.simulator = simulator;
        this.at = atSeconds;
        this.priority = (short) priority;
        this.insertion = insertion;
        this.context = context;
        this.action = action;
    }

    @Override
    public double atSeconds() {
        return at;
    }

    @Override
    public int priority() {
        return priority;
    }

    @Override
    public boolean isPending() {
        return action != null;
    }

    @Override
    public boolean cancel() {
        if (action == null) {
            return false;
        }
        forget();
        simulator.pending().dropped();
        return true;
    }

    /** Lets go of what it was to do; the list has dropped it or takes note of it itself. */
    void forget() {
        action = null;
        context = null;
    }

    /** Runs the action once; the library calls this when the clock has reached the event. */
    @Override
    public void execute() {
        Runnable due = action;
        if (due == null) {
            throw new IllegalStateException("an event fired that had fired or had been cancelled before");
        }
        action = null;
        simulator.enter(at, context);
        context = null;
        due.run();
    }

    @Override
    public Double getAbsoluteExecutionTime() {
        return at;
    }

    /** The library fires the higher number first; ours is the other way round. */
    @Override
    public short getPriority() {
        return (short) -priority;
    }

    @Override
    public long getId() {
        return insertion;
    }
}
