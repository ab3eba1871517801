package dev.stowage.bench.hold;

import ch.qos.logback.classic.Level;
import org.cloudsimplus.core.CloudSimEntity;
import org.cloudsimplus.core.CloudSimPlus;
import org.cloudsimplus.core.events.SimEvent;
import org.cloudsimplus.util.Log;

/**
 * CloudSim Plus: one entity that sends to itself. {@code runFor} carries out the body of its event loop once: entities run, and
 * then the first future event is handed to its entity.
 */
final class CloudSimPlusHold implements HoldModel {
    private static final int TAG = 1;
    private static final double SHORTEST_STEP = 1e-9;

    private final Increments increments = new Increments();
    private final CloudSimPlus simulation;
    private final Sender sender;

    CloudSimPlusHold(int pending) {
        Log.setLevel(Level.OFF);
        simulation = new CloudSimPlus(SHORTEST_STEP);
        sender = new Sender(simulation, pending);
        simulation.startSync();
        while (sender.received == 0) {
            simulation.runFor(Double.MAX_VALUE);
        }
    }

    @Override
    public double hold(int events) {
        long until = sender.received + events;
        while (sender.received < until) {
            simulation.runFor(Double.MAX_VALUE);
        }
        return simulation.clock();
    }

    private final class Sender extends CloudSimEntity {
        private final int pending;
        private long received;

        Sender(CloudSimPlus simulation, int pending) {
            super(simulation);
            this.pending = pending;
        }

        @Override
        protected void startInternal() {
            for (int i = 0; i < pending; i++) {
                schedule(increments.next(), TAG);
            }
        }

        @Override
        public void processEvent(SimEvent event) {
            if (event.getTag() == TAG) {
                received++;
                schedule(increments.next(), TAG);
            }
        }
    }
}
