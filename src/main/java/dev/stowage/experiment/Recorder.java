package dev.stowage.experiment;

import dev.stowage.random.Draws;
import dev.stowage.random.Purpose;
import dev.stowage.results.DensityRow;
import dev.stowage.results.LineEncoder;
import dev.stowage.results.MemoryRow;
import dev.stowage.results.PackedLines;
import dev.stowage.results.StageRow;
import dev.stowage.results.StartupRow;
import dev.stowage.results.Tables;

/**
 * The rows that are written one by one of a point and style, as lines of their tables: all starts up to a limit, a seeded sample of
 * as many beyond, the stages of these starts, memory likewise, and the density of every replication. Whether a start is in the sample follows from seed, replication and the guest's name.
 */
final class Recorder {
    private static final Purpose PURPOSE = new Purpose("recording");

    /** Memory is recorded up to so many rows even where starts are not, since a chart of one machine needs a few. */
    private static final int FEWEST_MEMORY_ROWS = 1000;

    private final long seed;
    private Draws draws;
    private final int limit;
    private final SeededSample starts;
    private final PackedLines stages = new PackedLines();
    private final SeededSample memory;
    private final PackedLines density = new PackedLines();
    private final LineEncoder<StartupRow> startLines = Tables.STARTUPS.encoder();
    private final LineEncoder<StageRow> stageLines = Tables.STAGES.encoder();
    private final LineEncoder<MemoryRow> memoryLines = Tables.MEMORY.encoder();
    private final LineEncoder<DensityRow> densityLines = Tables.DENSITY.encoder();
    private long pruneStagesAt;

    /**
     * Keeps at most {@code limit} starts.
     *
     * @param below what another recorder of the same point and style, which has taken other starts, says in {@link #below}
     */
    Recorder(long seed, int limit, double below) {
        this.seed = seed;
        this.draws = new Draws(seed, 0);
        this.limit = limit;
        this.starts = new SeededSample(limit, below);
        this.memory = new SeededSample(Math.max(limit, FEWEST_MEMORY_ROWS), Double.POSITIVE_INFINITY);
        this.pruneStagesAt = 2L * limit;
    }

    /** Whether any start or stage may be among those that it keeps. */
    boolean takesStarts() {
        return starts.below() > 0;
    }

    void start(StartupRow row) {
        starts.add(priority(row.replication(), row.guest()), row, startLines);
    }

    void stage(StageRow row) {
        double priority = priority(row.replication(), row.guest());
        if (starts.takes(priority)) {
            stageLines.encode(row, priority, stages);
            pruneStagesNowAndThen();
        }
    }

    void memory(MemoryRow row) {
        memory.add(priority(row.replication(), row.machine()), row, memoryLines);
    }

    /** Of every replication one row is kept. */
    void density(DensityRow row) {
        densityLines.encode(row, 0, density);
    }

    /** Takes over what another one recorded, which is not to be used any more. */
    void addAll(Recorder other) {
        starts.addAll(other.starts);
        other.stages.keepBelow(starts.below());
        stages.addAll(other.stages);
        pruneStagesNowAndThen();
        memory.addAll(other.memory);
        density.addAll(other.density);
    }

    private void pruneStagesNowAndThen() {
        if (stages.size() > pruneStagesAt && starts.below() < Double.POSITIVE_INFINITY) {
            stages.keepBelow(starts.below());
            pruneStagesAt = 2 * Math.max(stages.size(), limit);
        }
    }

    /** Guests of a priority from here on are not in the sample; infinite as long as all are. */
    double below() {
        return starts.below();
    }

    /** Lines of {@link Tables#STARTUPS}. */
    PackedLines starts() {
        return starts.lines();
    }

    /** Lines of {@link Tables#STAGES}. */
    PackedLines stages() {
        starts.lines();
        stages.keepBelow(starts.below());
        return stages;
    }

    /** Lines of {@link Tables#MEMORY}. */
    PackedLines memory() {
        return memory.lines();
    }

    /** Lines of {@link Tables#DENSITY}. */
    PackedLines density() {
        return density;
    }

    private double priority(int replication, String guest) {
        if (draws.replication() != replication) {
            draws = new Draws(seed, replication);
        }
        return draws.stream(PURPOSE, guest).uniform(0);
    }
}
