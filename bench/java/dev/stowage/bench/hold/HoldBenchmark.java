package dev.stowage.bench.hold;

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

/** What one event costs in the hold model: taking the first out, running it, putting its successor in. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class HoldBenchmark {
    private static final int BATCH = 10_000;

    /** Which event list. */
    @Param
    public EventList variant = EventList.STOWAGE;

    /** How many events are pending. */
    @Param({"1000", "100000", "1000000"})
    public int size;

    private HoldModel model = events -> 0;

    /** Fills the list, and lets every event happen about twice so that times are those of the steady state. */
    @Setup
    public void fill() {
        model = variant.holding(size);
        double begin = model.hold(1);
        double end = model.hold(2 * size);
        if (!(end - begin > 1 && end - begin < 3)) {
            throw new IllegalStateException("2 events for each of " + size + " pending took " + (end - begin)
                    + " in place of 2 mean increments: the model is not what it should be");
        }
    }

    /** A batch of events. */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public double event() {
        return model.hold(BATCH);
    }
}
