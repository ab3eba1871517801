package dev.stowage.cli;

/** What the process says to whoever started it. */
final class ExitCodes {
    /** All was done. */
    static final int DONE = 0;

    /** A mistake in Stowage itself. */
    static final int DEFECT = 1;

    /** The arguments make no sense. */
    static final int USAGE = 2;

    /** A scenario cannot be run as it is written. */
    static final int INVALID = 3;

    /** A run failed. */
    static final int RUN_FAILED = 4;

    /** Something could not be read or written; the launcher says so too when there is no suitable Java. */
    static final int INPUT_OUTPUT = 5;

    /** Interrupted from the keyboard. */
    static final int INTERRUPTED = 130;

    private ExitCodes() {}
}
