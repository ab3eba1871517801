package dev.stowage.experiment;

import dev.stowage.model.MemoryObserved;
import dev.stowage.model.Observer;
import dev.stowage.model.RunResult;
import dev.stowage.model.StageObserved;
import dev.stowage.model.StartObserved;
import dev.stowage.results.Book;
import dev.stowage.results.MemoryRow;
import dev.stowage.results.Outcome;
import dev.stowage.results.StageRow;
import dev.stowage.results.StartupRow;
import dev.stowage.scenario.WarmUp;
import dev.stowage.statistics.TimeAverage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Listens to one run: keeps what summaries need of every counted start, and the rows that are recorded. */
final class StartLog implements Observer {
    private final String point;
    private final String style;
    private final int replication;
    private final WarmUp warmUp;
    private final Recorder recorder;

    private final TimeAverage inSystem;
    private final StartCounts counts = new StartCounts();
    private final List<StartObserved> kept = new ArrayList<>();

    StartLog(String point, String style, int replication, WarmUp warmUp, Recorder recorder) {
        this.point = point;
        this.style = style;
        this.replication = replication;
        this.warmUp = warmUp;
        this.recorder = recorder;
        this.inSystem = warmUp.isByRule() ? StartCounts.noTime() : new TimeAverage(warmUp.seconds());
    }

    @Override
    public void start(StartObserved start) {
        if (recorder.takesStarts()) {
            recorder.start(row(point, style, replication, start));
        }
        if (!start.counted()) {
            return;
        }
        if (warmUp.isByRule()) {
            kept.add(start);
        } else if (start.requested() >= warmUp.seconds()) {
            counts.add(start);
        }
    }

    @Override
    public void inSystem(double seconds, int apps) {
        inSystem.set(seconds, apps);
    }

    @Override
    public boolean wantsStages() {
        return recorder.takesStarts();
    }

    @Override
    public void stage(StageObserved stage) {
        if (!recorder.takesStarts()) {
            return;
        }
        recorder.stage(row(point, style, replication, stage));
    }

    /** A stage as stages.csv holds it. */
    static StageRow row(String point, String style, int replication, StageObserved stage) {
        return new StageRow(
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
                stage.heldBy());
    }

    /** A start as startups.csv holds it. */
    static StartupRow row(String point, String style, int replication, StartObserved start) {
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
        inSystem.end(result.endSeconds());
        return counts.outcomes(inSystem);
    }

    /** The starts among which the rule MSER-5 is to choose, none of which was counted; none for a warm-up by time. */
    List<StartObserved> kept() {
        return kept;
    }

    private MemoryRow memoryRow(MemoryObserved line, Book book, long bytes) {
        return new MemoryRow(point, style, replication, line.machine(), line.layer(), book, line.term(), bytes);
    }
}
