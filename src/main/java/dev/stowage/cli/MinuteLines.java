package dev.stowage.cli;

import dev.stowage.experiment.Progress;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** A line a minute about how far a batch has come, for logs. */
final class MinuteLines implements Progress {
    private static final long EVERY_NANOS = TimeUnit.MINUTES.toNanos(1);
    private static final double NANOS = 1e9;

    private final PrintWriter err;
    private final LongSupplier nanoClock;
    private long beganNanos;
    private long toldNanos;
    private long all;
    private long done;

    /**
     * Tells nothing during the first minute.
     *
     * @param nanoClock a clock that only goes forward, in nanoseconds
     */
    MinuteLines(PrintWriter err, LongSupplier nanoClock) {
        this.err = err;
        this.nanoClock = nanoClock;
    }

    @Override
    public void begin(long runs) {
        all = runs;
        beganNanos = nanoClock.getAsLong();
        toldNanos = beganNanos;
    }

    @Override
    public void gathered() {
        done++;
        waiting();
    }

    @Override
    public void dropped(long runs) {
        all -= runs;
    }

    @Override
    public void waiting() {
        long now = nanoClock.getAsLong();
        if (now - toldNanos >= EVERY_NANOS) {
            toldNanos = now;
            double gone = (now - beganNanos) / NANOS;
            String left = done == 0 ? "" : ", about " + Times.words(gone * (all - done) / done) + " left";
            err.println(String.format(Locale.ROOT, "%,d of %,d runs in %s", done, all, Times.words(gone)) + left);
        }
    }
}
