package dev.stowage.results;

/** A results file or folder that cannot be read or written; the message names the file and, where known, the line. */
public final class ResultsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With a message for the reader alone. */
    public ResultsException(String message) {
        super(message);
    }

    /** With a message for the reader and what led to it. */
    public ResultsException(String message, Throwable cause) {
        super(message, cause);
    }
}
