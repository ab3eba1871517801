package dev.stowage.report;

import dev.stowage.results.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is kept of the recorded app starts of one style at one point: seconds, not rows. */
final class StartGroup {

    private final double from;
    private final List<Run> runs = new ArrayList<>();
    private final Map<String, List<Double>> firstReadyByMachine = new LinkedHashMap<>();
    private final Map<Condition, Integer> conditions = new HashMap<>();
    private int ready;
    private int refused;
    private int unfinished;
    private double[] sortedSeconds = {};
    private @Nullable List<double[]> readyByReplication;

    private record Condition(String host, String image) {
        String words() {
            return Stream.of(host.isEmpty() ? "" : "host " + host, image.isEmpty() ? "" : "image " + image)
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.joining(", "));
        }
    }

    /**
     * What is asked of an app start.
     *
     * @param machine the machine it stands on
     * @param host state of its host when it was requested
     * @param image state of its image then
     * @param requested when it was asked for, in s
     * @param ready when it ended, in s; not a number unless it is ready
     */
    record Start(String machine, String host, String image, double requested, double ready, Outcome outcome) {}

    /** The ready starts of one replication in the order of the file. */
    static final class Run {
        private double[] requested = new double[16];
        private double[] ready = new double[16];
        private int size;
        private double firstRequest = Double.POSITIVE_INFINITY;

        private void add(double requestedAt, double readyAt) {
            if (size == ready.length) {
                requested = Arrays.copyOf(requested, 2 * size);
                ready = Arrays.copyOf(ready, 2 * size);
            }
            requested[size] = requestedAt;
            ready[size++] = readyAt;
        }

        /** How many there are. */
        int size() {
            return size;
        }

        /** Simulated time of the request of one. */
        double requested(int start) {
            return requested[start];
        }

        /** From requested to ready of one. */
        double seconds(int start) {
            return ready[start] - requested[start];
        }

        private DoubleStream secondsFrom(double time) {
            return IntStream.range(0, size)
                    .filter(start -> requested[start] >= time)
                    .mapToDouble(this::seconds);
        }

        /** Simulated times of all requests. */
        DoubleStream requested() {
            return Arrays.stream(requested, 0, size);
        }

        /** Mean from requested to ready, NaN without starts. */
        double mean() {
            return IntStream.range(0, size).mapToDouble(this::seconds).average().orElse(Double.NaN);
        }

        /** From the first request of any start, ready or not, to the moment at which each was ready, ascending. */
        private double[] readySinceFirstRequest() {
            return IntStream.range(0, size)
                    .mapToDouble(start -> ready[start] - firstRequest)
                    .sorted()
                    .toArray();
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

    /** The starts that are added from now on are those of the next replication. */
    void nextReplication() {
        runs.add(new Run());
    }

    /** Takes an app start. */
    void add(Start start) {
        Run run = runs.get(runs.size() - 1);
        run.firstRequest = Math.min(run.firstRequest, start.requested());
        if (start.outcome() == Outcome.READY) {
            run.add(start.requested(), start.ready());
            if (runs.size() == 1) {
                firstReadyByMachine
                        .computeIfAbsent(start.machine(), machine -> new ArrayList<>())
                        .add(start.ready());
            }
        }
        if (start.requested() >= from) {
            count(start);
        }
    }

    private void count(Start start) {
        conditions.merge(new Condition(start.host(), start.image()), 1, Integer::sum);
        switch (start.outcome()) {
            case READY -> ready++;
            case REFUSED -> refused++;
            case UNFINISHED -> unfinished++;
        }
    }

    /** All have been added. */
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

    /** For each replication, when its apps were ready, from its first request, ascending; sorted when first asked for. */
    synchronized List<double[]> readyByReplication() {
        if (readyByReplication == null) {
            readyByReplication = runs.stream().map(Run::readySinceFirstRequest).toList();
        }
        return readyByReplication;
    }

    /** For each replication its ready starts. */
    List<Run> runs() {
        return runs;
    }

    /** For each machine of the first replication, when its apps were ready, from the first request. */
    Map<String, List<Double>> firstRun() {
        Map<String, List<Double>> since = new LinkedHashMap<>();
        firstReadyByMachine.forEach((machine, readyAt) -> since.put(
                machine,
                readyAt.stream().map(at -> at - runs.get(0).firstRequest).toList()));
        return since;
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

    /** The smallest x with at least the share p of the started apps ready within it; NaN when too few ever are. */
    double quantile(double p) {
        int rank = (int) Math.ceil(p * started() - 1e-9);
        return rank < 1 || rank > sortedSeconds.length ? Double.NaN : sortedSeconds[rank - 1];
    }
}
