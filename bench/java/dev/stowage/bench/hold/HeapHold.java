package dev.stowage.bench.hold;

import java.util.Arrays;

/** A plain 4-ary heap of references with the shortest possible loop: what a general event list can cost at least, nearly. */
final class HeapHold implements HoldModel {
    private static final int ARITY = 4;

    private final Increments increments = new Increments();
    private final Runnable action = this::happen;
    private final boolean reusing;
    private PlainEvent[] heap = new PlainEvent[64];
    private int used;
    private double now;
    private long sequence;
    private PlainEvent current = new PlainEvent(0, 0, action);

    HeapHold(int pending, boolean reusing) {
        this.reusing = reusing;
        for (int i = 0; i < pending; i++) {
            add(new PlainEvent(increments.next(), sequence++, action));
        }
    }

    @Override
    public double hold(int events) {
        for (int i = 0; i < events; i++) {
            current = removeFirst();
            now = current.atSeconds;
            current.action.run();
        }
        return now;
    }

    private void happen() {
        double next = now + increments.next();
        if (reusing) {
            current.atSeconds = next;
            current.sequence = sequence++;
            add(current);
        } else {
            add(new PlainEvent(next, sequence++, action));
        }
    }

    private void add(PlainEvent event) {
        if (used == heap.length) {
            heap = Arrays.copyOf(heap, used * 2);
        }
        int hole = used++;
        while (hole > 0) {
            int parent = (hole - 1) / ARITY;
            if (!event.before(heap[parent])) {
                break;
            }
            heap[hole] = heap[parent];
            hole = parent;
        }
        heap[hole] = event;
    }

    private PlainEvent removeFirst() {
        PlainEvent first = heap[0];
        PlainEvent last = heap[--used];
        int hole = 0;
        for (int child = 1; child < used; child = hole * ARITY + 1) {
            int least = child;
            int end = Math.min(child + ARITY, used);
            for (int i = child + 1; i < end; i++) {
                if (heap[i].before(heap[least])) {
                    least = i;
                }
            }
            if (!heap[least].before(last)) {
                break;
            }
            heap[hole] = heap[least];
            hole = least;
        }
        heap[hole] = last;
        return first;
    }
}
