package dev.stowage.bench.hold;

import dev.stowage.kernel.Kernel;
import dev.stowage.kernel.Timer;

/** Stowage's kernel by timers: entities that are their own events, each scheduled again when it has fired. */
final class StowageTimerHold implements HoldModel {
    private final Kernel kernel = new Kernel();
    private final Increments increments = new Increments();
    private int left;

    StowageTimerHold(int pending) {
        for (int i = 0; i < pending; i++) {
            new Entity().next();
        }
    }

    @Override
    public double hold(int events) {
        left = events;
        kernel.run(Double.POSITIVE_INFINITY);
        return kernel.now();
    }

    private final class Entity extends Timer {
        Entity() {
            super(kernel, null);
        }

        private void next() {
            schedule(kernel.now() + increments.next());
        }

        @Override
        protected void ring() {
            next();
            if (--left == 0) {
                kernel.stop();
            }
        }
    }
}
