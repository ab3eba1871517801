package dev.stowage.results;

/** Where a point of the sweep lies on one axis. */
public record PointRow(
        @Column(says = "name of the point: `axis=value;axis=value` in the order of the scenario")
        String point,

        @Column(says = "name of the axis") String axis,

        @Column(says = "place of the value on its axis, counted from 0")
        int order,

        @Column(says = "the value: a number in the unit beside it, or the name of a set of overrides")
        String value,

        @Column(says = "unit of a numeric value; empty for names and plain numbers")
        String unit)
        implements Row {}
