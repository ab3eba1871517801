package dev.stowage.experiment;

import dev.stowage.results.Statistic;
import dev.stowage.scenario.Experiment;
import dev.stowage.statistics.Interval;
import dev.stowage.statistics.PooledQuantiles;
import dev.stowage.statistics.Spread;
import dev.stowage.statistics.StudentT;
import dev.stowage.statistics.Tally;
import dev.stowage.statistics.TimeAverages;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Statistics of one sample. The mean has a Student-t interval over the replications' means; quantiles, of starts pooled over the
 * replications, one that allows for the dependence of those of one replication. Those of a count over
 * time are weighted by time.
 */
final class Estimates {
    private final Sample sample;
    private final double level;
    private final double[] means;
    private @Nullable PooledQuantiles pooled;

    Estimates(Sample sample, Experiment experiment) {
        this.sample = sample;
        this.level = experiment.level().fraction();
        this.means = Arrays.stream(sample.means())
                .filter(mean -> !Double.isNaN(mean))
                .toArray();
    }

    /** How many replications have observations. */
    int replications() {
        return means.length;
    }

    /** Whether there is such a statistic of this sample. */
    boolean has(Statistic statistic) {
        return sample.isPooled() || isOverTime() || !statistic.isQuantile();
    }

    private boolean isOverTime() {
        return !sample.overTime().isEmpty();
    }

    /** Of the replications' means. */
    Tally means() {
        return Tally.of(means);
    }

    /** The estimate; its bounds are absent where none are known. */
    Interval of(Statistic statistic) {
        return isOverTime() ? overTime(statistic) : ofObservations(statistic);
    }

    private Interval overTime(Statistic statistic) {
        TimeAverages counts = TimeAverages.of(sample.overTime());
        return switch (statistic) {
            case MEAN -> StudentT.mean(means, level);
            case SD -> counts.standardDeviation(level);
            case MIN -> Interval.withoutBounds(counts.pooled().min());
            case MAX -> Interval.withoutBounds(counts.pooled().max());
            case P50, P90, P95, P99, P999 -> counts.quantile(statistic.probability(), level);
        };
    }

    private Interval ofObservations(Statistic statistic) {
        return switch (statistic) {
            case MEAN -> StudentT.mean(means, level);
            case SD ->
                sample.isPooled()
                        ? Spread.of(sample.observations(), sample.all(), level)
                        : Interval.withoutBounds(sample.all().standardDeviation());
            case MIN -> Interval.withoutBounds(sample.all().min());
            case MAX -> Interval.withoutBounds(sample.all().max());
            case P50, P90, P95, P99, P999 -> quantiles().quantile(statistic.probability(), level);
        };
    }

    private PooledQuantiles quantiles() {
        PooledQuantiles known = pooled;
        if (known == null) {
            known = PooledQuantiles.of(sample.observations());
            pooled = known;
        }
        return known;
    }
}
