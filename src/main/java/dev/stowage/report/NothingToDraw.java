package dev.stowage.report;

/** A chart cannot be drawn for lack of data; the message says of which. */
final class NothingToDraw extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NothingToDraw(String reason) {
        super(reason);
    }
}
