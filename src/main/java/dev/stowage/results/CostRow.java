package dev.stowage.results;

/** One line of a style's bill. */
public record CostRow(
        @Column(says = "point of the sweep; `base` without a sweep")
        String point,

        @Column(says = "deployment style, as the scenario names it")
        String style,

        @Column(says = "`run` (billed seconds of the run) or `month` (730 h of its last machines)")
        Period period,

        @Column(says = "what is paid for: instances, volumes, addresses, control plane, ...")
        String line,

        @Column(says = "mean amount over the replications") double amount,
        @Column(says = "currency of the amount") String unit)
        implements Row {}
