package dev.stowage.results;

import java.util.List;

/**
 * What a report says, for other programs: {@code report.json}. Values are those of the tables, texts those of the page.
 */
public record ReportFacts(
        @Column(
                says =
                        "version of this layout; a newer one adds keys and changes the meaning of none without a higher number")
        int format,

        @Column(says = "`stowage`") String product,
        @Column(says = "version of the product") String version,
        @Column(says = "label of the scenario") String name,

        @Column(says = "question of the scenario; may be empty")
        String question,

        @Column(says = "the verdict in a sentence, with interval and condition")
        String verdict,

        @Column(says = "all further sentences of the verdict, in the order of `verdict.txt`")
        List<String> sentences,

        @Column(says = "styles in order of declaration") List<String> styles,

        @Column(says = "points of the sweep in order; `base` alone without a sweep")
        List<String> points,

        @Column(says = "the points that the page's first table shows")
        List<String> pointsShown,

        @Column(says = "the six figures, each with its values of every style at every point")
        List<KeyFigure> figures,

        @Column(says = "the numbers from outside that matter most, assumed ones first")
        List<Assumption> assumptions,

        @Column(
                says =
                        "the uncertain numbers that move the difference most, the largest first; empty without a tornado analysis")
        List<Mover> movers,

        @Column(says = "for each style, when it is ahead of all others")
        List<Ahead> ahead,

        @Column(says = "what intervals and analyses leave out, in sentences")
        List<String> leftOut,

        @Column(says = "where the results come from") Source provenance) {

    /** The version of the layout that is written. */
    public static final int FORMAT = 1;

    /** File name within the results folder. */
    public static final String FILE_NAME = "report.json";

    /** Copies the lists. */
    public ReportFacts {
        sentences = List.copyOf(sentences);
        styles = List.copyOf(styles);
        points = List.copyOf(points);
        pointsShown = List.copyOf(pointsShown);
        figures = List.copyOf(figures);
        assumptions = List.copyOf(assumptions);
        movers = List.copyOf(movers);
        ahead = List.copyOf(ahead);
        leftOut = List.copyOf(leftOut);
    }

    /** One of the six figures. */
    public record KeyFigure(
            @Column(
                    says =
                            "`ready_p50`, `cold_p99`, `apps_per_paid_gib`, `machines`, `usd_per_app_month` or `apps_lost_with_one_host`")
            String figure,

            @Column(says = "its name on the page") String heading,
            @Column(says = "what it is") String definition,
            @Column(says = "unit of its values") String unit,
            @Column(says = "by point and style") List<Value> values) {

        /** Copies the list. */
        public KeyFigure {
            values = List.copyOf(values);
        }
    }

    /** A figure of one style at one point. */
    public record Value(
            @Column(says = "point of the sweep") String point,
            @Column(says = "deployment style") String style,

            @Column(says = "the estimate; null where there is none, and `note` says why")
            double value,

            @Column(says = "lower end of its interval; null without one")
            double lower,

            @Column(says = "upper end") double upper,

            @Column(says = "the estimate as the page writes it")
            String text,

            @Column(says = "what stands below it: the interval, a condition, or why there is no value")
            String note) {}

    /** A number from outside. */
    public record Assumption(
            @Column(says = "name, as in assumptions.csv") String name,
            @Column(says = "value with unit") String value,

            @Column(says = "low to high, with unit; empty when not stated")
            String range,

            @Column(says = "`assumed`, `vendor`, `published` or `measured`")
            String grade,

            @Column(says = "where it is from; for an assumed one, the reasoning")
            String source,

            @Column(says = "date of the source") String date,

            @Column(
                    says =
                            "largest less smallest difference of styles with the number at its low, as it is, and at its high; null without a tornado analysis")
            double swing) {}

    /** What one uncertain number does to a difference. */
    public record Mover(
            @Column(says = "name of the number, as in tornado.csv")
            String number,

            @Column(says = "`assumed` or `vendor`") String grade,
            @Column(says = "low to high, with unit") String range,

            @Column(says = "the difference that is looked at, in words")
            String difference,

            @Column(says = "the difference at its low, with unit")
            String atLow,

            @Column(says = "the difference at its high, with unit")
            String atHigh,

            @Column(says = "whether another style is better at the low or at the high")
            boolean changesVerdict) {}

    /** When a style is ahead. */
    public record Ahead(
            @Column(says = "deployment style") String style,

            @Column(says = "when it is ahead, in a sentence or two")
            String sentence) {}

    /** Where results come from. */
    public record Source(
            @Column(says = "the command that makes them again")
            String command,

            @Column(says = "path of the scenario file as it was given")
            String scenario,

            @Column(says = "SHA-256 of the resolved scenario")
            String scenarioHash,

            @Column(says = "seed of all draws") long seed,

            @Column(says = "independent replications; the most that any style has")
            int replications,

            @Column(says = "`terminating` or `steady`") String kind,

            @Column(says = "confidence of the intervals, between 0 and 1")
            double level) {}

    /** As JSON, keys in the order of the components. */
    public String json() {
        return Json.write(this);
    }
}
