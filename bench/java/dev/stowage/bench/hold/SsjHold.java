package dev.stowage.bench.hold;

import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.Simulator;

/** SSJ: its simulator with the default event list, and events that schedule themselves again. */
final class SsjHold implements HoldModel {
    private final Simulator simulator = new Simulator();
    private final Increments increments = new Increments();
    private int left;

    SsjHold(int pending) {
        simulator.init();
        for (int i = 0; i < pending; i++) {
            new Again().schedule(increments.next());
        }
    }

    @Override
    public double hold(int events) {
        left = events;
        simulator.start();
        return simulator.time();
    }

    private final class Again extends Event {
        Again() {
            super(simulator);
        }

        @Override
        public void actions() {
            schedule(increments.next());
            if (--left == 0) {
                simulator.stop();
            }
        }
    }
}
