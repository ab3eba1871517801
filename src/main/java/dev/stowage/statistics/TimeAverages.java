package dev.stowage.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The statistics of a count over time in several replications, pooled by the time that each was watched, with Student-t bounds over
 * the replications: of their averages, of their quantiles, and of their mean squares about the pooled average.
 */
public final class TimeAverages {
    private final List<TimeAverage> replications;
    private final TimeAverage pooled;

    private TimeAverages(List<TimeAverage> replications) {
        this.replications = replications;
        this.pooled = TimeAverage.pooled(replications);
    }

    /** Pools them; those without any time are left out. */
    public static TimeAverages of(List<TimeAverage> replications) {
        return new TimeAverages(
                replications.stream().filter(each -> each.seconds() > 0).toList());
    }

    /** All replications as one. */
    public TimeAverage pooled() {
        return pooled;
    }

    /** The standard deviation over time, with bounds as {@link Spread} says. */
    public Interval standardDeviation(double level) {
        List<Spread.Part> parts = new ArrayList<>();
        double average = pooled.average();
        replications.forEach(each -> parts.add(new Spread.Part(each.seconds(), each.meanSquareAbout(average))));
        return Spread.of(parts, level);
    }

    /** The smallest count that is not exceeded for the share p of the time. */
    public Interval quantile(double p, double level) {
        return around(pooled.quantile(p), each -> each.quantile(p), level);
    }

    private Interval around(double estimate, ToDoubleFunction<TimeAverage> value, double level) {
        return StudentT.around(
                estimate, Tally.of(replications.stream().mapToDouble(value).toArray()), level);
    }
}
