package dev.stowage.bench.hold;

import dev.stowage.kernel.Kernel;
import dev.stowage.kernel.Timer;

/** Stowage's kernel by timers, each of which is scheduled again when it has fired. */
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

    private final class Entity {
        private final Timer timer = kernel.timer(null, this::happen);

        private void next() {
            timer.schedule(kernel.now() + increments.next());
        }

        private void happen() {
            next();
            if (--left == 0) {
                kernel.stop();
            }
        }
    }
}
