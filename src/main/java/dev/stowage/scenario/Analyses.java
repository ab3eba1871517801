package dev.stowage.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a study beside its results.
 *
 * @param tornado which uncertain numbers matter, one at a time
 * @param breakEven where along an axis two styles are even
 * @param uncertainty how sure the results are when all uncertain numbers vary
 */
public record Analyses(
        @Key(
                says =
                        "Every assumed and vendor number at its low and at its high, all else equal; `{}` for the usual.",
                example = "{}",
                otherwise = "not made")
        @Nullable Tornado tornado,

        @Key(
                says = "Where along an axis of numbers two styles are even; one or a list.",
                example = "{axis: apps, metric: cost.usd_per_app_month}",
                otherwise = "none",
                single = true)
        List<BreakEven> breakEven,

        @Key(
                says = "Results with all assumed and vendor numbers drawn between low and high; `{}` for the usual.",
                example = "{replications: 200}",
                otherwise = "not made")
        @Nullable Uncertainty uncertainty) {
    /** None. */
    public static final Analyses NONE = new Analyses(null, List.of(), null);

    public Analyses {
        breakEven = breakEven == null ? List.of() : List.copyOf(breakEven);
    }

    /** Whether none is asked for. */
    public boolean isEmpty() {
        return tornado == null && breakEven.isEmpty() && uncertainty == null;
    }

    /**
     * One uncertain number after the other.
     *
     * @param metric what is looked at; the metric that decides when absent
     * @param statistic of the metric
     * @param styles whose values and differences; those that are compared when empty
     * @param points at which points; the first when empty
     * @param replications of each run, as many as the experiment has at most
     */
    public record Tornado(
            @Key(says = "What is looked at.", example = "startup.ready", otherwise = "the metric that decides")
            @Nullable String metric,

            @Key(says = "A statistic of it.", example = "p95", otherwise = "mean")
            String statistic,

            @Key(says = "The styles whose values and differences are looked at.", otherwise = "those that are compared")
            List<String> styles,

            @Key(says = "The points at which it is done.", otherwise = "the first")
            List<String> points,

            @Key(
                    says = "Replications of each run; those of the experiment at most.",
                    otherwise = "20",
                    least = 1,
                    most = 1_000_000)
            int replications) {
        public Tornado {
            statistic = Checks.orElse(statistic, "mean");
            styles = styles == null ? List.of() : List.copyOf(styles);
            points = points == null ? List.of() : List.copyOf(points);
            Checks.positive(replications, "replications");
        }
    }

    /**
     * Where two styles are even.
     *
     * @param axis an axis of the sweep whose values are numbers
     * @param metric what is compared; the metric that decides when absent
     * @param statistic of the metric
     * @param styles the styles, each pair of them; those that are compared when empty
     */
    public record BreakEven(
            @Key(says = "An axis of the sweep whose values are numbers.", example = "apps", required = true)
            String axis,

            @Key(says = "What is compared.", example = "cost.usd_per_app_month", otherwise = "the metric that decides")
            @Nullable String metric,

            @Key(says = "A statistic of it.", example = "p95", otherwise = "mean")
            String statistic,

            @Key(
                    says = "The styles, each pair of them.",
                    example = "[vm, container]",
                    otherwise = "those that are compared")
            List<String> styles) {
        public BreakEven {
            statistic = Checks.orElse(statistic, "mean");
            styles = styles == null ? List.of() : List.copyOf(styles);
        }
    }

    /**
     * All uncertain numbers at once.
     *
     * @param metric what is looked at; the metric that decides when absent
     * @param styles whose values and differences; those that are compared when empty
     * @param points at which points; all when empty
     * @param replications how often they are drawn
     * @param law how they are drawn
     */
    public record Uncertainty(
            @Key(says = "What is looked at.", example = "startup.ready", otherwise = "the metric that decides")
            @Nullable String metric,

            @Key(says = "The styles whose values and differences are looked at.", otherwise = "those that are compared")
            List<String> styles,

            @Key(says = "The points at which it is done.", otherwise = "all")
            List<String> points,

            @Key(
                    says = "How often all of the numbers are drawn; each time one replication is run.",
                    otherwise = "200",
                    least = 1,
                    most = 1_000_000)
            int replications,

            @Key(
                    says =
                            "How a number is drawn between its low and its high: `triangular`, its value the most likely, or `uniform`.",
                    otherwise = "triangular")
            Law law) {
        public Uncertainty {
            styles = styles == null ? List.of() : List.copyOf(styles);
            points = points == null ? List.of() : List.copyOf(points);
            law = Checks.orElse(law, Law.TRIANGULAR);
            Checks.positive(replications, "replications");
        }
    }

    /** How a number is drawn between its low and its high. */
    public enum Law {
        /** Most likely at its value. */
        TRIANGULAR,
        /** All equally likely. */
        UNIFORM
    }
}
