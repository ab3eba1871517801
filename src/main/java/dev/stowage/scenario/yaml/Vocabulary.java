package dev.stowage.scenario.yaml;

import dev.stowage.units.Dimension;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Words that a scenario may use and that are settled elsewhere.
 *
 * @param metrics the metrics of summary.csv with the units of their values; empty to take any name that has the form of one
 * @param statistics the statistics of summary.csv; empty to take any
 * @param figures what can decide or be made precise: metrics, alone for their means or with a statistic; empty to take any name that
 *     has the form of one
 */
public record Vocabulary(SortedMap<String, String> metrics, SortedSet<String> statistics, SortedSet<String> figures) {
    /** Takes any metric and any statistic. */
    public static final Vocabulary OPEN = new Vocabulary(new TreeMap<>(), new TreeSet<>(), new TreeSet<>());

    private static final String NAME = "[a-z][a-z0-9._-]*";

    /** The units of a value that is relative to another one. */
    private static final SortedMap<String, Double> RELATIVE = new TreeMap<>(Map.of("1", 1.0, "ratio", 1.0, "%", 0.01));

    /** Copies the words. */
    public Vocabulary {
        metrics = Collections.unmodifiableSortedMap(new TreeMap<>(metrics));
        statistics = Collections.unmodifiableSortedSet(new TreeSet<>(statistics));
        figures = Collections.unmodifiableSortedSet(new TreeSet<>(figures));
    }

    /** With these metrics, their units, these statistics, and these figures. */
    public static Vocabulary of(Map<String, String> metrics, Set<String> statistics, Set<String> figures) {
        return new Vocabulary(new TreeMap<>(metrics), new TreeSet<>(statistics), new TreeSet<>(figures));
    }

    /**
     * What one of a unit is worth in the unit of summary.csv: of a metric's values, or of the relation of two of them.
     *
     * @param metricUnit the unit of the metric's values there
     * @param relative whether the value is relative to another one
     * @return NaN when the unit is none of such a value
     */
    public static double factor(String unit, String metricUnit, boolean relative) {
        return relative
                ? RELATIVE.getOrDefault(unit, Double.NaN)
                : Dimension.factor(unit, metricUnit).orElse(Double.NaN);
    }

    String remedy(String metric) {
        return metrics.isEmpty()
                ? "write a metric of summary.csv, such as `startup.ready`"
                : Suggestion.among(metric, metrics.keySet(), "metrics");
    }

    boolean hasMetric(String metric) {
        return metrics.isEmpty() ? metric.matches(NAME) : metrics.containsKey(metric);
    }

    boolean hasFigure(String figure) {
        return figures.isEmpty() ? figure.matches(NAME) : figures.contains(figure);
    }

    String figureRemedy(String figure) {
        return figures.isEmpty()
                ? "write a metric of summary.csv, such as `startup.ready` or `startup.ready.p95`"
                : Suggestion.among(figure, figures, "such figures");
    }

    boolean hasStatistic(String statistic) {
        return statistics.isEmpty() || statistics.contains(statistic);
    }

    /** Whether the unit of a metric is that of no quantity, as with apps: a plain number says all. */
    boolean isPlain(String metric) {
        String unit = metrics.get(metric);
        return unit != null
                && !unit.startsWith("USD")
                && Arrays.stream(Dimension.values())
                        .noneMatch(dimension -> dimension.baseUnit().equals(unit));
    }

    /** Whether values of a metric can be written in a unit; true for a metric that is not known. */
    boolean hasUnit(String metric, String unit, boolean relative) {
        String base = metrics.get(metric);
        return (base == null && !relative) || !Double.isNaN(factor(unit, base == null ? "" : base, relative));
    }

    /** Units in which values of a metric can be written. */
    String unitRemedy(String metric, boolean relative) {
        if (relative) {
            return "a value that is relative to another one is written in `1` or `%`";
        }
        String base = metrics.getOrDefault(metric, "");
        for (Dimension dimension : Dimension.values()) {
            if (dimension.baseUnit().equals(base) && dimension.units().size() > 1) {
                return "write one of " + Suggestion.quoted(dimension.units());
            }
        }
        return "write `" + base + "`";
    }
}
