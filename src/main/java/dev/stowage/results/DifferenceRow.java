package dev.stowage.results;

/** One statistic of one metric in two results folders. */
public record DifferenceRow(
        @Column(
                says =
                        "path of the folder below those that were named; empty where they are results folders themselves")
        String folder,

        @Column(says = "point of the sweep; `base` without a sweep")
        String point,

        @Column(says = "deployment style") String style,
        @Column(says = "metric") Metric metric,
        @Column(says = "statistic of the metric") Statistic statistic,
        @Column(says = "unit of the values") String unit,
        @Column(says = "value in the first folder") double first,
        @Column(says = "value in the second folder") double second,
        @Column(says = "second less first") double difference,

        @Column(
                says =
                        "square root of the sum of the squares of the half-widths of both intervals; 0 where the replications do not vary, or there is only one; empty when `unknown`")
        double margin,

        @Column(
                says =
                        "`beyond` when the difference exceeds the margin, or only one value is present; `unknown` when the replications vary and there is no interval in both; else `within`")
        Reach reach)
        implements Row {

    /** Whether a difference exceeds its margin. */
    public enum Reach {
        /** It does not. */
        WITHIN,
        /** It does. */
        BEYOND,
        /** There is no margin. */
        UNKNOWN
    }
}
