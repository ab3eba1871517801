package dev.stowage.bench.hold;

/** The closed set of event lists under comparison. The name is that of the variant in tables. */
public enum EventList {
    /** {@code Kernel.schedule}: an event and its action for each. */
    STOWAGE("stowage"),
    /** DSOL's own list, event and loop. */
    DSOL("dsol"),
    /** SSJ's default list, a splay tree; an event schedules itself again, as its examples do. */
    SSJ("ssj"),
    /** CloudSim Plus: one entity that sends to itself, through its future and deferred queues. */
    CLOUDSIM_PLUS("cloudsim-plus"),
    /** {@link java.util.PriorityQueue} of events, a new one for each. */
    PRIORITY_QUEUE("priority-queue"),
    /** A 4-ary heap of references, a new event for each. */
    HEAP("heap-4"),
    /** The same heap; an event is put in again when it has happened. */
    HEAP_REUSED("heap-4-reused");

    private final String variant;

    EventList(String variant) {
        this.variant = variant;
    }

    HoldModel holding(int pending) {
        return switch (this) {
            case STOWAGE -> new StowageHold(pending);
            case DSOL -> new DsolHold(pending);
            case SSJ -> new SsjHold(pending);
            case CLOUDSIM_PLUS -> new CloudSimPlusHold(pending);
            case PRIORITY_QUEUE -> new PriorityQueueHold(pending);
            case HEAP -> new HeapHold(pending, false);
            case HEAP_REUSED -> new HeapHold(pending, true);
        };
    }

    /** The name in tables. */
    public String variant() {
        return variant;
    }
}
