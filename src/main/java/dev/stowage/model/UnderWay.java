package dev.stowage.model;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The guests whose start is under way, in the order in which they began: a list that runs through the guests themselves. */
final class UnderWay {
    private @Nullable Guest first;
    private @Nullable Guest last;

    void add(Guest guest) {
        guest.beganBefore = last;
        if (last == null) {
            first = guest;
        } else {
            last.beganAfter = guest;
        }
        last = guest;
    }

    /** Takes a guest out; one that is not in the list is left alone. */
    void remove(Guest guest) {
        Guest before = guest.beganBefore;
        Guest after = guest.beganAfter;
        if (before == null && first != guest) {
            return;
        }
        if (before == null) {
            first = after;
        } else {
            before.beganAfter = after;
        }
        if (after == null) {
            last = before;
        } else {
            after.beganBefore = before;
        }
        guest.beganBefore = null;
        guest.beganAfter = null;
    }

    /** Takes all out, in order. */
    void drain(Consumer<Guest> taker) {
        for (Guest guest = first; guest != null; guest = first) {
            remove(guest);
            taker.accept(guest);
        }
    }
}
