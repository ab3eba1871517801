package dev.stowage.model;

/** How many guests of each depth have touched their memory, and the sum of their MemTotal, with both at the last marked instant. */
final class Census {
    private final Marks marks;
    private final Marked[] byDepth;

    Census(Marks marks, int depths) {
        this.marks = marks;
        this.byDepth = new Marked[depths];
        for (int i = 0; i < depths; i++) {
            byDepth[i] = new Marked();
        }
    }

    /** One guest more (1) or less (-1) of a depth. */
    void count(int depth, int change, long memTotalBytes) {
        byDepth[depth].add(marks, change, change * memTotalBytes);
    }

    /** Guests of a depth at the last marked instant. */
    long markedGuests(int depth) {
        return byDepth[depth].firstAtMark(marks);
    }

    /** The sum of their MemTotal. */
    long markedMemTotalBytes(int depth) {
        return byDepth[depth].secondAtMark(marks);
    }
}
