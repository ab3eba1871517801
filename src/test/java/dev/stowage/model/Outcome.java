package dev.stowage.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What an observer was told in one run, and what the run left. */
final class Outcome implements Observer {
    static final double MIB = 1024.0 * 1024;

    final List<StartObserved> starts = new ArrayList<>();
    final List<StageObserved> stages = new ArrayList<>();
    final List<String> inSystem = new ArrayList<>();
    private final boolean wantsStages;
    RunResult result = new RunResult(
            0,
            0,
            0,
            List.of(),
            List.of(),
            new MemoryPerGuest(Double.NaN, Double.NaN, Double.NaN, Double.NaN),
            Map.of(),
            Map.of(),
            0);

    Outcome(boolean wantsStages) {
        this.wantsStages = wantsStages;
    }

    @Override
    public boolean wantsStages() {
        return wantsStages;
    }

    @Override
    public void inSystem(double seconds, int apps) {
        inSystem.add(apps + " at " + seconds);
    }

    @Override
    public void start(StartObserved start) {
        starts.add(start);
    }

    @Override
    public void stage(StageObserved stage) {
        stages.add(stage);
    }

    /** The starts that the workload asked for, in the order in which they ended. */
    List<StartObserved> counted() {
        return starts.stream().filter(StartObserved::counted).toList();
    }

    /** When each start that became ready did, in order. */
    List<Double> readyTimes() {
        return counted().stream()
                .filter(StartObserved::isReady)
                .map(StartObserved::ready)
                .sorted()
                .toList();
    }

    /** The last app ready. */
    double makespan() {
        return readyTimes().get(readyTimes().size() - 1);
    }

    StartObserved start(String guest) {
        List<StartObserved> found =
                starts.stream().filter(start -> start.guest().equals(guest)).toList();
        assertThat(found).as("rows of %s among %s", guest, names()).hasSize(1);
        return found.get(0);
    }

    private List<String> names() {
        return starts.stream().map(StartObserved::guest).toList();
    }

    StageObserved stage(String guest, String stage) {
        List<StageObserved> found = stages.stream()
                .filter(row -> row.guest().equals(guest) && row.stage().equals(stage))
                .toList();
        assertThat(found).as("stage %s of %s in %s", stage, guest, stages).hasSize(1);
        return found.get(0);
    }

    /** How long that stage took, in s. */
    double seconds(String guest, String stage) {
        StageObserved row = stage(guest, stage);
        return row.end() - row.start();
    }

    /** Apps ready at the peak, over all machines. */
    int density() {
        return result.machines().stream().mapToInt(MachineObserved::apps).sum();
    }

    /** The only limit that refused. */
    String bound() {
        assertThat(result.refusals()).hasSize(1);
        return result.refusals().keySet().iterator().next();
    }

    /** Resident MiB of a line of a machine's book at the peak; 0 without one. */
    double resident(String machine, String layer, String term) {
        return rows(machine, layer, term)
                        .mapToLong(MemoryObserved::residentBytes)
                        .sum()
                / MIB;
    }

    /** Committed MiB of a line of a machine's book at the peak; 0 without one. */
    double committed(String machine, String layer, String term) {
        return rows(machine, layer, term)
                        .mapToLong(MemoryObserved::committedBytes)
                        .sum()
                / MIB;
    }

    private java.util.stream.Stream<MemoryObserved> rows(String machine, String layer, String term) {
        return result.memory().stream()
                .filter(row -> row.machine().equals(machine)
                        && row.layer().equals(layer)
                        && row.term().equals(term));
    }

    void assertReady(double... seconds) {
        List<Double> times = readyTimes();
        assertThat(times).hasSize(seconds.length);
        for (int i = 0; i < seconds.length; i++) {
            assertThat(times.get(i))
                    .as("ready %d of %s", i + 1, times)
                    .isCloseTo(seconds[i], within(1e-9 * seconds[i] + 1e-12));
        }
    }

    /**
     * Holds for every run: a guest has one row and a parent that has one; its moments come in order; what is not ready was refused
     * or overtaken by the end; both books of a machine sum with the free part to its capacity, and no resident part is negative.
     */
    void check() {
        Set<String> names = starts.stream().map(StartObserved::guest).collect(Collectors.toSet());
        assertThat(names).as("one row each").hasSameSizeAs(starts);
        for (StartObserved start : starts) {
            if (!start.parent().isEmpty()) {
                assertThat(names.contains(start.parent()))
                        .as("%s has a parent", start.guest())
                        .isTrue();
            }
            if (start.isReady()) {
                assertThat(start.refusal()).isNull();
                assertThat(start.requested()).as("%s", start).isLessThanOrEqualTo(start.placed());
                assertThat(start.placed()).as("%s", start).isLessThanOrEqualTo(start.running());
                assertThat(start.running()).as("%s", start).isLessThanOrEqualTo(start.ready());
            }
        }
        for (StageObserved stage : stages) {
            assertThat(names.contains(stage.guest())).as("%s", stage).isTrue();
            assertThat(stage.waited())
                    .as("%s", stage)
                    .isBetween(0.0, (stage.end() - stage.start()) * (1 + 1e-9) + 1e-9);
        }
        books();
    }

    private void books() {
        Map<String, long[]> sums = new LinkedHashMap<>();
        for (MemoryObserved row : result.memory()) {
            long[] sum = sums.computeIfAbsent(row.machine(), machine -> new long[2]);
            sum[0] += row.committedBytes();
            sum[1] += row.residentBytes();
            assertThat(row.residentBytes()).as("%s", row).isNotNegative();
            if (!row.term().equals("free")) {
                assertThat(row.committedBytes()).as("%s", row).isNotNegative();
            }
        }
        for (MachineObserved machine : result.machines()) {
            long capacity = Math.round(machine.type().memory().mean());
            long[] sum = sums.get(machine.machine());
            if (sum != null) {
                assertThat(sum).as(machine.machine()).containsExactly(capacity, capacity);
            }
        }
    }
}
