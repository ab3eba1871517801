package dev.stowage.results;

/** One statistic of one metric for one style at one point, with its confidence interval. */
public record SummaryRow(
        @Column(says = "point of the sweep; `base` without a sweep")
        String point,

        @Column(says = "deployment style, as the scenario names it")
        String style,

        @Column(says = "metric, one of the closed list below")
        Metric metric,

        @Column(says = "statistic of the metric, one of the closed list below")
        Statistic statistic,

        @Column(says = "unit of value, lower and upper") String unit,

        @Column(says = "the estimate; empty when there are too few observations for it")
        double value,

        @Column(says = "lower end of the confidence interval; empty when none can be given")
        double lower,

        @Column(says = "upper end of the confidence interval; empty when none can be given")
        double upper,

        @Column(says = "independent replications that the estimate rests on")
        int nReplications,

        @Column(says = "single observations (starts, machines, ...) over all replications")
        long nObservations,

        @Column(says = "confidence of the interval, between 0 and 1")
        double level)
        implements Row {}
