package dev.stowage.experiment;

import dev.stowage.random.Draws;
import dev.stowage.results.LineEncoder;
import dev.stowage.results.MemoryRow;
import dev.stowage.results.StageRow;
import dev.stowage.results.StartupRow;
import dev.stowage.results.Tables;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows that are written one by one of a point and style, as lines of their tables: all starts up to a limit, a seeded sample of as many beyond, and the
 * stages of these starts. Whether a start is in the sample follows from seed, replication and the guest's name.
 */
final class Recorder {
    private static final String PURPOSE = "recording";

    /** Memory is recorded up to so many rows even where starts are not, since a chart of one machine needs a few. */
    private static final int FEWEST_MEMORY_ROWS = 1000;

    private final long seed;
    private final SeededSample<Line> starts;
    private final SeededSample<Line> memory;
    private final LineEncoder<StartupRow> startLines = Tables.STARTUPS.encoder();
    private final LineEncoder<StageRow> stageLines = Tables.STAGES.encoder();
    private final LineEncoder<MemoryRow> memoryLines = Tables.MEMORY.encoder();
    private final List<Line> stages = new ArrayList<>();
    private int pruneStagesAt;
    private final int limit;

    /**
     * Keeps at most {@code limit} starts.
     *
     * @param below what another recorder of the same point and style, which has taken other starts, says in {@link #below}
     */
    Recorder(long seed, int limit, double below) {
        this.seed = seed;
        this.limit = limit;
        this.pruneStagesAt = pruneLimit(0);
        this.starts = new SeededSample<>(limit, below, Line::priority);
        this.memory = new SeededSample<>(Math.max(limit, FEWEST_MEMORY_ROWS), Double.POSITIVE_INFINITY, Line::priority);
    }

    /** A line of a table, and the priority of the start or of the machine that it is about. */
    static final class Line {
        private final double priority;
        private final byte[] text;

        private Line(double priority, byte[] text) {
            this.priority = priority;
            this.text = text;
        }

        private double priority() {
            return priority;
        }

        /** In UTF-8, its end included; not to be changed. */
        byte[] text() {
            return text;
        }
    }

    /** Whether any start or stage may be among those that it keeps. */
    boolean takesStarts() {
        return starts.below() > 0;
    }

    void start(StartupRow row) {
        double priority = priority(row.replication(), row.guest());
        if (priority < starts.below()) {
            starts.add(new Line(priority, startLines.encode(row)));
        }
    }

    void stage(StageRow row) {
        double priority = priority(row.replication(), row.guest());
        if (priority < starts.below()) {
            stage(new Line(priority, stageLines.encode(row)));
        }
    }

    private void stage(Line line) {
        if (line.priority() < starts.below()) {
            stages.add(line);
            if (stages.size() > pruneStagesAt && starts.below() < Double.POSITIVE_INFINITY) {
                pruneStages();
                pruneStagesAt = pruneLimit(stages.size());
            }
        }
    }

    private void pruneStages() {
        stages.removeIf(stage -> !(stage.priority() < starts.below()));
    }

    void memory(MemoryRow row) {
        memory.add(new Line(priority(row.replication(), row.machine()), memoryLines.encode(row)));
    }

    /** Takes what another one recorded. */
    void addAll(Recorder other) {
        other.starts.items().forEach(starts::add);
        other.stages.forEach(this::stage);
        other.memory.items().forEach(memory::add);
    }

    /** Guests of a priority from here on are not in the sample; infinite as long as all are. */
    double below() {
        return starts.below();
    }

    /** Lines of {@link Tables#STARTUPS}. */
    List<Line> starts() {
        return starts.items();
    }

    /** Lines of {@link Tables#STAGES}. */
    List<Line> stages() {
        starts.items();
        pruneStages();
        return stages;
    }

    /** Lines of {@link Tables#MEMORY}. */
    List<Line> memory() {
        return memory.items();
    }

    private int pruneLimit(int size) {
        return 2 * Math.max(size, limit);
    }

    private double priority(int replication, String guest) {
        return new Draws(seed, replication).stream(PURPOSE, guest).uniform(0);
    }
}
