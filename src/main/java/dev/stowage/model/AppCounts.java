package dev.stowage.model;

import dev.stowage.kernel.Kernel;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * How many apps of a run have a place and how many are ready, over time. The first instant at which most are ready is marked.
 *
 * <p>Where the machines are run one after the other, the changes do not come in the order of time; they are put in order at the end. Of
 * those of one instant departures then come first.
 */
final class AppCounts {
    private final Kernel kernel;
    private final Marks marks;
    private final Observer observer;
    private int inSystem;
    private int ready;
    private int peakApps;
    private double peakSeconds;
    private @Nullable Changes apart;

    /** Times of changes, in any order. */
    private static final class Changes {
        private final DoubleStream.Builder readySeconds = DoubleStream.builder();
        private final DoubleStream.Builder leftSeconds = DoubleStream.builder();
        private final DoubleStream.Builder goneSeconds = DoubleStream.builder();
    }

    AppCounts(Kernel kernel, Marks marks, Observer observer) {
        this.kernel = kernel;
        this.marks = marks;
        this.observer = observer;
    }

    /** An app has become ready. */
    void becameReady() {
        if (apart != null) {
            apart.readySeconds.add(kernel.now());
            return;
        }
        ready++;
        if (ready > peakApps) {
            peak(ready, kernel.now());
            marks.mark();
        }
    }

    /** An app that was ready has left. */
    void left() {
        if (apart != null) {
            apart.leftSeconds.add(kernel.now());
        } else {
            ready--;
        }
    }

    /** An app has been given its place (1) or has gone (-1). */
    void countInSystem(int change) {
        if (apart != null && change < 0) {
            apart.goneSeconds.add(kernel.now());
        } else {
            inSystem += change;
            observer.inSystem(kernel.now(), inSystem);
        }
    }

    /** From here on nobody is given a place any more, and changes come machine by machine. */
    void separate() {
        apart = new Changes();
        marks.journal(new Journal(kernel));
    }

    /** All machines have come to the same time. */
    void join() {
        Changes changes = apart;
        apart = null;
        if (changes == null) {
            return;
        }
        for (double seconds : sorted(changes.goneSeconds)) {
            observer.inSystem(seconds, --inSystem);
        }
        int before = peakApps;
        double[] left = sorted(changes.leftSeconds);
        int gone = 0;
        for (double seconds : sorted(changes.readySeconds)) {
            while (gone < left.length && left[gone] <= seconds) {
                gone++;
                ready--;
            }
            if (++ready > peakApps) {
                peak(ready, seconds);
            }
        }
        ready -= left.length - gone;
        if (peakApps > before) {
            marks.markAfterwards(peakSeconds);
        }
    }

    private static double[] sorted(DoubleStream.Builder seconds) {
        return seconds.build().sorted().toArray();
    }

    private void peak(int apps, double seconds) {
        peakApps = apps;
        peakSeconds = seconds;
    }

    /** Without an app that was ever ready the end of the run is the instant that is looked at. */
    void markEndIfNothingWasReady() {
        if (peakApps == 0) {
            peakSeconds = kernel.now();
            marks.mark();
        }
    }

    /** The first instant at which most were ready. */
    double peakSeconds() {
        return peakSeconds;
    }

    int peakApps() {
        return peakApps;
    }
}
