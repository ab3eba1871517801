package dev.stowage.kernel;

/**
 * An action that is waiting for its moment, as {@link Kernel#schedule} returned it.
 *
 * <p>An event is pending until it fires or is cancelled; after that it holds on to nothing, unless it is a {@link Timer}.
 */
public sealed interface Event extends Cancellable permits KernelEvent {

    /** The simulated time at which it fires or fired, in seconds; NaN if it was never scheduled. */
    double atSeconds();

    /** The priority that orders events of one instant; the lower number fires first. */
    int priority();

    /** True until the event has fired or has been cancelled. */
    boolean isPending();

    /**
     * Takes the event out of the schedule: it is marked now and dropped when it comes up, so that the call costs O(1)
     * amortised.
     *
     * @return true if the event was pending, false if it had fired or had been cancelled before (then nothing happens)
     */
    @Override
    boolean cancel();
}
