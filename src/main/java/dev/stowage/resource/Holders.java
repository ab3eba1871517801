package dev.stowage.resource;

import org.jspecify.annotations.Nullable;

/** Those who have a turn now, the one that has had it longest first: a list that runs through the visits themselves. */
final class Holders {
    private @Nullable Visit first;
    private @Nullable Visit last;
    private int count;

    int count() {
        return count;
    }

    /** Who has had its turn longest; null if nobody has one. */
    @Nullable Visit first() {
        return first;
    }

    void add(Visit visit) {
        visit.heldSinceBefore = last;
        if (last == null) {
            first = visit;
        } else {
            last.heldSinceAfter = visit;
        }
        last = visit;
        count++;
    }

    /** Takes out one that is there. */
    void remove(Visit visit) {
        Visit before = visit.heldSinceBefore;
        Visit after = visit.heldSinceAfter;
        if (before == null) {
            first = after;
        } else {
            before.heldSinceAfter = after;
        }
        if (after == null) {
            last = before;
        } else {
            after.heldSinceBefore = before;
        }
        visit.heldSinceBefore = null;
        visit.heldSinceAfter = null;
        count--;
    }
}
