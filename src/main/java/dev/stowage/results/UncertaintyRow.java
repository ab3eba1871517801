package dev.stowage.results;

/** A metric of a style, or the difference of two, with all uncertain numbers drawn anew in every replication. */
public record UncertaintyRow(
        @Column(says = "point of the sweep; `base` without a sweep")
        String point,

        @Column(says = "metric that is looked at, one of the closed list below")
        Metric metric,

        @Column(says = "style; the first one of a difference")
        String styleA,

        @Column(says = "second style of a difference; empty for the value of one style")
        String styleB,

        @Column(says = "unit of value, median, lower and upper")
        String unit,

        @Column(says = "mean over the replications of the study, with all numbers as they are")
        double value,

        @Column(says = "median of the replications' means, with the numbers drawn")
        double median,

        @Column(
                says =
                        "lower end of the band that holds the replications' means, by order statistics; empty when they are too few")
        double lower,

        @Column(says = "upper end of the band") double upper,

        @Column(says = "of a difference: the share of the draws in which style_a is better; empty otherwise")
        double shareABetter,

        @Column(says = "numbers that were drawn") int numbers,

        @Column(says = "replications that gave a value") int nReplications,

        @Column(says = "share of the replications' means that the band holds, between 0 and 1")
        double level)
        implements Row {}
