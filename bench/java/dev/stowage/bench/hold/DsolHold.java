package dev.stowage.bench.hold;

import nl.tudelft.simulation.dsol.experiment.SingleReplication;
import nl.tudelft.simulation.dsol.formalisms.eventscheduling.Executable;
import nl.tudelft.simulation.dsol.model.AbstractDsolModel;
import nl.tudelft.simulation.dsol.simulators.DevsSimulator;
import nl.tudelft.simulation.dsol.simulators.ReplicationState;
import nl.tudelft.simulation.dsol.simulators.RunState;

/**
 * DSOL as it comes: its default event list, its lambda events, its loop. Only the worker thread is left out, whose start and
 * end would be counted once for each batch of events.
 */
final class DsolHold implements HoldModel {
    private final Simulator simulator = new Simulator();
    private final Increments increments = new Increments();
    private final Executable action = this::happen;
    private int left;

    DsolHold(int pending) {
        simulator.initialize(
                new Nothing(simulator), new SingleReplication<Double>("hold", 0.0, 0.0, Double.MAX_VALUE), true);
        for (int i = 0; i < pending; i++) {
            simulator.scheduleEventRel(increments.next(), action);
        }
    }

    @Override
    public double hold(int events) {
        left = events;
        simulator.runHere();
        return simulator.getSimulatorTime();
    }

    private void happen() {
        simulator.scheduleEventRel(increments.next(), action);
        if (--left == 0) {
            simulator.endLoop();
        }
    }

    private static final class Simulator extends DevsSimulator<Double> {
        private static final long serialVersionUID = 1L;

        Simulator() {
            super("hold");
        }

        void runHere() {
            runUntilTime = Double.MAX_VALUE;
            runUntilIncluding = true;
            replicationState = ReplicationState.STARTED;
            runState = RunState.STARTED;
            run();
            runState = RunState.STOPPED;
        }

        void endLoop() {
            runState = RunState.STOPPING;
        }
    }

    private static final class Nothing extends AbstractDsolModel<Double, Simulator> {
        private static final long serialVersionUID = 1L;

        Nothing(Simulator simulator) {
            super(simulator);
        }

        @Override
        public void constructModel() {
            // the events of the hold model are scheduled from outside
        }
    }
}
