package dev.stowage.resource;

import java.util.ArrayList;
import java.util.List;

/** A binary heap by a key, the smallest first, in which an element can be given another key, in O(log n). */
final class IndexedHeap<T extends IndexedHeap.Element> {
    /** Something that can be in one such heap at a time. */
    abstract static class Element {
        private static final int NOWHERE = -1;

        /** What the heap has placed it by; +infinity if it is in none. */
        double key = Double.POSITIVE_INFINITY;

        /** Where the heap has it. */
        int place = NOWHERE;
    }

    private final List<T> heap = new ArrayList<>();

    /** The smallest key; +infinity if there is nothing. */
    double firstKey() {
        return heap.isEmpty() ? Double.POSITIVE_INFINITY : keyAt(0);
    }

    T first() {
        return heap.get(0);
    }

    boolean isEmpty() {
        return heap.isEmpty();
    }

    /** All elements, in no order that means anything. */
    List<T> elements() {
        return heap;
    }

    /** Puts an element where this key belongs; +infinity takes it out. */
    void place(T element, double key) {
        element.key = key;
        int place = element.place;
        boolean stays = key < Double.POSITIVE_INFINITY;
        if (place == Element.NOWHERE) {
            if (stays) {
                heap.add(element);
                siftUp(heap.size() - 1, element);
            }
        } else if (stays) {
            reposition(place, element);
        } else {
            T last = heap.remove(heap.size() - 1);
            element.place = Element.NOWHERE;
            if (last != element) {
                reposition(place, last);
            }
        }
    }

    private void reposition(int place, T element) {
        if (place > 0 && element.key < keyAt((place - 1) / 2)) {
            siftUp(place, element);
        } else {
            siftDown(place, element);
        }
    }

    private void siftUp(int from, T element) {
        int hole = from;
        while (hole > 0 && element.key < keyAt((hole - 1) / 2)) {
            put(hole, heap.get((hole - 1) / 2));
            hole = (hole - 1) / 2;
        }
        put(hole, element);
    }

    private void siftDown(int from, T element) {
        int hole = from;
        for (int child = 2 * hole + 1; child < heap.size(); child = 2 * hole + 1) {
            if (child + 1 < heap.size() && keyAt(child + 1) < keyAt(child)) {
                child++;
            }
            if (!(keyAt(child) < element.key)) {
                break;
            }
            put(hole, heap.get(child));
            hole = child;
        }
        put(hole, element);
    }

    private double keyAt(int place) {
        return heap.get(place).key;
    }

    private void put(int place, T element) {
        heap.set(place, element);
        element.place = place;
    }
}
