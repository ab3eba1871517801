package dev.stowage.resource;

import java.util.Arrays;
import java.util.function.Consumer;

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

    private Element[] heap = new Element[1];
    private int size;

    /** The smallest key; +infinity if there is nothing. */
    double firstKey() {
        return size == 0 ? Double.POSITIVE_INFINITY : heap[0].key;
    }

    T first() {
        return at(0);
    }

    boolean isEmpty() {
        return size == 0;
    }

    int size() {
        return size;
    }

    /** Gives all elements, in no order that means anything. */
    void forEach(Consumer<T> action) {
        for (int i = 0; i < size; i++) {
            action.accept(at(i));
        }
    }

    @SuppressWarnings("unchecked") // what is put there is of that type
    private T at(int place) {
        return (T) heap[place];
    }

    /** Puts an element where this key belongs; +infinity takes it out. */
    void place(T element, double key) {
        element.key = key;
        int place = element.place;
        boolean stays = key < Double.POSITIVE_INFINITY;
        if (place == Element.NOWHERE) {
            if (stays) {
                if (size == heap.length) {
                    heap = Arrays.copyOf(heap, 2 * size);
                }
                siftUp(size++, element);
            }
        } else if (stays) {
            reposition(place, element);
        } else {
            Element last = heap[--size];
            clear(size);
            element.place = Element.NOWHERE;
            if (last != element) {
                reposition(place, last);
            }
        }
    }

    @SuppressWarnings("NullAway") // a place that is not used is never read; nulling it lets its element go
    private void clear(int place) {
        heap[place] = null;
    }

    private void reposition(int place, Element element) {
        if (place > 0 && element.key < heap[(place - 1) / 2].key) {
            siftUp(place, element);
        } else {
            siftDown(place, element);
        }
    }

    private void siftUp(int from, Element element) {
        int hole = from;
        while (hole > 0 && element.key < heap[(hole - 1) / 2].key) {
            put(hole, heap[(hole - 1) / 2]);
            hole = (hole - 1) / 2;
        }
        put(hole, element);
    }

    private void siftDown(int from, Element element) {
        int hole = from;
        for (int child = 2 * hole + 1; child < size; child = 2 * hole + 1) {
            if (child + 1 < size && heap[child + 1].key < heap[child].key) {
                child++;
            }
            if (!(heap[child].key < element.key)) {
                break;
            }
            put(hole, heap[child]);
            hole = child;
        }
        put(hole, element);
    }

    private void put(int place, Element element) {
        heap[place] = element;
        element.place = place;
    }
}
