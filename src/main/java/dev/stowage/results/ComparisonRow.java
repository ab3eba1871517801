package dev.stowage.results;

/** Paired comparison of two styles under common random numbers: each pair once, in order of declaration. */
public record ComparisonRow(
        @Column(says = "point of the sweep; `base` without a sweep")
        String point,

        @Column(says = "metric that is compared, one of the closed list below")
        Metric metric,

        @Column(says = "first style of the pair") String styleA,
        @Column(says = "second style of the pair") String styleB,

        @Column(says = "value of style_a less value of style_b, paired by replication")
        double difference,

        @Column(says = "lower end of the interval of the difference")
        double differenceLower,

        @Column(says = "upper end of the interval of the difference")
        double differenceUpper,

        @Column(says = "value of style_a over value of style_b; empty when the latter is zero")
        double ratio,

        @Column(says = "lower end of the interval of the ratio")
        double ratioLower,

        @Column(says = "upper end of the interval of the ratio")
        double ratioUpper,

        @Column(says = "statistic of the metric that is compared, one of the closed list below")
        Statistic statistic,

        @Column(says = "unit of the difference; the ratio has none")
        String unit,

        @Column(says = "paired replications that the intervals rest on")
        int nReplications,

        @Column(
                says =
                        "what the common random numbers gain: by this factor independent draws would need more replications for the same"
                                + " interval of the difference, (variance of a + variance of b) over variance of a - b; below 1 they cost;"
                                + " empty when the difference does not vary")
        double varianceReduction,

        @Column(says = "confidence of the intervals, between 0 and 1")
        double level)
        implements Row {}
