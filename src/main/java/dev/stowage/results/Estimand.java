package dev.stowage.results;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What is estimated: a metric by one of its statistics, its mean or, where single starts are observed, a quantile of these.
 *
 * @param metric what is measured
 * @param statistic which statistic of it
 */
public record Estimand(Metric metric, Statistic statistic) {
    private static final Set<Metric> OF_STARTS = EnumSet.of(
            Metric.STARTUP_RUNNING, Metric.STARTUP_READY, Metric.STARTUP_RUNNING_TO_READY, Metric.CPU_PER_GUEST);

    /** The mean of a metric. */
    public static Estimand mean(Metric metric) {
        return new Estimand(metric, Statistic.MEAN);
    }

    /** By its name: {@code startup.ready} and {@code startup.ready.mean} are the same, {@code startup.ready.p95} is a quantile. */
    public static Optional<Estimand> of(String id) {
        Optional<Metric> alone = Metric.of(id);
        if (alone.isPresent()) {
            return alone.map(Estimand::mean);
        }
        for (Statistic statistic : Statistic.values()) {
            String suffix = "." + statistic.id();
            if (id.endsWith(suffix)) {
                return Metric.of(id.substring(0, id.length() - suffix.length()))
                        .map(metric -> new Estimand(metric, statistic))
                        .filter(Estimand::isKnown);
            }
        }
        return Optional.empty();
    }

    private boolean isKnown() {
        return isMean() || (statistic.isQuantile() && OF_STARTS.contains(metric));
    }

    /** All names. */
    public static SortedSet<String> ids() {
        SortedSet<String> ids = new TreeSet<>();
        for (Metric metric : Metric.values()) {
            ids.add(metric.id());
            for (Statistic statistic : Statistic.values()) {
                if (new Estimand(metric, statistic).isKnown()) {
                    ids.add(metric.id() + "." + statistic.id());
                }
            }
        }
        return ids;
    }

    /** Whether it is a mean. */
    public boolean isMean() {
        return statistic == Statistic.MEAN;
    }

    /** {@code startup.ready} for a mean, {@code startup.ready.p95} for another statistic. */
    public String id() {
        return isMean() ? metric.id() : metric.id() + "." + statistic.id();
    }
}
