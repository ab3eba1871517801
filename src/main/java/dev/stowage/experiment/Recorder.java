package dev.stowage.experiment;

import dev.stowage.random.Draws;
import dev.stowage.results.MemoryRow;
import dev.stowage.results.StageRow;
import dev.stowage.results.StartupRow;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows that are written one by one of a point and style: all starts up to a limit, a seeded sample of as many beyond, and the
 * stages of these starts. Whether a start is in the sample follows from seed, replication and the guest's name.
 */
final class Recorder {
    private static final String PURPOSE = "recording";

    /** Memory is recorded up to so many rows even where starts are not, since a chart of one machine needs a few. */
    private static final int FEWEST_MEMORY_ROWS = 1000;

    private final long seed;
    private final SeededSample<StartupRow> starts;
    private final SeededSample<MemoryRow> memory;
    private List<StageRow> stages = new ArrayList<>();
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
        this.starts = new SeededSample<>(limit, below, row -> priority(row.replication(), row.guest()));
        this.memory = new SeededSample<>(
                Math.max(limit, FEWEST_MEMORY_ROWS),
                Double.POSITIVE_INFINITY,
                row -> priority(row.replication(), row.machine()));
    }

    /** Whether any start or stage may be among those that it keeps. */
    boolean takesStarts() {
        return starts.below() > 0;
    }

    void start(StartupRow row) {
        starts.add(row);
    }

    void stage(StageRow row) {
        if (isSampled(row)) {
            stages.add(row);
            if (stages.size() > pruneStagesAt && starts.below() < Double.POSITIVE_INFINITY) {
                stages.removeIf(stage -> !isSampled(stage));
                pruneStagesAt = pruneLimit(stages.size());
            }
        }
    }

    void memory(MemoryRow row) {
        memory.add(row);
    }

    /** Takes what another one recorded. */
    void addAll(Recorder other) {
        other.starts.items().forEach(this::start);
        other.stages.forEach(this::stage);
        other.memory.items().forEach(this::memory);
    }

    /** Guests of a priority from here on are not in the sample; infinite as long as all are. */
    double below() {
        return starts.below();
    }

    List<StartupRow> starts() {
        return starts.items();
    }

    List<StageRow> stages() {
        starts.items();
        stages.removeIf(stage -> !isSampled(stage));
        return stages;
    }

    List<MemoryRow> memory() {
        return memory.items();
    }

    private int pruneLimit(int size) {
        return 2 * Math.max(size, limit);
    }

    private boolean isSampled(StageRow row) {
        double below = starts.below();
        return below == Double.POSITIVE_INFINITY || (below > 0 && priority(row.replication(), row.guest()) < below);
    }

    private double priority(int replication, String guest) {
        return new Draws(seed, replication).stream(PURPOSE, guest).uniform(0);
    }
}
