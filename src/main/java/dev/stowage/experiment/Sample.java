package dev.stowage.experiment;

import dev.stowage.statistics.Tally;
import dev.stowage.statistics.TimeAverage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What was observed of one metric under one style at one point, replication by replication. */
final class Sample {
    private final boolean pooled;
    private final List<TimeAverage> overTime = new ArrayList<>();
    private final List<double[]> observations = new ArrayList<>();
    private double[] means = new double[16];
    private int replications;
    private final Tally all = new Tally();

    /**
     * Empty.
     *
     * @param pooled whether a replication gives many observations, of which quantiles are wanted
     */
    Sample(boolean pooled) {
        this.pooled = pooled;
    }

    /** Takes the one observation of the next replication; none when it is not a number. */
    void add(double value) {
        addMean(value);
        if (!Double.isNaN(value)) {
            all.add(value);
        }
    }

    /** Takes the observations of the next replication, possibly none; they are summed up when they are asked for. */
    void add(double[] values) {
        observations.add(values);
    }

    private void sumUp() {
        for (;
                replications < observations.size();
                addMean(Tally.of(observations.get(replications)).mean())) {
            for (double value : observations.get(replications)) {
                all.add(value);
            }
        }
    }

    private void addMean(double mean) {
        if (replications == means.length) {
            means = Arrays.copyOf(means, 2 * replications);
        }
        means[replications++] = mean;
    }

    boolean isPooled() {
        return pooled;
    }

    /** The observations of each replication; kept only if they are pooled. */
    List<double[]> observations() {
        return observations;
    }

    /** The count over time in each replication; empty for a metric that is none. */
    List<TimeAverage> overTime() {
        return overTime;
    }

    /** Of all observations. */
    Tally all() {
        sumUp();
        return all;
    }

    /** The mean of each replication, in order; NaN for one without observations. */
    double[] means() {
        sumUp();
        return Arrays.copyOf(means, replications);
    }
}
