package dev.stowage.bench.macro;

import dev.stowage.bench.Measurement;
import dev.stowage.bench.Measurement.Reference;
import dev.stowage.bench.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Measures processes: wall time and largest resident memory, one after the other, each once in a round. */
public final class Processes {
    /** What takes longer is ended, and not tried again at this or a larger size. */
    public static final Duration LIMIT = Duration.ofMinutes(15);

    private static final List<String> POLICIES = List.of("first-fit", "best-fit");
    private static final List<Integer> MACHINES = List.of(100, 1_000, 10_000);
    private static final List<Integer> GROWING = List.of(100, 1_000, 10_000, 100_000);
    private static final Path SCENARIOS = Path.of("scenarios", "scale");
    private static final Path FOLDER = Path.of("target", "bench");
    private static final String STOWAGE = "stowage";
    private static final double MILLISECONDS = 1e3;

    private Processes() {}

    /** Many guests by Stowage and by CloudSim Plus. */
    public static List<Measurement> macro(Plan plan) throws IOException, InterruptedException {
        List<Case> cases = new ArrayList<>();
        for (int machines : plan.quick() ? List.of(10) : MACHINES) {
            for (String policy : POLICIES) {
                long guests = (long) machines * ManyGuests.GUESTS_EACH;
                cases.add(new Case(STOWAGE + " " + policy, guests, stowage(machines, policy)));
                cases.add(new Case("cloudsim-plus " + policy, guests, cloudSimPlus(machines, policy)));
            }
        }
        Function<Case, @Nullable Reference> ours = one ->
                new Reference(STOWAGE + one.variant().substring(one.variant().indexOf(' ')), one.size());
        return timeAndMemory("macro", measured("macro", cases, plan), ours);
    }

    /** Growth of Stowage alone. */
    public static List<Measurement> scale(Plan plan) throws IOException, InterruptedException {
        List<Case> cases = new ArrayList<>();
        int smallest = GROWING.get(0) * ManyGuests.GUESTS_EACH;
        for (int machines : plan.quick() ? GROWING.subList(0, 1) : GROWING) {
            for (String policy : POLICIES) {
                cases.add(new Case(policy, (long) machines * ManyGuests.GUESTS_EACH, stowage(machines, policy)));
            }
        }
        Map<Case, List<ProcessRun>> runs = measured("scale", cases, plan);
        List<Measurement> all = timeAndMemory("scale", runs, one -> new Reference(one.variant(), smallest));
        runs.forEach((one, own) -> all.add(new Measurement(
                "scale",
                one.variant(),
                one.size(),
                "ms/guest",
                own.stream()
                        .map(run -> run.seconds() * MILLISECONDS / one.size())
                        .toList(),
                new Reference(one.variant(), smallest))));
        return all;
    }

    /** The shipped scenarios of large size, the smallest also without files and charts; of a smoke test that one alone. */
    public static List<Measurement> tiers(Plan plan) throws IOException, InterruptedException {
        List<Case> cases = new ArrayList<>();
        cases.add(new Case(
                "classroom --dry-run",
                0,
                List.of(launcher(), "run", SCENARIOS.resolve("classroom.yaml").toString(), "--dry-run")));
        cases.addAll(shipped());
        return timeAndMemory("tiers", measured("tiers", plan.quick() ? cases.subList(0, 1) : cases, plan), one -> null);
    }

    /** What a person waits for first. */
    public static List<Measurement> start(Plan plan) throws IOException, InterruptedException {
        List<Case> cases = List.of(
                new Case("--help", 0, List.of(launcher(), "--help")),
                new Case(
                        "run module-6",
                        0,
                        List.of(launcher(), "run", "scenarios/module-6.yaml", "--out", results("start"))));
        return timeAndMemory("start", measured("start", cases, plan), one -> null);
    }

    private static List<Case> shipped() throws IOException {
        try (Stream<Path> files = Files.list(SCENARIOS)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(file -> new Case(String.valueOf(file.getFileName()).replace(".yaml", ""), 0, stowage(file)))
                    .toList();
        }
    }

    private static Map<Case, List<ProcessRun>> measured(String name, List<Case> cases, Plan plan)
            throws IOException, InterruptedException {
        Path log = Files.createDirectories(FOLDER).resolve("process.log");
        Map<Case, List<ProcessRun>> runs = new LinkedHashMap<>();
        Map<String, Long> tooSlow = new HashMap<>();
        for (int round = 1; round <= plan.rounds(); round++) {
            for (Case one : cases) {
                if (one.size() >= tooSlow.getOrDefault(one.variant(), Long.MAX_VALUE)) {
                    continue;
                }
                plan.tell(name + ", round " + round + " of " + plan.rounds() + ": " + one.variant()
                        + (one.size() == 0 ? "" : " " + one.size()));
                Optional<ProcessRun> run = ProcessRun.of(one.command(), LIMIT, log);
                if (run.isPresent()) {
                    runs.computeIfAbsent(one, key -> new ArrayList<>()).add(run.get());
                } else {
                    plan.tell("ended after " + LIMIT.toMinutes() + " min: " + one.variant() + " " + one.size());
                    tooSlow.put(one.variant(), one.size());
                }
            }
        }
        return runs;
    }

    private static List<Measurement> timeAndMemory(
            String name, Map<Case, List<ProcessRun>> runs, Function<Case, @Nullable Reference> referenceOf) {
        List<Measurement> all = new ArrayList<>();
        runs.forEach((one, own) -> all.add(new Measurement(
                name,
                one.variant(),
                one.size(),
                "s",
                own.stream().map(ProcessRun::seconds).toList(),
                referenceOf.apply(one))));
        runs.forEach((one, own) -> {
            List<Double> peaks = own.stream()
                    .map(ProcessRun::peakMebibytes)
                    .filter(peak -> !peak.isNaN())
                    .toList();
            if (!peaks.isEmpty()) {
                all.add(new Measurement(name, one.variant(), one.size(), "MiB", peaks, referenceOf.apply(one)));
            }
        });
        return all;
    }

    private static List<String> stowage(int machines, String policy) throws IOException {
        return stowage(ManyGuests.scenario(Files.createDirectories(FOLDER), machines, policy));
    }

    private static List<String> stowage(Path scenario) {
        return List.of(launcher(), "run", scenario.toString(), "--out", results("many"));
    }

    private static List<String> cloudSimPlus(int machines, String policy) {
        return List.of(
                java(),
                "-XX:+UseParallelGC",
                "-cp",
                System.getProperty("java.class.path"),
                CloudSimPlusGuests.class.getName(),
                Integer.toString(machines),
                policy);
    }

    private static String results(String name) {
        return FOLDER.resolve("results-" + name).toString();
    }

    private static String launcher() {
        return Path.of(STOWAGE).toAbsolutePath().toString();
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
