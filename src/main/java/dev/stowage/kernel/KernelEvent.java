package dev.stowage.kernel;

/** An event of {@link Kernel} in the form that the library's simulator executes. */
abstract sealed class KernelEvent extends Pending implements Event permits ScheduledAction, Timer {
    private final CallerThreadSimulator simulator;
    private double atSeconds = Double.NaN;
    private int priority;

    KernelEvent(CallerThreadSimulator simulator) {
        this.simulator = simulator;
    }

    /** Gives it a place instead of the one that it has, if it has one; see {@link Kernel#schedule(double, int, Object, Runnable)}. */
    final void place(double at, int priorityThen) {
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
    public final double atSeconds() {
        return atSeconds;
    }

    @Override
    public final int priority() {
        return priority;
    }

    @Override
    public final boolean isPending() {
        return stands();
    }

    @Override
    public final boolean cancel() {
        if (!stands()) {
            return false;
        }
        leave();
        forget();
        simulator.pending().dropped();
        return true;
    }

    @Override
    final KernelEvent known() {
        return this;
    }

    /** As the library calls it. */
    @Override
    public final void execute() {
        fire(simulator);
    }

    @Override
    public final Double getAbsoluteExecutionTime() {
        return atSeconds;
    }

    /** The library fires the higher number first; ours is the other way round. */
    @Override
    public final short getPriority() {
        return (short) -priority;
    }

    /** The number of its place, which no other event has. */
    @Override
    public final long getId() {
        return stamp();
    }
}
