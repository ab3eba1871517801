package dev.stowage.bench.hold;

import java.util.PriorityQueue;

/** The binary heap of the Java library with the shortest possible loop. */
final class PriorityQueueHold implements HoldModel {
    private final PriorityQueue<PlainEvent> queue = new PriorityQueue<>();
    private final Increments increments = new Increments();
    private final Runnable action = this::happen;
    private double now;
    private long sequence;

    PriorityQueueHold(int pending) {
        for (int i = 0; i < pending; i++) {
            happen();
        }
    }

    @Override
    public double hold(int events) {
        for (int i = 0; i < events; i++) {
            PlainEvent first = queue.remove();
            now = first.atSeconds;
            first.action.run();
        }
        return now;
    }

    private void happen() {
        queue.add(new PlainEvent(now + increments.next(), sequence++, action));
    }
}
