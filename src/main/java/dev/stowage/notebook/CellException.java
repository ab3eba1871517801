package dev.stowage.notebook;

/** A cell that could not be carried out; the message is for who wrote it. */
final class CellException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A cell that is no Java. */
    CellException(String mistakes) {
        super(mistakes);
    }

    /**
     * A cell that threw something.
     *
     * @param line of the cell, at which it was thrown; may be empty
     */
    CellException(Throwable thrown, String line) {
        super(text(thrown) + (line.isEmpty() ? "" : "\n  at: " + line), thrown);
    }

    /** Exceptions of this program, and those about an argument, say in words what is wrong; of others the kind matters too. */
    private static String text(Throwable thrown) {
        String message = thrown.getMessage();
        boolean inWords = thrown.getClass().getName().startsWith("dev.stowage.")
                || thrown.getClass() == IllegalArgumentException.class;
        String kind = thrown.getClass().getSimpleName();
        return message == null ? kind : inWords ? message : kind + ": " + message;
    }
}
