package dev.stowage.model;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a machine's two books, with their state at the last marked instant. Marking costs nothing: a line saves its value
 * when it first changes after the mark.
 */
final class Ledger {
    /**
     * What a line is about.
     *
     * @param layer the layer that the bytes belong to
     * @param term what they are for
     * @param depth the segment of the stack whose hosts they are for
     * @param use what of these hosts they are
     */
    record Key(String layer, String term, int depth, Use use) {
        /** As {@code equals} has it, without the reflection of the one that records are given. */
        @Override
        public int hashCode() {
            return ((layer.hashCode() * 31 + term.hashCode()) * 31 + depth) * 31 + use.hashCode();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other
                    || (other instanceof Key key
                            && depth == key.depth
                            && use == key.use
                            && term.equals(key.term)
                            && layer.equals(key.layer));
        }

        /** A line of what runs inside hosts of this depth. */
        static Key inside(String layer, String term, int depth) {
            return new Key(layer, term, depth, Use.INSIDE);
        }

        /** The same line for hosts of another depth. */
        Key at(int otherDepth) {
            return otherDepth == depth ? this : new Key(layer, term, otherDepth, use);
        }
    }

    /** What of a host bytes are. */
    enum Use {
        /** The process that is a guest's hardware. */
        VMM,
        /** Other processes of a guest on the host below, and files that they map. */
        SANDBOX,
        /** The kernel of the host below. */
        HOST_KERNEL,
        /** What runs inside, kernel and page cache included. */
        INSIDE
    }

    private static final class Line {
        private long committed;
        private long resident;
        private long markedCommitted;
        private long markedResident;
        private long savedAtMark;
    }

    private final Marks marks;
    private final Map<Key, Line> lines = new LinkedHashMap<>();

    Ledger(Marks marks) {
        this.marks = marks;
    }

    void commit(Key key, long bytes) {
        lineForChange(key).committed += bytes;
    }

    void touch(Key key, long bytes) {
        lineForChange(key).resident += bytes;
    }

    private Line lineForChange(Key key) {
        Line line = lines.computeIfAbsent(key, k -> new Line());
        if (line.savedAtMark != marks.count()) {
            line.markedCommitted = line.committed;
            line.markedResident = line.resident;
            line.savedAtMark = marks.count();
        }
        return line;
    }

    /** What all lines have committed now. */
    long committedBytes() {
        return lines.values().stream().mapToLong(line -> line.committed).sum();
    }

    /** What all lines have touched now. */
    long residentBytes() {
        return lines.values().stream().mapToLong(line -> line.resident).sum();
    }

    /** Gives each line that was not empty at the last mark, in order of first use. */
    void forEachMarked(Visitor visitor) {
        lines.forEach((key, line) -> {
            boolean changedSince = line.savedAtMark == marks.count();
            long committed = changedSince ? line.markedCommitted : line.committed;
            long resident = changedSince ? line.markedResident : line.resident;
            if (committed != 0 || resident != 0) {
                visitor.line(key, committed, resident);
            }
        });
    }

    /** Takes the lines one by one. */
    interface Visitor {
        void line(Key key, long committedBytes, long residentBytes);
    }

    /** Counts the marked instants of a run, for all its ledgers. */
    static final class Marks {
        private long count;

        long count() {
            return count;
        }

        /** Marks the present instant. */
        void mark() {
            count++;
        }
    }
}
