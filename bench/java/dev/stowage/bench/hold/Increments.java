package dev.stowage.bench.hold;

import java.util.SplittableRandom;

/** Exponential increments of mean 1, drawn beforehand and the same for every event list, in a circle. */
final class Increments {
    private static final int COUNT = 1 << 16;
    private static final long SEED = 6;

    private final double[] values;
    private int next;

    Increments() {
        SplittableRandom random = new SplittableRandom(SEED);
        values = random.doubles(COUNT).map(u -> -StrictMath.log1p(-u)).toArray();
    }

    double next() {
        double value = values[next];
        next = (next + 1) & (COUNT - 1);
        return value;
    }
}
