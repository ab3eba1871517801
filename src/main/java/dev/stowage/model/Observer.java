package dev.stowage.model;

/** Told what happens in a run, as it happens. Observing changes nothing in the run. */
public interface Observer {
    /** Nobody listens. */
    Observer NONE = new Observer() {
        @Override
        public boolean wantsStages() {
            return false;
        }
    };

    /** A start has ended: ready, refused, or unfinished at the end of the run. */
    default void start(StartObserved start) {}

    /** From this moment on so many apps have a place: from their request until they are gone, those present at the start included. */
    default void inSystem(double seconds, int apps) {}

    /**
     * Whether stages are to be told, and then all in the order of time. Otherwise no stage is told, and the starts of different machines
     * may come in any order.
     */
    default boolean wantsStages() {
        return true;
    }

    /** A stage has ended, or the run has while the stage was under way. */
    default void stage(StageObserved stage) {}
}
