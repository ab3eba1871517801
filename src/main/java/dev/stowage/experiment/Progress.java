package dev.stowage.experiment;

/** Is told how far a study, or a batch of them, has come, always from the thread that gathers the runs. */
public interface Progress {
    /** Nobody looks. */
    Progress NONE = new Progress() {};

    /** It begins and will take so many runs at most. */
    default void begin(long runs) {}

    /** One more run has been gathered. */
    default void gathered() {}

    /** So many of the runs will not be made, since enough were, or one of their study failed. */
    default void dropped(long runs) {}

    /** Nothing has been gathered for a tenth of a second. */
    default void waiting() {}
}
