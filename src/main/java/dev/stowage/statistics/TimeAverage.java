package dev.stowage.statistics;

import java.util.Arrays;

/**
 * The average over time of a count that jumps, and its distribution over time: each value weighs as much as it lasted.
 *
 * <p>It keeps the seconds for which the count had each value, so that it takes as much memory as the largest count, however long it
 * is watched.
 */
public final class TimeAverage {
    private static final double RANK_TOLERANCE = 1e-12;

    private final double startSeconds;
    private double lastSeconds;
    private int count;
    private double[] secondsAt = new double[16];

    /**
     * Begins with a count of 0.
     *
     * @param startSeconds what happens before is not part of the average: the end of a warm-up
     * @throws IllegalArgumentException when it is not finite
     */
    public TimeAverage(double startSeconds) {
        this.startSeconds = Requirement.finite(startSeconds);
        this.lastSeconds = Double.NEGATIVE_INFINITY;
    }

    /**
     * The count from this time on.
     *
     * @param newCount 0 or more
     * @throws IllegalArgumentException when the time lies before the last one or is not finite, or the count is below 0
     */
    public void set(double seconds, int newCount) {
        if (newCount < 0) {
            throw new IllegalArgumentException("a count must be 0 or more, not " + newCount);
        }
        end(seconds);
        count = newCount;
    }

    /**
     * Takes in the time until now.
     *
     * @throws IllegalArgumentException when it lies before the last one, or is not finite
     */
    public void end(double seconds) {
        Requirement.finite(seconds);
        if (seconds < lastSeconds) {
            throw new IllegalArgumentException("time went back from " + lastSeconds + " s to " + seconds + " s");
        }
        double passed = seconds - StrictMath.max(startSeconds, lastSeconds);
        lastSeconds = seconds;
        if (passed > 0) {
            if (count >= secondsAt.length) {
                secondsAt = Arrays.copyOf(secondsAt, StrictMath.max(count + 1, secondsAt.length * 3 / 2));
            }
            secondsAt[count] += passed;
        }
    }

    /** How much time is taken in, in seconds. */
    public double seconds() {
        return Arrays.stream(secondsAt).sum();
    }

    /** The average over the time that is taken in; NaN when there is none. */
    public double average() {
        return moment(0, 1);
    }

    /** The average of (count - center)^2; NaN when no time is taken in. */
    public double meanSquareAbout(double center) {
        return moment(center, 2);
    }

    private double moment(double center, int power) {
        double total = 0;
        double sum = 0;
        for (int value = 0; value < secondsAt.length; value++) {
            total += secondsAt[value];
            double deviation = value - center;
            sum += secondsAt[value] * (power == 1 ? deviation : deviation * deviation);
        }
        return total > 0 ? sum / total : Double.NaN;
    }

    /**
     * The smallest count that is not exceeded for the share p of the time; NaN when no time is taken in.
     *
     * @throws IllegalArgumentException unless 0 &lt; p &lt;= 1
     */
    public double quantile(double p) {
        if (!(p > 0 && p <= 1)) {
            throw new IllegalArgumentException("a share of the time must lie between 0 and 1, not " + p);
        }
        double wanted = p * seconds() * (1 - RANK_TOLERANCE);
        double reached = 0;
        for (int value = 0; value < secondsAt.length; value++) {
            reached += secondsAt[value];
            if (reached > 0 && reached >= wanted) {
                return value;
            }
        }
        return Double.NaN;
    }

    /** The smallest count that lasted; NaN when no time is taken in. */
    public double min() {
        return quantile(Double.MIN_VALUE);
    }

    /** The largest count that lasted; NaN when no time is taken in. */
    public double max() {
        double largest = Double.NaN;
        for (int value = 0; value < secondsAt.length; value++) {
            largest = secondsAt[value] > 0 ? value : largest;
        }
        return largest;
    }

    /** All of them as one: the seconds at each count added up. */
    static TimeAverage pooled(Iterable<TimeAverage> averages) {
        TimeAverage all = new TimeAverage(0);
        for (TimeAverage each : averages) {
            all.secondsAt = Arrays.copyOf(all.secondsAt, StrictMath.max(all.secondsAt.length, each.secondsAt.length));
            for (int value = 0; value < each.secondsAt.length; value++) {
                all.secondsAt[value] += each.secondsAt[value];
            }
        }
        return all;
    }
}
