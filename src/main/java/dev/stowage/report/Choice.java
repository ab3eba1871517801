package dev.stowage.report;

import dev.stowage.results.Metric;
import java.util.List;
import java.util.Optional;

/**
 * What of the results is drawn.
 *
 * @param metric in place of the one that a chart shows by itself
 * @param styles names; all when there are none
 * @param points names; all when there are none
 */
record Choice(Optional<Metric> metric, List<String> styles, List<String> points) {
    /** Everything, each chart in its own metric. */
    static final Choice ALL = new Choice(Optional.empty(), List.of(), List.of());

    boolean hasStyle(String style) {
        return styles.isEmpty() || styles.contains(style);
    }

    /** Whether a row is chosen that is about a style, or about a pair when the other one is not empty. */
    boolean hasStyles(String style, String other) {
        return hasStyle(style) && (other.isEmpty() || hasStyle(other));
    }

    boolean hasPoint(String point) {
        return points.isEmpty() || points.contains(point);
    }

    boolean hasMetric(Metric asked) {
        return metric.isEmpty() || metric.get() == asked;
    }
}
