package dev.stowage.report;

import dev.stowage.results.Outcome;
import dev.stowage.results.StartupRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is kept of the recorded app starts of one style at one point: seconds, not rows. */
final class StartGroup {

    private final double from;
    private final List<double[]> readyByReplication = new ArrayList<>();
    private final List<Run> runs = new ArrayList<>();
    private final Map<String, List<Double>> firstRun = new LinkedHashMap<>();
    private final Map<String, double[]> stages = new TreeMap<>();
    private final Map<Condition, Integer> conditions = new HashMap<>();
    private int ready;
    private int refused;
    private int unfinished;
    private double[] sortedSeconds = {};

    private record Condition(String host, String image) {
        String words() {
            return Stream.of(host.isEmpty() ? "" : "host " + host, image.isEmpty() ? "" : "image " + image)
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.joining(", "));
        }
    }

    /** One stage's share of the mean start. */
    record Phase(String name, double meanSeconds, double meanOffsetSeconds) {}

    /** The ready starts of one replication in the order of the file. */
    static final class Run {
        private final double[] requested;
        private final double[] seconds;

        private Run(DoubleStream.Builder requested, DoubleStream.Builder seconds) {
            this.requested = requested.build().toArray();
            this.seconds = seconds.build().toArray();
        }

        /** How many there are. */
        int size() {
            return seconds.length;
        }

        /** Simulated time of the request of one. */
        double requested(int start) {
            return requested[start];
        }

        /** From requested to ready of one. */
        double seconds(int start) {
            return seconds[start];
        }

        private DoubleStream secondsFrom(double time) {
            return IntStream.range(0, size())
                    .filter(start -> requested[start] >= time)
                    .mapToDouble(start -> seconds[start]);
        }

        /** Simulated times of all requests. */
        DoubleStream requested() {
            return Arrays.stream(requested);
        }

        /** Mean from requested to ready, NaN without starts. */
        double mean() {
            return Arrays.stream(seconds).average().orElse(Double.NaN);
        }
    }

    /**
     * An empty one.
     *
     * @param from simulated time before which no start is counted that was requested then: of these only the {@link #runs} and the
     *     moments at which they were ready are kept
     */
    StartGroup(double from) {
        this.from = from;
    }

    /** Whether a start is counted. */
    boolean counts(StartupRow start) {
        return start.requested() >= from;
    }

    /** Takes the app starts of one replication. */
    void addReplication(List<StartupRow> starts) {
        double first = starts.stream().mapToDouble(StartupRow::requested).min().orElse(0);
        DoubleStream.Builder times = DoubleStream.builder();
        DoubleStream.Builder requests = DoubleStream.builder();
        DoubleStream.Builder its = DoubleStream.builder();
        for (StartupRow start : starts) {
            boolean counted = counts(start);
            if (counted) {
                count(start);
            }
            if (start.outcome() == Outcome.READY) {
                times.add(start.ready() - first);
                requests.add(start.requested());
                its.add(start.ready() - start.requested());
                if (runs.isEmpty()) {
                    firstRun.computeIfAbsent(start.machine(), machine -> new ArrayList<>())
                            .add(start.ready() - first);
                }
            }
        }
        runs.add(new Run(requests, its));
        readyByReplication.add(times.build().sorted().toArray());
    }

    private void count(StartupRow start) {
        conditions.merge(new Condition(start.hostState(), start.imageState()), 1, Integer::sum);
        switch (start.outcome()) {
            case READY -> ready++;
            case REFUSED -> refused++;
            case UNFINISHED -> unfinished++;
        }
    }

    /** Counts so many seconds of one ready start, beginning so long after its request, to a stage. */
    void addStage(String stage, double stageSeconds, double offsetSeconds) {
        double[] sums = stages.computeIfAbsent(stage, key -> new double[2]);
        sums[0] += stageSeconds;
        sums[1] += stageSeconds * offsetSeconds;
    }

    void close() {
        sortedSeconds = runs.stream()
                .flatMapToDouble(run -> run.secondsFrom(from))
                .sorted()
                .toArray();
    }

    /** From requested to ready of every counted start that is ready, ascending; not to be changed. */
    double[] sortedSeconds() {
        return sortedSeconds;
    }

    /** For each replication, when its apps were ready, from its first request, ascending. */
    List<double[]> readyByReplication() {
        return readyByReplication;
    }

    /** For each replication its ready starts. */
    List<Run> runs() {
        return runs;
    }

    /** For each machine of the first replication, when its apps were ready, from the first request. */
    Map<String, List<Double>> firstRun() {
        return firstRun;
    }

    int ready() {
        return ready;
    }

    int refused() {
        return refused;
    }

    int unfinished() {
        return unfinished;
    }

    /** Ready and unfinished starts: the ones that a share is a share of. */
    int started() {
        return ready + unfinished;
    }

    /** The state of host and image that most starts found, in words. */
    String condition() {
        return conditions.entrySet().stream()
                .max(Map.Entry.<Condition, Integer>comparingByValue()
                        .thenComparing(entry -> entry.getKey().words()))
                .map(entry -> entry.getKey().words())
                .orElse("");
    }

    /** Mean seconds that a ready start spent in each stage, in order of time; their sum is the mean start. */
    List<Phase> phases() {
        List<Phase> phases = new ArrayList<>();
        stages.forEach((name, sums) -> phases.add(new Phase(name, sums[0] / ready, sums[1] / sums[0])));
        phases.removeIf(phase -> !(phase.meanSeconds() > 0));
        phases.sort(Comparator.comparingDouble(Phase::meanOffsetSeconds).thenComparing(Phase::name));
        return phases;
    }

    /** The smallest x with at least the share p of the started apps ready within it; NaN when too few ever are. */
    double quantile(double p) {
        int rank = (int) Math.ceil(p * started() - 1e-9);
        return rank < 1 || rank > sortedSeconds.length ? Double.NaN : sortedSeconds[rank - 1];
    }
}
