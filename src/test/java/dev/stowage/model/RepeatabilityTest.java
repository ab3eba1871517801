package dev.stowage.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stowage.kernel.SimulationException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Equal specifications give equal runs, and what is drawn depends on nothing but what it is drawn for. */
class RepeatabilityTest {
    private static String scenario(String styles, String extraStage) {
        return """
            apps: {a: {memory: 10 MiB, ready-after: {name: work, compute: {exponential: {mean: 1 core-seconds}}}}}
            workload: [{app: a, count: 20, arrivals: {exponential: {mean: 5 s}}, lifetime: {exponential: {mean: 9 s}}}]
            layers:
              os: {start-up: {ready: [%s{name: boot, delay: {exponential: {mean: 10 s}}}]}}
              engine: {sandbox: box, per-guest: [{name: net, delay: {exponential: {mean: 0.1 s}}}]}
              box: {makes: one-per-guest, start-up: {running: [{name: box, delay: {exponential: {mean: 0.1 s}}}]}}
              vm: {makes: one-per-guest, guest: {memory: 20 MiB}, start-up: {running: [{name: vm, delay: {exponential: {mean: 1 s}}}]}}
            styles:
            %s
            """.formatted(extraStage, styles.indent(2));
    }

    private static final String VM = "machines: {type: {vcpus: 8, memory: 1000 MiB}, apps-each: 1}, stack: [os]";
    private static final String CONTAINER =
            "machines: {type: {vcpus: 64, memory: 1000 MiB}, count: 1}, stack: [os, engine]";
    private static final String GUESTS =
            "machines: {type: {vcpus: 64, memory: 1000 MiB}, count: 1}, stack: [os, vm, os]";

    private static String styles(String... namesAndBodies) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < namesAndBodies.length; i += 2) {
            text.append(namesAndBodies[i])
                    .append(": {")
                    .append(namesAndBodies[i + 1])
                    .append("}\n");
        }
        return text.toString();
    }

    private static final Trial BASE =
            Trial.of(scenario(styles("vm", VM, "container", CONTAINER, "guests", GUESTS), ""));

    private static List<Double> durations(Outcome outcome, String stage, String layer) {
        return outcome.stages.stream()
                .filter(s -> s.stage().equals(stage) && s.layer().equals(layer))
                .sorted(java.util.Comparator.comparing(
                        (StageObserved s) -> Integer.valueOf(s.guest().replaceAll(".*?(\\d+)(/[a-z]+)?$", "$1"))))
                .map(s -> Math.round((s.end() - s.start()) * 1e9) / 1e9)
                .toList();
    }

    @Test
    void equalSpecificationsGiveEqualRuns() {
        for (String style : List.of("vm", "container", "guests")) {
            Outcome one = BASE.style(style).run();
            Outcome two = BASE.style(style).run();
            assertThat(one.starts).isEqualTo(two.starts);
            assertThat(one.stages).isEqualTo(two.stages);
            assertThat(one.result).isEqualTo(two.result);
        }
    }

    @Test
    void namesAndOrderOfStylesChangeNothing() {
        Trial renamed = Trial.of(scenario(styles("z", GUESTS, "a", CONTAINER, "vm", VM), ""));
        assertThat(renamed.style("a").run().starts)
                .isEqualTo(BASE.style("container").run().starts);
        assertThat(renamed.style("z").run().stages)
                .isEqualTo(BASE.style("guests").run().stages);
        assertThat(renamed.style("vm").run().result).isEqualTo(BASE.style("vm").run().result);
    }

    @Test
    void anAppIsTheSameUnderEveryStyle() {
        List<Double> work = durations(BASE.style("vm").run(), "work", "app");
        assertThat(work).hasSize(20).doesNotHaveDuplicates();
        assertThat(durations(BASE.style("container").run(), "work", "app")).isEqualTo(work);
        List<Double> requested = BASE.style("vm").run().counted().stream()
                .map(StartObserved::requested)
                .sorted()
                .toList();
        assertThat(BASE.style("container").run().counted().stream()
                        .map(StartObserved::requested)
                        .sorted()
                        .toList())
                .isEqualTo(requested);
    }

    @Test
    void stylesThatShareALayerShareItsDraws() {
        double boot = BASE.style("container").run().seconds("machine-1/os", "boot");
        assertThat(BASE.style("vm").run().seconds("machine-1/os", "boot")).isEqualTo(boot);
        assertThat(BASE.style("guests").run().seconds("machine-1/os", "boot")).isEqualTo(boot);
    }

    @Test
    void aLayerThatStandsTwiceInAStackIsDrawnTwice() {
        Outcome outcome = BASE.style("guests").run();
        assertThat(outcome.seconds("machine-1/vm-1/os", "boot")).isNotEqualTo(outcome.seconds("machine-1/os", "boot"));
    }

    @Test
    void aStageElsewhereMovesNoDraw() {
        Trial more =
                Trial.of(scenario(styles("container", CONTAINER), "{name: more, delay: {exponential: {mean: 1 s}}}, "));
        Outcome base = BASE.style("container").run();
        Outcome other = more.run();
        assertThat(durations(other, "work", "app")).isEqualTo(durations(base, "work", "app"));
        assertThat(durations(other, "box", "box")).isEqualTo(durations(base, "box", "box"));
        assertThat(durations(other, "net", "engine")).isEqualTo(durations(base, "net", "engine"));
        assertThat(durations(other, "boot", "os")).isEqualTo(durations(base, "boot", "os"));
    }

    @Test
    void stagesOfOneNameInDifferentPlacesAreDrawnApart() {
        // "guest", "ready" and "resolve" are also places in a layer, "process-start" and "then" in an app
        Outcome outcome = Trial.of("""
            apps:
              a:
                memory: 10 MiB
                process-start: {exponential: {mean: 1 s}}
                ready-after: [{name: process-start, delay: {exponential: {mean: 1 s}}}]
            workload: [{app: a}]
            layers:
              engine:
                sandbox: box
                start-up:
                  running: [{name: guest, sequence: [{name: x, delay: {exponential: {mean: 1 s}}}]}]
                per-guest: [{name: x, delay: {exponential: {mean: 1 s}}}]
              box: {makes: one-per-guest}
            styles: {only: {machines: {type: {vcpus: 8, memory: 1000 MiB}, count: 1}, stack: [engine]}}
            """).run();
        List<Double> drawn = outcome.stages.stream()
                .filter(s -> s.stage().equals("process-start") || s.stage().equals("x"))
                .map(s -> Math.round((s.end() - s.start()) * 1e9) / 1e9)
                .toList();
        assertThat(drawn).hasSize(4).doesNotHaveDuplicates();
    }

    @Test
    void seedAndReplicationChangeTheDraws() {
        List<Double> work = durations(BASE.run(), "work", "app");
        assertThat(durations(BASE.seed(2).run(), "work", "app")).isNotEqualTo(work);
        assertThat(durations(BASE.replication(1).run(), "work", "app")).isNotEqualTo(work);
    }

    @Test
    void whatAnEventThrowsReachesTheCallerWithTimeAndGuest() {
        Trial trial = Trial.of("""
            apps: {a: {memory: 10 MiB, process-start: 0 s, ready-after: {delay: 2 s}}}
            workload: [{app: a, count: 3, every: 1 s}]
            styles: {only: {machines: {type: {vcpus: 8, memory: 1000 MiB}, count: 1, start: running}, stack: []}}
            """);
        AtomicInteger ended = new AtomicInteger();
        Observer fails = new Observer() {
            @Override
            public void start(StartObserved start) {
                if (start.layer().equals("app") && ended.incrementAndGet() == 2) {
                    throw new IllegalStateException("no more");
                }
            }
        };
        assertThatThrownBy(() -> Simulation.run(new RunSpec("base", "only", trial.scenario(), 1, 0), fails))
                .isInstanceOfSatisfying(SimulationException.class, failure -> {
                    assertThat(failure.atSeconds()).isEqualTo(3);
                    assertThat(failure.context()).isEqualTo("a-2");
                })
                .hasRootCauseMessage("no more");
    }
}
