package dev.stowage.experiment;

import dev.stowage.model.StartObserved;
import dev.stowage.results.Metric;
import dev.stowage.statistics.TimeAverage;
import java.util.Map;

/** The durations that summaries need of the counted starts of one run. */
final class StartCounts {
    private final Doubles runningSeconds = new Doubles();
    private final Doubles readySeconds = new Doubles();
    private final Doubles runningToReadySeconds = new Doubles();
    private final Doubles waitedSeconds = new Doubles();
    private final Doubles cpuSeconds = new Doubles();
    private final PhaseSums phases = new PhaseSums();
    private int ready;
    private int refused;
    private int unfinished;
    private double firstRequestSeconds = Double.NaN;
    private double lastReadySeconds = Double.NaN;

    /** An average of which no time is known to be wanted: with the rule MSER-5 only starts are. */
    static TimeAverage noTime() {
        return new TimeAverage(Double.MAX_VALUE);
    }

    void add(StartObserved start) {
        firstRequestSeconds = least(firstRequestSeconds, start.requested());
        if (start.isReady()) {
            ready++;
            lastReadySeconds = -least(-lastReadySeconds, -start.ready());
            add(runningSeconds, start.running() - start.requested());
            add(readySeconds, start.ready() - start.requested());
            add(runningToReadySeconds, start.ready() - start.running());
            add(waitedSeconds, start.waitedSeconds());
            add(cpuSeconds, start.cpuSeconds());
            phases.add(start);
        } else if (start.refusal() != null) {
            refused++;
        } else {
            unfinished++;
        }
    }

    private static double least(double known, double value) {
        return known < value ? known : value;
    }

    private static void add(Doubles values, double value) {
        if (!Double.isNaN(value)) {
            values.add(value);
        }
    }

    /**
     * What was counted; call once, when all have been added.
     *
     * @param inSystem the apps in the system over time, without any time where no part of it is known to be wanted
     */
    Outcomes outcomes(TimeAverage inSystem) {
        return new Outcomes(
                Map.of(
                        Metric.STARTUP_RUNNING, runningSeconds.toArray(),
                        Metric.STARTUP_READY, readySeconds.toArray(),
                        Metric.STARTUP_RUNNING_TO_READY, runningToReadySeconds.toArray(),
                        Metric.STARTUP_WAITED, waitedSeconds.toArray(),
                        Metric.CPU_PER_GUEST, cpuSeconds.toArray()),
                phases,
                ready,
                refused,
                unfinished,
                lastReadySeconds - firstRequestSeconds,
                inSystem);
    }
}
