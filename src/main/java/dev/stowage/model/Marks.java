package dev.stowage.model;

import org.jspecify.annotations.Nullable;

/** Counts the marked instants of a run, for all that is {@link Marked} in it. */
final class Marks {
    private long count;
    private @Nullable Journal journal;

    long count() {
        return count;
    }

    /** Marks the present instant. */
    void mark() {
        count++;
    }

    /** From here on changes do not come in the order of time: they are written down, so that an instant can be marked afterwards. */
    void journal(Journal into) {
        journal = into;
    }

    /** Marks an instant since the journal was begun, with which the journal ends. */
    void markAfterwards(double seconds) {
        Journal kept = journal;
        journal = null;
        count++;
        if (kept != null) {
            kept.forEachAfter(seconds, this);
        }
    }

    void changed(Marked amounts, long first, long second) {
        if (journal != null) {
            journal.add(amounts, first, second);
        }
    }
}
