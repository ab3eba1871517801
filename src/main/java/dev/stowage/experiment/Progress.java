package dev.stowage.experiment;

/** Is told how far a study has come, always from the thread that gathers the runs. */
public interface Progress {
    /** Nobody looks. */
    Progress NONE = new Progress() {};

    /** The study begins and will take so many runs. */
    default void begin(long runs) {}

    /** One more run has been gathered. */
    default void gathered() {}
}
