package dev.stowage.kernel;

import nl.tudelft.simulation.dsol.formalisms.eventscheduling.SimEventInterface;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the list: an event with the stamp of its present place. A place whose stamp is not that of its event is void, which is
 * how an event is cancelled or moved without being looked for.
 */
abstract sealed class Pending implements SimEventInterface<Double> permits KernelEvent, LibraryEvent {
    /** The stamp of an event that stands nowhere. */
    private static final long NOWHERE = Long.MIN_VALUE;

    private long stamp = NOWHERE;

    /** The part of the model that it belongs to; null for none. */
    private @Nullable LogicalProcess process;

    /** When it is to fire, in seconds. */
    abstract double atSeconds();

    /** The lower number first. */
    abstract int priority();

    /** Does what it is for; called when it has left the list and the clock has reached it. */
    abstract void fire(CallerThreadSimulator simulator);

    /** It will not fire any more from its present place: lets go of what it holds only for that. */
    abstract void forget();

    /** The event as the library knows it. */
    abstract SimEventInterface<Double> known();

    final @Nullable LogicalProcess process() {
        return process;
    }

    final void process(@Nullable LogicalProcess itsProcess) {
        process = itsProcess;
    }

    final boolean stands() {
        return stamp != NOWHERE;
    }

    final boolean standsAt(long stampOfPlace) {
        return stamp == stampOfPlace;
    }

    /** What orders it among those of its time. */
    final long stamp() {
        return stamp;
    }

    final void stand(long stampOfPlace) {
        stamp = stampOfPlace;
    }

    /** It has left its place. */
    final void leave() {
        stamp = NOWHERE;
    }
}
