package dev.stowage.results;

/** One check of the intervals of one style at one point. */
public record CheckRow(
        @Column(says = "point of the sweep; `base` without a sweep")
        String point,

        @Column(says = "deployment style, as the scenario names it")
        String style,

        @Column(
                says =
                        "`precision`: half-width by estimate of what must be precise; `warm_up`: starts left out of each replication by"
                                + " MSER-5; `skewness`: size of the skewness of the replications' means by the square root of their number")
        Check check,

        @Column(says = "metric that is checked, one of the closed list below")
        Metric metric,

        @Column(says = "statistic that is checked, one of the closed list below")
        Statistic statistic,

        @Column(says = "what was found; empty when there is no interval yet")
        double value,

        @Column(
                says =
                        "the most that holds: g / (1 + g) for a precision g; half of the starts of a replication, itself excluded, for the "
                                + "warm-up; 0.3 for the skewness")
        double limit,

        @Column(says = "`holds` or `fails`") Check.Result result,

        @Column(says = "independent replications of this style at this point")
        int nReplications)
        implements Row {}
