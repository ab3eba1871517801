package dev.stowage.results;

/** One style at one point of one results folder, in a table of all of them. */
public record IndexRow(
        @Column(says = "the results folder, below the one that holds the table")
        String folder,

        @Column(says = "label of the scenario") String name,
        @Column(says = "question of the scenario") String question,

        @Column(says = "path of the scenario file as it was given")
        String scenario,

        @Column(says = "SHA-256 of the resolved scenario") String scenarioHash,

        @Column(says = "version of the product") String version,
        @Column(says = "seed of all draws") long seed,

        @Column(says = "independent replications that the scenario asks for")
        int replications,

        @Column(says = "point of the sweep; `base` without one")
        String point,

        @Column(says = "the style") String style,

        @Column(unit = "s", says = "mean of `startup.ready`")
        double readyMean,

        @Column(unit = "s", says = "lower end of its interval")
        double readyLower,

        @Column(unit = "s", says = "upper end of its interval")
        double readyUpper,

        @Column(unit = "s", says = "median of `startup.ready`")
        double readyP50,

        @Column(unit = "s", says = "95th percentile of `startup.ready`")
        double readyP95,

        @Column(unit = "apps", says = "mean of `apps.ready`")
        double appsReady,

        @Column(unit = "apps", says = "mean of `apps.refused`")
        double appsRefused,

        @Column(unit = "apps", says = "mean of `apps.unfinished`")
        double appsUnfinished,

        @Column(unit = "machines", says = "mean of `machines`")
        double machines,

        @Column(unit = "apps", says = "mean of `density.apps_per_machine`")
        double appsPerMachine,

        @Column(unit = "1/GiB", says = "mean of `density.apps_per_paid_gib`")
        double appsPerPaidGib,

        @Column(unit = "USD", says = "mean of `cost.usd_per_app_month`")
        double usdPerAppMonth,

        @Column(says = "the verdict of the whole folder in sentences")
        String verdict)
        implements Row {}
