package dev.stowage.scenario;

import dev.stowage.units.Share;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was measured and published of the systems that a scenario describes, for {@code reproduce} to hold against what is simulated.
 *
 * @param source who published it, as a citation
 * @param values the published values, a line for each system and metric
 * @param outOfScope what the same source published and the model does not say
 * @param parameters the numbers of the scenario that were fitted to these values, by their names in assumptions.csv; a pattern of names
 *     ({@code *} for any text without a dot, {@code {a,b}} for one of two) is one number that they share
 */
public record Published(
        @Key(says = "Who published it, as a citation.", required = true)
        String source,

        @Key(says = "The published values, a line for each system and metric.", otherwise = "none")
        List<Value> values,

        @Key(says = "What the same source published and the model does not say.", otherwise = "none")
        List<OutOfScope> outOfScope,

        @Key(
                says =
                        "The numbers that were fitted to these values, by their names in assumptions.csv. A pattern makes one number of "
                                + "several: `*` is any text without a dot, `{a,b}` one of two.",
                example = "[layers.*.start-up.running.vm creation.delay.per-busy-core]",
                otherwise = "none")
        List<String> parameters) {

    public Published {
        values = values == null ? List.of() : List.copyOf(values);
        outOfScope = outOfScope == null ? List.of() : List.copyOf(outOfScope);
        parameters = parameters == null ? List.of() : List.copyOf(parameters);
    }

    /**
     * Published values of one metric of one style over points.
     *
     * @param system what was measured, in the source's words; the style's name when absent
     * @param style the style that stands for it
     * @param metric a metric of summary.csv
     * @param statistic a statistic of summary.csv
     * @param unit the unit of the values
     * @param points the values by point; {@code base} where nothing is swept
     * @param against what the value is relative to; absent for the metric itself
     * @param tolerance the largest relative error of a hit
     * @param within the largest absolute error of a hit, in the unit; in place of {@code tolerance}
     * @param role whether the value went into the model
     * @param condition under what it was measured; the point's name when absent
     * @param because what a reader must know to understand the row
     */
    public record Value(
            @Key(says = "What was measured, in the source's words.", otherwise = "the style's name") @Nullable String system,

            @Key(says = "The style that stands for it.", required = true)
            String style,

            @Key(says = "A metric of summary.csv.", example = "startup.ready", required = true)
            String metric,

            @Key(says = "A statistic of summary.csv.", example = "p50", otherwise = "mean")
            String statistic,

            @Key(says = "The unit of the values.", example = "ms", required = true)
            String unit,

            @Key(
                    says = "The values, by point; `base` where nothing is swept.",
                    example = "{at-once=1: 525, at-once=10: 814}",
                    required = true)
            Map<String, Double> points,

            @Key(says = "What the value is relative to.", otherwise = "nothing: it is the metric itself") @Nullable Against against,

            @Key(says = "The largest relative error of a hit.", example = "12 %") @Nullable Share tolerance,

            @Key(says = "The largest absolute error of a hit, in the unit; in place of `tolerance`.") @Nullable Double within,

            @Key(
                    says =
                            "Whether the value went into the model: `input` when the number is a parameter, `fitted` when it was used to "
                                    + "fit one, `predicted` when neither.",
                    otherwise = "predicted")
            Role role,

            @Key(says = "Under what it was measured.", otherwise = "the point's name") @Nullable String condition,

            @Key(says = "What a reader must know to understand the row.") @Nullable String because) {

        public Value {
            statistic = Checks.orElse(statistic, "mean");
            role = Checks.orElse(role, Role.PREDICTED);
            points = Checks.copy(points);
            if (points.isEmpty()) {
                throw new IllegalArgumentException("`points` is empty; give one value at least");
            }
            if ((tolerance == null) == (within == null)) {
                throw new IllegalArgumentException(
                        "a published value has either `tolerance` or `within`; give one of them");
            }
        }
    }

    /**
     * A reference: the same metric of another style, of another point, or both.
     *
     * @param style the style; the same when absent
     * @param point the point; the same when absent
     * @param as how the two are put into one number
     */
    public record Against(
            @Key(says = "The style of the reference.", otherwise = "the same") @Nullable String style,

            @Key(says = "The point of the reference.", otherwise = "the same") @Nullable String point,

            @Key(
                    says = "`ratio`: value over reference; `change`: the ratio less 1; `saving`: 1 less the ratio.",
                    otherwise = "ratio")
            As as) {
        public Against {
            as = Checks.orElse(as, As.RATIO);
        }
    }

    /**
     * Something published that is not reproduced.
     *
     * @param system what was measured
     * @param condition under what
     * @param metric what of it, in words
     * @param value as published, with its unit
     * @param because why it is not reproduced
     */
    public record OutOfScope(
            @Key(says = "What was measured.", required = true)
            String system,

            @Key(says = "Under what.", otherwise = "not said") @Nullable String condition,

            @Key(says = "What of it, in words.", required = true)
            String metric,

            @Key(says = "The value as published, with its unit.", required = true)
            String value,

            @Key(says = "Why it is not reproduced.", required = true)
            String because) {}

    /** How two values are put into one number. */
    public enum As {
        /** Value over reference. */
        RATIO,
        /** The ratio less 1. */
        CHANGE,
        /** 1 less the ratio. */
        SAVING
    }

    /** What part a published value had in the making of the model. */
    public enum Role {
        /** The number is a parameter. */
        INPUT,
        /** It was used to fit a parameter. */
        FITTED,
        /** Neither. */
        PREDICTED
    }
}
