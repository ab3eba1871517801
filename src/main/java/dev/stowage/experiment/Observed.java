package dev.stowage.experiment;

import dev.stowage.results.Metric;
import dev.stowage.results.Statistic;
import dev.stowage.scenario.Experiment;
import dev.stowage.statistics.Interval;
import dev.stowage.statistics.Replicated;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was observed of some metrics under one style in all replications of a point.
 *
 * @param samples those of which something was observed
 * @param experiment how it was repeated
 */
record Observed(Map<Metric, Sample> samples, Experiment experiment) {

    /** Takes some metrics out of all. */
    static Observed of(Map<Metric, Sample> samples, Experiment experiment, Set<Metric> wanted) {
        Map<Metric, Sample> taken = new EnumMap<>(Metric.class);
        samples.forEach((metric, sample) -> {
            if (wanted.contains(metric)) {
                taken.put(metric, sample);
            }
        });
        return new Observed(taken, experiment);
    }

    /** A statistic of a metric as summary.csv gives it; absent when nothing was observed. */
    Interval estimate(Metric metric, Statistic statistic) {
        Sample sample = samples.get(metric);
        if (sample == null || sample.all().count() == 0) {
            return Interval.absent();
        }
        Estimates estimates = new Estimates(sample, experiment);
        return estimates.has(statistic) ? estimates.of(statistic) : Interval.absent();
    }

    /** The observations of a metric, to be held against others; none when there are none. */
    Replicated of(Metric metric) {
        Sample sample = samples.get(metric);
        return sample == null
                ? Replicated.NONE
                : new Replicated(sample.means(), sample.isPooled() ? sample.observations() : List.of());
    }
}
