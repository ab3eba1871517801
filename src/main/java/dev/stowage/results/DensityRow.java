package dev.stowage.results;

/** How many apps the machines of one type held, and what stopped them. */
public record DensityRow(
        @Column(says = "point of the sweep; `base` without a sweep")
        String point,

        @Column(says = "deployment style, as the scenario names it")
        String style,

        @Column(says = "replication, counted from 0") int replication,
        @Column(says = "type of the machines") String machineType,

        @Column(says = "apps per machine: ready apps over machines of the type")
        double apps,

        @Column(unit = "1/GiB", says = "apps per GiB of memory that is paid for")
        double appsPerPaidGib,

        @Column(
                says =
                        "limit that refused the next app, or else that made another machine necessary; empty when none was reached")
        String bindingLimit)
        implements Row {}
