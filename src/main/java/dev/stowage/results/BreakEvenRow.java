package dev.stowage.results;

/** Where along an axis two styles are even, or an expectation flips: a row for each such value, one without value when there is none. */
public record BreakEvenRow(
        @Column(says = "the expectation that flips; empty for two styles")
        String expectation,

        @Column(says = "axis of the sweep") String axis,

        @Column(says = "values of the other axes, `axis=value;axis=value`; `base` without others")
        String others,

        @Column(says = "metric that is compared, one of the closed list below")
        Metric metric,

        @Column(says = "statistic of the metric, one of the closed list below")
        Statistic statistic,

        @Column(says = "first style; the style of the left side of an expectation")
        String styleA,

        @Column(says = "second style; that of the right side of an expectation, empty where a quantity stands there")
        String styleB,

        @Column(
                says =
                        "what holds below the break-even (everywhere when there is none): the style that is better, or `holds` or "
                                + "`fails` of an expectation; empty when the values are the same throughout")
        String below,

        @Column(says = "what holds above it, in the same words; empty when there is no break-even")
        String above,

        @Column(
                says =
                        "the break-even: the value at which the difference is zero; of an axis of whole numbers the first value at "
                                + "which what holds above holds; empty when there is none")
        double at,

        @Column(
                says =
                        "lower end of its interval, where the confidence interval of the difference begins to hold zero; empty when "
                                + "that is below `from`, or without intervals")
        double lower,

        @Column(
                says =
                        "upper end of its interval, where the confidence interval of the difference ceases to hold zero; empty when "
                                + "that is above `to`, or without intervals")
        double upper,

        @Column(says = "the largest value tried at which what holds below still held")
        double lastBelow,

        @Column(says = "the smallest value tried beyond it") double firstAbove,

        @Column(says = "first value of the axis, of those at which it was looked for")
        double from,

        @Column(says = "last value of the axis, of those at which it was looked for")
        double to,

        @Column(says = "unit of the values on the axis; empty for plain numbers")
        String unit,

        @Column(says = "replications of each run") int nReplications,

        @Column(says = "confidence of the interval, between 0 and 1")
        double level)
        implements Row {}
