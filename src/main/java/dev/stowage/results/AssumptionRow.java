package dev.stowage.results;

/** A number that the run rests on, with its provenance. */
public record AssumptionRow(
        @Column(says = "name of the number, by catalogue entry and key")
        String name,

        @Column(says = "the value that was used: a number or a distribution in words")
        String value,

        @Column(says = "unit of value, low and high") String unit,

        @Column(says = "lowest value thought possible; empty when not stated")
        double low,

        @Column(says = "highest value thought possible; empty when not stated")
        double high,

        @Column(
                says =
                        "`measured`, `published`, `vendor` or `assumed`; `scenario` for what the author chose and for neutral defaults")
        String grade,

        @Column(says = "where the number is from; for an assumed one, the reasoning")
        String source,

        @Column(says = "date of the source, ISO 8601") String date)
        implements Row {}
