package dev.stowage.bench.hold;

import dev.stowage.kernel.Kernel;

/** Stowage's kernel by {@code schedule(time, action)}. */
final class StowageHold implements HoldModel {
    private final Kernel kernel = new Kernel();
    private final Increments increments = new Increments();
    private final Runnable action = this::happen;
    private int left;

    StowageHold(int pending) {
        for (int i = 0; i < pending; i++) {
            kernel.schedule(increments.next(), action);
        }
    }

    @Override
    public double hold(int events) {
        left = events;
        kernel.run(Double.POSITIVE_INFINITY);
        return kernel.now();
    }

    private void happen() {
        kernel.schedule(kernel.now() + increments.next(), action);
        if (--left == 0) {
            kernel.stop();
        }
    }
}
