package dev.stowage.resource;

import dev.stowage.kernel.Cancellable;

/**
 * A piece of work under way on a {@link SharedCapacity} or over {@link Links}: it proceeds at a rate that changes as
 * others come and go, and ends when its work is done or when it is cancelled.
 */
public sealed interface Activity extends Cancellable permits Customer {

    /** True until it has ended by completion or cancellation. */
    boolean isActive();

    /** Work left, in the resource's unit: +infinity for an endless activity, 0 when complete. */
    double remaining();

    /** Work received so far, in the resource's unit. */
    double done();

    /** The present rate in units per second; 0 when it has ended. */
    double rate();

    /**
     * Ends it without calling back.
     *
     * @return true if it was active, false if it had ended before (then nothing happens)
     */
    @Override
    boolean cancel();
}
