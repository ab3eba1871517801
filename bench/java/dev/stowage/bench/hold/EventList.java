package dev.stowage.bench.hold;

/** The closed set of event lists under comparison. */
public enum EventList {
    /** {@code Kernel.schedule}: an event and its action for each. */
    STOWAGE,
    /** {@code Kernel.timer}: an event that is scheduled again. */
    STOWAGE_TIMER,
    /** DSOL's own list, event and loop. */
    DSOL,
    /** SSJ's default list, a splay tree; an event schedules itself again, as its examples do. */
    SSJ,
    /** CloudSim Plus: one entity that sends to itself, through its future and deferred queues. */
    CLOUDSIM_PLUS,
    /** {@link java.util.PriorityQueue} of events, a new one for each. */
    PRIORITY_QUEUE,
    /** A 4-ary heap of references, a new event for each. */
    HEAP_4,
    /** The same heap; an event is put in again when it has happened. */
    HEAP_4_REUSED;

    HoldModel holding(int pending) {
        return switch (this) {
            case STOWAGE -> new StowageHold(pending);
            case STOWAGE_TIMER -> new StowageTimerHold(pending);
            case DSOL -> new DsolHold(pending);
            case SSJ -> new SsjHold(pending);
            case CLOUDSIM_PLUS -> new CloudSimPlusHold(pending);
            case PRIORITY_QUEUE -> new PriorityQueueHold(pending);
            case HEAP_4 -> new HeapHold(pending, false);
            case HEAP_4_REUSED -> new HeapHold(pending, true);
        };
    }
}
