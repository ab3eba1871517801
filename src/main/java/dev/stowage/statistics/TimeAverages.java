package dev.stowage.statistics;

import java.util.ArrayList;
import java.util.List;

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

    /**
     * The smallest count that is not exceeded for the share p of the time. It is a whole number, as are its bounds: the
     * estimate jumps from one count to the next where the share is nearly reached, and Student's t knows nothing of that.
     */
    public Interval quantile(double p, double level) {
        double[] each =
                replications.stream().mapToDouble(count -> count.quantile(p)).toArray();
        Interval about = StudentT.around(pooled.quantile(p), Tally.of(each), level);
        return new Interval(about.estimate(), StrictMath.floor(about.lower()), StrictMath.ceil(about.upper()));
    }
}
