package dev.stowage.results;

/** One of the types of machines among which a style chooses by {@code cheapest of} or {@code smallest of}. */
public record ChoiceRow(
        @Column(says = "point of the sweep; `base` without a sweep")
        String point,

        @Column(says = "deployment style, as the scenario names it")
        String style,

        @Column(says = "type of the machines") String machineType,

        @Column(says = "machines of the type at the instant at which most apps are ready, in replication 0")
        int machines,

        @Column(unit = "USD/h", says = "what these machines cost for an hour")
        double usdPerHour,

        @Column(
                unit = "USD",
                says =
                        "what a month of 730 h costs with them: volumes, addresses and what layers charge included; by this the cheapest is chosen")
        double usdPerMonth,

        @Column(
                says =
                        "limit that refused an app, or else that made another machine necessary; empty when none was reached")
        String bindingLimit,

        @Column(says = "apps that they refuse") int refused,

        @Column(
                says =
                        "`chosen`, `dearer`, `refused` (does not hold all apps), or `unused` (`smallest of`: no app got such a machine)")
        Candidate outcome)
        implements Row {}
