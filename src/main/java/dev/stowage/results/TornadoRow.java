package dev.stowage.results;

/** What one uncertain number does to a style, or to the difference of two, all else equal: at its low and at its high. */
public record TornadoRow(
        @Column(says = "point of the sweep; `base` without a sweep")
        String point,

        @Column(says = "name of the number, as in assumptions.csv")
        String number,

        @Column(says = "`assumed` or `vendor`") String grade,

        @Column(says = "its low; the first where it is not the same in all uses")
        double low,

        @Column(says = "its value") double value,

        @Column(says = "its high") double high,

        @Column(says = "unit of low, value and high") String numberUnit,

        @Column(says = "metric that is looked at, one of the closed list below")
        Metric metric,

        @Column(says = "statistic of the metric, one of the closed list below")
        Statistic statistic,

        @Column(says = "unit of at_low, at_value, at_high and swing")
        String unit,

        @Column(says = "style; the first one of a difference")
        String styleA,

        @Column(says = "second style of a difference; empty for the value of one style")
        String styleB,

        @Column(says = "the metric, or style_a less style_b, with the number at its low; empty when no app was ready")
        double atLow,

        @Column(says = "the same with the number as it is") double atValue,

        @Column(says = "the same with the number at its high; empty when no app was ready")
        double atHigh,

        @Column(says = "largest less smallest of at_low, at_value and at_high")
        double swing,

        @Column(says = "of a difference: whether another style is better at the low or at the high")
        boolean changesVerdict,

        @Column(says = "replications of each run") int nReplications)
        implements Row {}
