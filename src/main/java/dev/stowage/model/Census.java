package dev.stowage.model;

/** How many guests of each depth have touched their memory, and the sum of their MemTotal, with both at the last marked instant. */
final class Census {
    private final Ledger.Marks marks;
    private final Count[] byDepth;

    private static final class Count {
        private long guests;
        private long memTotalBytes;
        private long markedGuests;
        private long markedMemTotalBytes;
        private long savedAtMark;
    }

    Census(Ledger.Marks marks, int depths) {
        this.marks = marks;
        this.byDepth = new Count[depths];
        for (int i = 0; i < depths; i++) {
            byDepth[i] = new Count();
        }
    }

    /** One guest more (1) or less (-1) of a depth. */
    void count(int depth, int change, long memTotalBytes) {
        Count count = byDepth[depth];
        if (count.savedAtMark != marks.count()) {
            count.markedGuests = count.guests;
            count.markedMemTotalBytes = count.memTotalBytes;
            count.savedAtMark = marks.count();
        }
        count.guests += change;
        count.memTotalBytes += change * memTotalBytes;
    }

    /** Guests of a depth at the last marked instant. */
    long markedGuests(int depth) {
        Count count = byDepth[depth];
        return count.savedAtMark == marks.count() ? count.markedGuests : count.guests;
    }

    /** The sum of their MemTotal. */
    long markedMemTotalBytes(int depth) {
        Count count = byDepth[depth];
        return count.savedAtMark == marks.count() ? count.markedMemTotalBytes : count.memTotalBytes;
    }
}
