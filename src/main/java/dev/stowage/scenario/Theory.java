package dev.stowage.scenario;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What theory says of the system that a scenario describes, for {@code verify} to hold against what is simulated.
 *
 * @param check the number of the check, by which it can be asked for
 * @param model the model, in the words of queueing theory
 * @param values what theory says of it
 */
public record Theory(
        @Key(says = "The number of the check, by which it can be asked for.", example = "V1", required = true)
        String check,

        @Key(says = "The model, in the words of theory.", example = "M/M/1", required = true)
        String model,

        @Key(says = "What theory says, a line for each metric.", required = true)
        List<Value> values) {

    public Theory {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("`values` is empty; give one value at least");
        }
    }

    /**
     * What theory says of one metric over points.
     *
     * @param style the style of which it says so; absent where it says so of every style
     * @param metric a metric of summary.csv
     * @param statistic a statistic of summary.csv
     * @param formula where the numbers are from
     * @param points the numbers by point, in the metric's unit; {@code base} where nothing is swept
     * @param against what the number is relative to; absent for the metric itself
     * @param exact whether nothing is drawn, so that simulated and theory are equal
     */
    public record Value(
            @Key(says = "The style of which theory says so.", otherwise = "every style") @Nullable String style,

            @Key(says = "A metric of summary.csv.", example = "startup.ready", required = true)
            String metric,

            @Key(says = "A statistic of summary.csv.", example = "p95", otherwise = "mean")
            String statistic,

            @Key(says = "Where the numbers are from.", example = "1 / (mu - lambda)", required = true)
            String formula,

            @Key(
                    says = "The numbers, by point and in the metric's unit; `base` where nothing is swept.",
                    example = "{base: 5}",
                    required = true)
            Map<String, Double> points,

            @Key(says = "What the number is relative to.", otherwise = "nothing: it is the metric itself")
            Published.@Nullable Against against,

            @Key(
                    says =
                            "Whether nothing is drawn, so that theory is met to a relative 1e-9 and not within an interval.",
                    otherwise = "false")
            boolean exact) {

        public Value {
            statistic = Checks.orElse(statistic, "mean");
            points = Checks.copy(points);
            if (points.isEmpty()) {
                throw new IllegalArgumentException("`points` is empty; give one value at least");
            }
        }
    }
}
