package dev.stowage.kernel;

import nl.tudelft.simulation.dsol.formalisms.eventscheduling.SimEventInterface;

/** An event of the library's own classes, among ours. */
final class LibraryEvent extends Pending {
    private final SimEventInterface<Double> event;
    private final double atSeconds;
    private final int priority;

    LibraryEvent(SimEventInterface<Double> event) {
        this.event = event;
        this.atSeconds = event.getAbsoluteExecutionTime();
        this.priority = -event.getPriority();
    }

    @Override
    double atSeconds() {
        return atSeconds;
    }

    @Override
    int priority() {
        return priority;
    }

    @Override
    void fire(CallerThreadSimulator simulator) {
        simulator.context(null);
        event.execute();
    }

    @Override
    void forget() {
        // the library's events hold on to what they are for
    }

    @Override
    SimEventInterface<Double> known() {
        return event;
    }

    @Override
    public void execute() {
        event.execute();
    }

    @Override
    public Double getAbsoluteExecutionTime() {
        return atSeconds;
    }

    @Override
    public short getPriority() {
        return event.getPriority();
    }

    @Override
    public long getId() {
        return event.getId();
    }
}
