package dev.stowage.kernel;

/** Something under way that can be given up. */
public interface Cancellable {
    /**
     * Gives it up: nothing is called back any more.
     *
     * @return true if it was under way, false if it had ended before (then nothing happens)
     */
    boolean cancel();
}
