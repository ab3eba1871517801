package dev.stowage.results;

/** A value of theory beside the simulated one. */
public record TheoryRow(
        @Column(says = "number and model of the check, with style and point where the scenario has several")
        String model,

        @Column(
                says =
                        "metric and statistic of summary.csv, such as `startup.ready.p95`; in words where no scenario says it")
        String metric,

        @Column(says = "what theory says, in the unit of the metric")
        double theory,

        @Column(says = "the simulated value; empty when there are too few observations for it")
        double simulated,

        @Column(says = "half the width of its 99.9 % confidence interval; empty without one")
        double halfWidth,

        @Column(
                says =
                        "`pass`, `fail`, or `inconclusive` when the interval is missing or wider than 2 % to either side")
        String verdict)
        implements Row {}
