package dev.stowage.experiment;

import java.util.List;

/** A run has no start of the name or number that was asked for. */
public final class UnknownGuestException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // lists made by List.copyOf are serialisable
    private final List<String> nearest;

    UnknownGuestException(String asked, long starts, List<String> nearest) {
        super("there is no guest `" + asked + "` among the " + starts + " that the workload asks for");
        this.nearest = List.copyOf(nearest);
    }

    /** The names that come nearest, the nearest first; empty when the workload asks for nothing. */
    public List<String> nearest() {
        return nearest;
    }
}
