package dev.stowage.experiment;

import java.util.Arrays;

/** Numbers in the order in which they came. */
final class Doubles {
    private static final double[] NONE = {};

    private double[] values = NONE;
    private int count;

    void add(double value) {
        if (count == values.length) {
            values = Arrays.copyOf(values, Math.max(16, count + (count >> 1)));
        }
        values[count++] = value;
    }

    double[] toArray() {
        return Arrays.copyOf(values, count);
    }
}
