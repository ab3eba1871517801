package dev.stowage.kernel;

import nl.tudelft.simulation.dsol.model.AbstractDsolModel;

/** The model that the library asks for; whoever holds the kernel schedules the real one. */
final class EmptyModel extends AbstractDsolModel<Double, CallerThreadSimulator> {
    private static final long serialVersionUID = 1L;

    EmptyModel(CallerThreadSimulator simulator) {
        super(simulator);
    }

    @Override
    public void constructModel() {
        // nothing exists before the first event is scheduled
    }
}
