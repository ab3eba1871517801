package dev.stowage.report;

/** A chart was asked for that there is not, or that these results cannot feed; the message says why and what there is. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RefusedException(String message) {
        super(message);
    }
}
