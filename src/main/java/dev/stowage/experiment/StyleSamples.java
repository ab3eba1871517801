package dev.stowage.experiment;

import dev.stowage.results.Estimand;
import dev.stowage.results.Metric;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What is kept of one style until all styles of its point are there.
 *
 * @param means the mean of each replication by metric; NaN for one without observations
 * @param observations all observations by replication, of the metrics whose quantiles are compared
 */
record StyleSamples(Map<Metric, double[]> means, Map<Metric, List<double[]>> observations) {
    static StyleSamples of(Map<Metric, Sample> samples, List<Estimand> compared) {
        Map<Metric, double[]> means = new EnumMap<>(Metric.class);
        samples.forEach((metric, sample) -> means.put(metric, sample.means()));
        Map<Metric, List<double[]>> observations = new EnumMap<>(Metric.class);
        samples.forEach((metric, sample) -> {
            if (compared.stream().anyMatch(estimand -> !estimand.isMean() && estimand.metric() == metric)) {
                observations.put(metric, sample.observations());
            }
        });
        return new StyleSamples(means, observations);
    }

    double[] means(Metric metric) {
        return means.getOrDefault(metric, new double[0]);
    }

    List<double[]> observations(Metric metric) {
        return observations.getOrDefault(metric, List.of());
    }
}
