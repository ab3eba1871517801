package dev.stowage.results;

import java.util.Optional;

/** The closed list of statistics that summaries and comparisons give of a metric. */
public enum Statistic {
    /** Mean over the replications of the replication's mean. */
    MEAN("mean", "mean over replications of each replication's mean, with a Student-t interval"),
    /** Standard deviation of single observations. */
    SD(
            "sd",
            "standard deviation of the observations, pooled over replications, with a Student-t interval over the replications' "
                    + "mean squares when there are ten or more"),
    /** Smallest observation. */
    MIN("min", "smallest observation over all replications"),
    /** Median. */
    P50("p50", "median of the observations, pooled over replications"),
    /** 90th percentile. */
    P90("p90", "90th percentile of the observations, pooled over replications"),
    /** 95th percentile. */
    P95("p95", "95th percentile of the observations, pooled over replications"),
    /** 99th percentile. */
    P99("p99", "99th percentile of the observations, pooled over replications; at least 368 of them"),
    /** 99.9th percentile. */
    P999("p99.9", "99.9th percentile of the observations, pooled over replications; at least 3,688 of them"),
    /** Largest observation. */
    MAX("max", "largest observation over all replications");

    private final String id;
    private final String meaning;

    Statistic(String id, String meaning) {
        this.id = id;
        this.meaning = meaning;
    }

    /** The name in files, such as {@code p95}. */
    public String id() {
        return id;
    }

    /** Whether it is a quantile of single observations. */
    public boolean isQuantile() {
        return probability() > 0;
    }

    /** The probability of a quantile, such as 0.95; NaN for what is none. */
    public double probability() {
        return switch (this) {
            case P50 -> 0.5;
            case P90 -> 0.9;
            case P95 -> 0.95;
            case P99 -> 0.99;
            case P999 -> 0.999;
            case MEAN, SD, MIN, MAX -> Double.NaN;
        };
    }

    /** One sentence that defines it. */
    public String meaning() {
        return meaning;
    }

    /** The statistic with this name in files, if there is one. */
    public static Optional<Statistic> of(String id) {
        for (Statistic statistic : values()) {
            if (statistic.id.equals(id)) {
                return Optional.of(statistic);
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return id;
    }
}
