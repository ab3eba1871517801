package dev.stowage.results;

/** The start of one guest at any level: a machine, a VM, a container, an app. */
public record StartupRow(
        @Column(says = "point of the sweep; `base` without a sweep")
        String point,

        @Column(says = "deployment style, as the scenario names it")
        String style,

        @Column(says = "replication, counted from 0") int replication,

        @Column(says = "name of the guest, unique within its replication")
        String guest,

        @Column(says = "layer of the stack that the guest is an instance of")
        String layer,

        @Column(says = "guest that hosts this one; empty for a machine")
        String parent,

        @Column(
                says =
                        "app that was asked for; `none` where the workload asks for the innermost guest alone; empty for the guests below")
        String app,

        @Column(says = "machine that the guest stands on; empty when it was never placed")
        String machine,

        @Column(says = "moment that the start is counted from, such as `requested`")
        String from,

        @Column(says = "state of the host at the request: `cold`, `stopped` or `running`")
        String hostState,

        @Column(says = "state of the image at the request: `cold`, `shared-layers` or `cached`; empty without image")
        String imageState,

        @Column(unit = "s", says = "simulated time of the request")
        double requested,

        @Column(unit = "s", says = "simulated time at which a host was assigned; empty when never")
        double placed,

        @Column(unit = "s", says = "simulated time at which its process or kernel executes; empty when never")
        double running,

        @Column(unit = "s", says = "simulated time at which its last stage ended; empty when never")
        double ready,

        @Column(says = "`ready`, `refused` or `unfinished`") Outcome outcome,

        @Column(
                says =
                        "why it was refused, `limit: detail`; the part before the colon is one of the limits of density.csv; empty otherwise")
        String reason)
        implements Row {}
