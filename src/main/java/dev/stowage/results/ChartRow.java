package dev.stowage.results;

/** One thing that a chart shows. */
public record ChartRow(
        @Column(says = "heading of the panel; empty when there is one panel only")
        String panel,

        @Column(says = "what is drawn, such as `line`, `mark`, `segment`, `total`, `guide`")
        String part,

        @Column(says = "what it belongs to: a style, or a row of the panel")
        String series,

        @Column(says = "name of the part within the series, such as a stage, or what stands beside it; may be empty")
        String name,

        @Column(says = "place on the axis to the right, in its unit; empty without one")
        double x,

        @Column(says = "lower end along that axis: of an interval, or of a stretch; empty without one")
        double xLower,

        @Column(says = "upper end along that axis") double xUpper,

        @Column(says = "place on the axis upward, in its unit; empty without one")
        double y,

        @Column(says = "lower end along that axis: of an interval, or of a band; empty without one")
        double yLower,

        @Column(says = "upper end along that axis") double yUpper,

        @Column(says = "the axis to the right, with its unit")
        String xAxis,

        @Column(says = "the axis upward, with its unit; empty for rows of bars")
        String yAxis)
        implements Row {}
