package dev.stowage.results;

/** One term of the memory of a style's fullest machine at a point. */
public record FootprintRow(
        @Column(says = "point of the sweep; `base` without a sweep")
        String point,

        @Column(says = "deployment style, as the scenario names it")
        String style,

        @Column(says = "layer that the memory belongs to, as in memory.csv")
        String layer,

        @Column(says = "what the memory is for; `free` is what is left of the capacity")
        String term,

        @Column(
                unit = "B",
                says =
                        "what is touched: mean over the replications of the term on the machine with most of it, the first of equal ones")
        double resident,

        @Column(unit = "B", says = "lower end of the confidence interval of `resident`; empty when none can be given")
        double lower,

        @Column(unit = "B", says = "upper end of the confidence interval of `resident`; empty when none can be given")
        double upper,

        @Column(unit = "B", says = "what placement admits against, on the same machine: mean over the replications")
        double commitment,

        @Column(says = "independent replications that the means rest on")
        int nReplications,

        @Column(says = "confidence of the interval, between 0 and 1")
        double level)
        implements Row {}
