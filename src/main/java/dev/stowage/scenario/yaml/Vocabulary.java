package dev.stowage.scenario.yaml;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Words that a scenario may use and that are settled elsewhere.
 *
 * @param metrics the names of the metrics of summary.csv; empty to take any name that has the form of one
 */
public record Vocabulary(SortedSet<String> metrics) {
    /** Takes any metric. */
    public static final Vocabulary OPEN = new Vocabulary(new TreeSet<>());

    /** Copies the set. */
    public Vocabulary {
        metrics = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(metrics));
    }

    /** With these metrics. */
    public static Vocabulary of(Set<String> metrics) {
        return new Vocabulary(new TreeSet<>(metrics));
    }

    String remedy(String metric) {
        return metrics.isEmpty()
                ? "write a metric of summary.csv, such as `startup.ready`"
                : Suggestion.among(metric, metrics, "metrics");
    }

    boolean hasMetric(String metric) {
        return metrics.isEmpty() ? metric.matches("[a-z][a-z0-9._-]*") : metrics.contains(metric);
    }
}
