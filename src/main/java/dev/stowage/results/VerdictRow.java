package dev.stowage.results;

/** What the results say to one expectation, at one point and under one style of all that it speaks of. */
public record VerdictRow(
        @Column(says = "the expectation, as the scenario writes it")
        String expectation,

        @Column(says = "the claim behind it, in words; empty when the scenario gives none")
        String says,

        @Column(
                says =
                        "verdict on the whole expectation: `supported` when all of its rows are, `refuted` when one of them is, "
                                + "`undecided` otherwise")
        Judgement overall,

        @Column(says = "point of the sweep; `base` without a sweep")
        String point,

        @Column(says = "style of the left side") String style,

        @Column(says = "metric on the left side, one of the closed list below")
        Metric metric,

        @Column(says = "statistic of the metric, one of the closed list below")
        Statistic statistic,

        @Column(says = "unit of value, threshold, difference, lower and upper")
        String unit,

        @Column(says = "the left side; empty when there are too few observations for it")
        double value,

        @Column(says = "the right side") double threshold,

        @Column(says = "value less threshold; paired by replication where both sides are simulated")
        double difference,

        @Column(says = "lower end of the confidence interval of the difference; empty when none can be given")
        double lower,

        @Column(says = "upper end of the confidence interval of the difference; empty when none can be given")
        double upper,

        @Column(
                says =
                        "`supported` when the whole interval satisfies the expectation, `refuted` when none of it does, `undecided` "
                                + "otherwise; by the value alone where there is no interval")
        Judgement verdict,

        @Column(says = "axis along which it was looked for a flip; empty when there is none")
        String axis,

        @Column(says = "value on the axis at which the expectation flips, the nearest one; empty when it does not")
        double flipsAt,

        @Column(says = "lower end of the interval of flips_at; empty when it is not between the ends of the axis")
        double flipsAtLower,

        @Column(says = "upper end of the interval of flips_at; empty when it is not between the ends of the axis")
        double flipsAtUpper,

        @Column(says = "unit of flips_at; empty for plain numbers")
        String axisUnit,

        @Column(says = "confidence of the intervals, between 0 and 1")
        double level)
        implements Row {}
