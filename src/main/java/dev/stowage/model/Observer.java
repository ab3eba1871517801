package dev.stowage.model;

/** Told what happens in a run, as it happens. Observing changes nothing in the run. */
public interface Observer {
    /** Nobody listens. */
    Observer NONE = new Observer() {};

    /** A start has ended: ready, refused, or unfinished at the end of the run. */
    default void start(StartObserved start) {}

    /** A stage has ended. */
    default void stage(StageObserved stage) {}
}
