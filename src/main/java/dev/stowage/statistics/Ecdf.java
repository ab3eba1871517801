package dev.stowage.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The empirical distribution function: a step up at every distinct observation.
 *
 * @param steps in ascending order; the function holds a step's share from its value up to the next one's
 */
public record Ecdf(List<Step> steps) {
    /**
     * A step.
     *
     * @param value where the function jumps
     * @param share the share of all observations that do not exceed the value
     */
    public record Step(double value, double share) {}

    /** Copies the steps. */
    public Ecdf {
        steps = List.copyOf(steps);
    }

    /**
     * The function of these observations and of some that are known only to lie beyond all of them, so that it ends below 1.
     *
     * @param observations in any order; none give a function without steps
     * @param beyond how many were unfinished when observing ended
     * @throws IllegalArgumentException when an observation is not finite, or {@code beyond} is negative
     */
    public static Ecdf of(double[] observations, long beyond) {
        if (beyond < 0) {
            throw new IllegalArgumentException("unfinished observations must be zero or more, not " + beyond);
        }
        double[] sorted = observations.clone();
        Arrays.sort(sorted);
        Stream.Builder<Step> steps = Stream.builder();
        double all = sorted.length + (double) beyond;
        for (int i = 0; i < sorted.length; i++) {
            Requirement.finite(sorted[i]);
            if (i + 1 == sorted.length || sorted[i + 1] > sorted[i]) {
                steps.add(new Step(sorted[i], (i + 1) / all));
            }
        }
        return new Ecdf(steps.build().toList());
    }

    /** The share of observations that do not exceed a value. */
    public double at(double value) {
        int low = 0;
        int high = steps.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (steps.get(middle).value() <= value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? 0 : steps.get(low - 1).share();
    }
}
