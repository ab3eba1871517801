package dev.stowage.experiment;

/** The study was told to stop before it was complete. */
public final class InterruptedStudyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Stopped. */
    public InterruptedStudyException() {
        super("interrupted");
    }
}
