package dev.stowage.model;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lines of a machine's two books, committed and resident bytes, with their state at the last marked instant. */
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

    private final Marks marks;
    private final Map<Key, Marked> lines = new LinkedHashMap<>();

    Ledger(Marks marks) {
        this.marks = marks;
    }

    void commit(Key key, long bytes) {
        line(key).add(marks, bytes, 0);
    }

    void touch(Key key, long bytes) {
        line(key).add(marks, 0, bytes);
    }

    private Marked line(Key key) {
        return lines.computeIfAbsent(key, k -> new Marked());
    }

    /** What all lines have committed now. */
    long committedBytes() {
        return lines.values().stream().mapToLong(Marked::first).sum();
    }

    /** What all lines have touched now. */
    long residentBytes() {
        return lines.values().stream().mapToLong(Marked::second).sum();
    }

    /** Gives each line that was not empty at the last mark, in order of first use. */
    void forEachMarked(Visitor visitor) {
        lines.forEach((key, line) -> {
            long committed = line.firstAtMark(marks);
            long resident = line.secondAtMark(marks);
            if (committed != 0 || resident != 0) {
                visitor.line(key, committed, resident);
            }
        });
    }

    /** Takes the lines one by one. */
    interface Visitor {
        void line(Key key, long committedBytes, long residentBytes);
    }
}
