package dev.stowage.experiment;

import dev.stowage.model.MemoryObserved;
import dev.stowage.model.Observer;
import dev.stowage.model.RunResult;
import dev.stowage.model.StageObserved;
import dev.stowage.model.StartObserved;
import dev.stowage.results.Book;
import dev.stowage.results.MemoryRow;
import dev.stowage.results.Metric;
import dev.stowage.results.Outcome;
import dev.stowage.results.StageRow;
import dev.stowage.results.StartupRow;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;

/** Listens to one run: keeps the durations that summaries need of every counted start, and the rows that are recorded. */
final class StartLog implements Observer {
    private final String point;
    private final String style;
    private final int replication;
    private final double warmUpSeconds;
    private final Recorder recorder;

    private final DoubleStream.Builder runningSeconds = DoubleStream.builder();
    private final DoubleStream.Builder readySeconds = DoubleStream.builder();
    private final DoubleStream.Builder runningToReadySeconds = DoubleStream.builder();
    private final DoubleStream.Builder cpuSeconds = DoubleStream.builder();
    private int ready;
    private int refused;
    private int unfinished;
    private double firstRequestSeconds = Double.NaN;
    private double lastReadySeconds = Double.NaN;

    StartLog(String point, String style, int replication, double warmUpSeconds, Recorder recorder) {
        this.point = point;
        this.style = style;
        this.replication = replication;
        this.warmUpSeconds = warmUpSeconds;
        this.recorder = recorder;
    }

    @Override
    public void start(StartObserved start) {
        recorder.start(row(start));
        if (start.counted() && start.requested() >= warmUpSeconds) {
            count(start);
        }
    }

    @Override
    public void stage(StageObserved stage) {
        recorder.stage(new StageRow(
                point,
                style,
                replication,
                stage.guest(),
                stage.layer(),
                stage.stage(),
                stage.resource(),
                stage.start(),
                stage.end(),
                stage.waited(),
                stage.heldBy()));
    }

    private void count(StartObserved start) {
        firstRequestSeconds = least(firstRequestSeconds, start.requested());
        if (start.isReady()) {
            ready++;
            lastReadySeconds = -least(-lastReadySeconds, -start.ready());
            add(runningSeconds, start.running() - start.requested());
            add(readySeconds, start.ready() - start.requested());
            add(runningToReadySeconds, start.ready() - start.running());
            add(cpuSeconds, start.cpuSeconds());
        } else if (start.refusal() != null) {
            refused++;
        } else {
            unfinished++;
        }
    }

    private static double least(double known, double value) {
        return known < value ? known : value;
    }

    private static void add(DoubleStream.Builder values, double value) {
        if (!Double.isNaN(value)) {
            values.add(value);
        }
    }

    private StartupRow row(StartObserved start) {
        Outcome outcome =
                start.isReady() ? Outcome.READY : start.refusal() != null ? Outcome.REFUSED : Outcome.UNFINISHED;
        return new StartupRow(
                point,
                style,
                replication,
                start.guest(),
                start.layer(),
                start.parent(),
                start.app(),
                start.machine(),
                "requested",
                start.hostState().name().toLowerCase(Locale.ROOT),
                start.imageState() == null ? "" : start.imageState().word(),
                start.requested(),
                start.placed(),
                start.running(),
                start.ready(),
                outcome,
                start.refusal() == null ? "" : start.refusal().toString());
    }

    /** What was counted, with what the run left; call once, when the run is over. */
    Outcomes counted(RunResult result) {
        for (MemoryObserved line : result.memory()) {
            recorder.memory(memoryRow(line, Book.COMMITMENT, line.committedBytes()));
            recorder.memory(memoryRow(line, Book.RESIDENT, line.residentBytes()));
        }
        return new Outcomes(
                Map.of(
                        Metric.STARTUP_RUNNING, runningSeconds.build().toArray(),
                        Metric.STARTUP_READY, readySeconds.build().toArray(),
                        Metric.STARTUP_RUNNING_TO_READY,
                                runningToReadySeconds.build().toArray(),
                        Metric.CPU_PER_GUEST, cpuSeconds.build().toArray()),
                ready,
                refused,
                unfinished,
                lastReadySeconds - firstRequestSeconds,
                result);
    }

    private MemoryRow memoryRow(MemoryObserved line, Book book, long bytes) {
        return new MemoryRow(point, style, replication, line.machine(), line.layer(), book, line.term(), bytes);
    }
}
