package dev.stowage.bench.parts;

import dev.stowage.kernel.Kernel;
import dev.stowage.resource.SharedCapacity;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Processor sharing at a steady number of customers: what one completion and the arrival that follows it cost. Capacity is half
 * of what the customers could take.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class SharingBenchmark {
    private static final int BATCH = 1_000;
    private static final int WORKS = 1 << 16;
    private static final long SEED = 6;

    /** How many kinds of customers there are, each with a weight of its own. */
    public enum Kinds {
        /** All alike. */
        EQUAL(1),
        /** Weights from 1 to 10: some kinds run at their cap. */
        TEN_WEIGHTS(10);

        private final int count;

        Kinds(int count) {
            this.count = count;
        }
    }

    /** The kinds of customers. */
    @Param
    public Kinds variant = Kinds.EQUAL;

    /** The customers present. */
    @Param({"10", "1000", "100000"})
    public int size;

    private final double[] works = new SplittableRandom(SEED)
            .doubles(WORKS)
            .map(u -> -StrictMath.log1p(-u))
            .toArray();
    private Kernel kernel = new Kernel();
    private SharedCapacity cores = SharedCapacity.of(kernel, "cores", 1);
    private int drawn;
    private int left;

    /** Customers present whose remaining work is that of the steady state. */
    @Setup
    public void fill() {
        kernel = new Kernel();
        cores = SharedCapacity.of(kernel, "cores", size * 0.5);
        for (int i = 0; i < size; i++) {
            arrive(1 + i % variant.count);
        }
        completions(size);
        if (cores.active() != size) {
            throw new IllegalStateException(cores.active() + " customers are there in place of " + size);
        }
    }

    /** A batch of completions, each followed by an arrival. */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public double completionAndArrival() {
        return completions(BATCH);
    }

    private double completions(int count) {
        left = count;
        kernel.run(Double.POSITIVE_INFINITY);
        return kernel.now();
    }

    private void arrive(int weight) {
        drawn = (drawn + 1) & (WORKS - 1);
        cores.start(works[drawn], weight, 1, () -> {
            arrive(weight);
            if (--left == 0) {
                kernel.stop();
            }
        });
    }
}
