package dev.stowage.results;

/** What the mean start of a style at a point spends on one stage. */
public record PhaseRow(
        @Column(says = "point of the sweep; `base` without a sweep")
        String point,

        @Column(says = "deployment style, as the scenario names it")
        String style,

        @Column(says = "layer that contributed the stage; empty for `waiting`")
        String layer,

        @Column(
                says =
                        "name of the stage, as in stages.csv; `waiting` when none is under way. At each instant the stage of the guest"
                                + " nearest to the app counts, of several the one that ends last, so that the stages of a style add up to its"
                                + " mean startup.ready")
        String stage,

        @Column(unit = "s", says = "mean time that a ready app's start spends in it, a start without it counting as 0")
        double mean,

        @Column(unit = "s", says = "lower end of the confidence interval; empty when none can be given")
        double lower,

        @Column(unit = "s", says = "upper end of the confidence interval; empty when none can be given")
        double upper,

        @Column(
                unit = "s",
                says = "how long after the request the middle of that time is, on average; rows are in this order")
        double after,

        @Column(says = "independent replications that the mean rests on")
        int nReplications,

        @Column(says = "ready starts over all replications, all of them even where stages.csv has a sample")
        long nObservations,

        @Column(says = "confidence of the interval, between 0 and 1")
        double level)
        implements Row {}
