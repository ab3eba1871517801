package dev.stowage.validation;

import dev.stowage.catalog.BundledCatalogue;
import dev.stowage.experiment.Progress;
import dev.stowage.experiment.SummaryRun;
import dev.stowage.model.Simulation;
import dev.stowage.scenario.yaml.ScenarioReader;
import dev.stowage.scenario.yaml.Study;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Published scenarios for tests. A lock of 30 ms before 200 ms: N at once take 0.2 s + 0.03 s N until the last is ready. */
final class PublishedTexts {
    static final BundledCatalogue CATALOGUE = new BundledCatalogue();
    static final String HOLD = "layers.sandbox.start-up.running.queue.hold.base";
    static final String DELAY = "layers.sandbox.start-up.running.rest.delay";

    private static final String QUEUE = """
            schema: 1
            apps: {web: {memory: 64 MiB, process-start: 0 s}}
            instance-types: {iron: {vcpus: 64, memory: 256 GiB}}
            layers:
              sandbox:
                makes: one-per-guest
                start-up:
                  running:
                    - {name: queue, hold: {lock: door, base: {value: 30 ms, low: 10 ms, high: 60 ms, grade: assumed, because: a guess}}}
                    - {name: rest, delay: {value: 200 ms, low: 50 ms, high: 400 ms, grade: assumed, because: a guess}}
            workload: [{app: web, count: 1}]
            styles:
              boxes: {machines: {type: iron, count: 1, start: running}, stack: [sandbox]}
            sweep: {at-once: {path: "workload[0].count", values: [1, 2, 4, 8, 16, 32, 64]}}
            experiment: {replications: 2}
            published:
              source: Queue et al. 2020
              parameters: [PARAMETERS]
              values:
                - {system: box, style: boxes, metric: makespan, unit: ms, points: {POINTS}, tolerance: 5 %, role: fitted}
            """;

    private static final String LOCK =
            "{name: queue, hold: {lock: door, base: {value: 30 ms, low: 10 ms, high: 60 ms, grade: assumed, because: a guess}}}";

    private static final String HALVES =
            "{name: queue, hold: {lock: door, base: {value: 15 ms, low: 5 ms, high: 30 ms, grade: assumed, because: a guess}}}\n"
                    + " ".repeat(8)
                    + "- {name: gate, hold: {lock: gate, base: {value: 15 ms, low: 5 ms, high: 30 ms, grade: assumed, because: half of it}}}";

    private PublishedTexts() {}

    static Study queue(Path folder, String points, String parameters) throws IOException {
        Path file = folder.resolve("queue.yaml");
        Files.writeString(file, QUEUE.replace("POINTS", points).replace("PARAMETERS", parameters));
        return new ScenarioReader(CATALOGUE).read(file);
    }

    /** The same with two locks of 15 ms one after the other: N at once take 0.2 s + 0.015 s (N + 1). */
    static Study twoQueues(Path folder, String points) throws IOException {
        Path file = folder.resolve("queue.yaml");
        Files.writeString(
                file,
                QUEUE.replace("POINTS", points)
                        .replace("PARAMETERS", "'layers.*.start-up.running.{queue,gate}.hold.base'")
                        .replace(LOCK, HALVES));
        return new ScenarioReader(CATALOGUE).read(file);
    }

    /** The same with work of two cores in place of the delay. */
    static Study spread(Path folder, String points) throws IOException {
        Path file = folder.resolve("queue.yaml");
        Files.writeString(
                file,
                QUEUE.replace("POINTS", points)
                        .replace("PARAMETERS", "")
                        .replace(
                                "delay: {value: 200 ms, low: 50 ms, high: 400 ms,",
                                "compute: {parallelism: 2, work: {log-normal: {mean: 400 core-ms, cv: 0.1}, low: 50 core-ms, high: 900 core-ms,")
                        .replace("because: a guess}}\nworkload", "because: a guess}}}\nworkload"));
        return new ScenarioReader(CATALOGUE).read(file);
    }

    /** Published values of such a law. */
    static String points(double delayMs, double holdMs, Map<Integer, Double> off) {
        StringBuilder points = new StringBuilder();
        for (int n = 1; n <= 64; n *= 2) {
            double value = (delayMs + holdMs * n) * off.getOrDefault(n, 1.0);
            points.append(points.isEmpty() ? "" : ", ")
                    .append("at-once=")
                    .append(n)
                    .append(": ")
                    .append(value);
        }
        return points.toString();
    }

    static SummaryRun run(int workers) {
        return new SummaryRun(Simulation::run, CATALOGUE, workers, Progress.NONE, () -> false);
    }
}
