package dev.stowage.results;

/** One stage of one guest's start. */
public record StageRow(
        @Column(says = "point of the sweep; `base` without a sweep")
        String point,

        @Column(says = "deployment style, as the scenario names it")
        String style,

        @Column(says = "replication, counted from 0") int replication,

        @Column(says = "name of the guest, as in startups.csv")
        String guest,

        @Column(says = "layer of the stack that the guest is an instance of")
        String layer,

        @Column(says = "name of the stage within the layer") String stage,

        @Column(says = "resource that the stage uses; empty for a plain delay")
        String resource,

        @Column(unit = "s", says = "simulated time at which the stage was entered")
        double start,

        @Column(unit = "s", says = "simulated time at which it ended; empty when it did not")
        double end,

        @Column(unit = "s", says = "part of the time between that was spent waiting for its turn")
        double waited,

        @Column(says = "guest that held the resource when the waiting began; empty when none")
        String heldBy)
        implements Row {}
