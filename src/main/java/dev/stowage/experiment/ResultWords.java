package dev.stowage.experiment;

import dev.stowage.results.Estimand;
import dev.stowage.results.Metric;
import dev.stowage.results.Statistic;
import dev.stowage.scenario.yaml.Vocabulary;
import java.util.TreeMap;
import java.util.TreeSet;

/** The words of result files that scenarios may use. */
public final class ResultWords {
    private ResultWords() {}

    /** The metrics and statistics of summary.csv. */
    public static Vocabulary vocabulary() {
        TreeMap<String, String> metrics = new TreeMap<>();
        for (Metric metric : Metric.values()) {
            metrics.put(metric.id(), metric.unit());
        }
        TreeSet<String> statistics = new TreeSet<>();
        for (Statistic statistic : Statistic.values()) {
            statistics.add(statistic.id());
        }
        return Vocabulary.of(metrics, statistics, Estimand.ids());
    }
}
