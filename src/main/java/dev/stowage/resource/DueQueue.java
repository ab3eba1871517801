package dev.stowage.resource;

import java.util.ArrayList;
import java.util.List;

/** A binary heap by due time in which an element whose time has changed can be moved, in O(log n). */
final class DueQueue<T extends Queued> {
    private final List<T> heap = new ArrayList<>();

    /** The earliest due time, in seconds; +infinity if nothing is due. */
    double firstSeconds() {
        return heap.isEmpty() ? Double.POSITIVE_INFINITY : heap.get(0).dueSeconds();
    }

    T first() {
        return heap.get(0);
    }

    /** Puts an element where its due time belongs; one that is never due is taken out. */
    void update(T element) {
        boolean due = element.dueSeconds() < Double.POSITIVE_INFINITY;
        int place = element.queuePlace();
        if (place == Queued.NOWHERE) {
            if (due) {
                heap.add(element);
                siftUp(heap.size() - 1, element);
            }
        } else if (due) {
            reposition(place, element);
        } else {
            T last = heap.remove(heap.size() - 1);
            element.queuePlace(Queued.NOWHERE);
            if (last != element) {
                reposition(place, last);
            }
        }
    }

    private void reposition(int place, T element) {
        if (place > 0 && element.dueSeconds() < heap.get((place - 1) / 2).dueSeconds()) {
            siftUp(place, element);
        } else {
            siftDown(place, element);
        }
    }

    private void siftUp(int from, T element) {
        int hole = from;
        while (hole > 0 && element.dueSeconds() < heap.get((hole - 1) / 2).dueSeconds()) {
            put(hole, heap.get((hole - 1) / 2));
            hole = (hole - 1) / 2;
        }
        put(hole, element);
    }

    private void siftDown(int from, T element) {
        int hole = from;
        for (int child = 2 * hole + 1; child < heap.size(); child = 2 * hole + 1) {
            if (child + 1 < heap.size()
                    && heap.get(child + 1).dueSeconds() < heap.get(child).dueSeconds()) {
                child++;
            }
            if (!(heap.get(child).dueSeconds() < element.dueSeconds())) {
                break;
            }
            put(hole, heap.get(child));
            hole = child;
        }
        put(hole, element);
    }

    private void put(int place, T element) {
        heap.set(place, element);
        element.queuePlace(place);
    }
}
