package dev.stowage.resource;

/** Something whose next event is known and which remembers its place in a {@link DueQueue}. */
interface Queued {
    /** A place for what is in no queue. */
    int NOWHERE = -1;

    double dueSeconds();

    int queuePlace();

    void queuePlace(int place);
}
