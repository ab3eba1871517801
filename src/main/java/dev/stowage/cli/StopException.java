package dev.stowage.cli;

/** Ends a command with a message of one or several lines and an exit code. */
final class StopException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    StopException(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }
}
