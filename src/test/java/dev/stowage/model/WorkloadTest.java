package dev.stowage.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When apps are asked for, and when a run ends. */
class WorkloadTest {
    private static String with(String workload) {
        return """
            apps:
              quick: {memory: 10 MiB, process-start: 0 s}
              slow: {memory: 20 MiB, process-start: 0 s, ready-after: {delay: 1 s}}
            workload: [%s]
            styles: {only: {machines: {type: {vcpus: 4, memory: 100 MiB}, count: 1, start: running}, stack: []}}
            """.formatted(workload);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{app: quick, at: 5 s}                       | 5",
                "{app: quick, count: 3, at: 5 s, every: 2 s} | 5, 7, 9",
                "{app: slow, count: 5, in-flight: 2}         | 1, 1, 2, 2, 3",
                "{app: [quick, slow], count: 4, every: 3 s}  | 0, 4, 6, 10",
            })
    void readyAt(String line, String expected) {
        Trial.of(with(line))
                .run()
                .assertReady(java.util.Arrays.stream(expected.split(","))
                        .mapToDouble(Double::parseDouble)
                        .toArray());
    }

    @Test
    void arrivalsFollowTheirLaw() {
        Outcome outcome = Trial.of(
                        with("{app: quick, count: 2001, arrivals: {exponential: {mean: 2 s}}, lifetime: 0.001 s}"))
                .run();
        List<Double> times =
                outcome.counted().stream().map(StartObserved::requested).toList();
        // the mean of 2,000 exponential gaps has a standard deviation of 2 / sqrt(2000) = 0.045 s
        assertThat(times.get(2000) / 2000).isCloseTo(2, within(0.2));
    }

    @Test
    void theClientWorksOnTheMachinesCores() {
        // one thread: spawns of 1 core-s end at 1, 2 and 3 s, requests are made then and take 0.5 s; two are under way
        // at once, and the
        // third is asked for when the first and its 0.25 s of cleaning up are over
        String line = """
            {app: job, count: 3, in-flight: 2, client: {
              before: [{name: spawn, compute: 1 core-seconds, at-most: 1}],
              after: [{name: clean up, compute: 0.25 core-seconds}]}}""";
        Outcome outcome = Trial.of("""
            apps: {job: {memory: 1 MiB, process-start: 0 s, ready-after: {compute: 0.5 core-seconds}}}
            workload: [%s]
            styles: {only: {machines: {type: {vcpus: 2, memory: 100 MiB}, count: 1, start: running}, stack: []}}
            """.formatted(line)).run();
        assertThat(outcome.counted().stream().map(StartObserved::requested))
                .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-9 ? 0 : Double.compare(a, b))
                .containsExactly(1.0, 2.0, 3.0);
        outcome.assertReady(1.5, 2.5, 3.5);
    }

    @Test
    void everyBusyCoreAddsToADelay() {
        // the job of two cores for 10 s; at 1 s a delay of 1 s + 2 x 3 s
        Trial.of("""
            apps:
              load: {memory: 1 MiB, process-start: 0 s, ready-after: {compute: {work: 20 core-seconds, parallelism: 2}}}
              wait: {memory: 1 MiB, process-start: 0 s, ready-after: {delay: {time: 1 s, per-busy-core: 3 s}}}
            workload: [{app: load}, {app: wait, at: 1 s}]
            styles: {only: {machines: {type: {vcpus: 4, memory: 100 MiB}, count: 1, start: running}, stack: []}}
            """).run().assertReady(8, 10);
    }

    @Test
    void untilFullTakesSeveralAppsInTurn() {
        // 10 + 20 + 10 + 20 + 10 + 20 = 90, then 10 more fit, then 20 do not
        Outcome outcome = Trial.of(with("{app: [quick, slow], until: full}")).run();
        outcome.assertReady(0, 1, 1, 2, 2, 3, 3);
        assertThat(outcome.bound()).isEqualTo("memory");
        assertThat(outcome.counted()).hasSize(8);
        assertThat(outcome.start("slow-8").refusal()).isNotNull();
        assertThat(outcome.start("slow-8").requested()).isEqualTo(3);
    }

    @Test
    void thosePresentAreThereWithoutAStart() {
        Outcome outcome =
                Trial.of(with("{app: quick, present: 4, count: 1, at: 1 s}")).run();
        assertThat(outcome.counted()).hasSize(1);
        assertThat(outcome.density()).isEqualTo(5);
        assertThat(outcome.resident("machine-1", "app", "quick")).isEqualTo(50);
    }

    @Test
    void namesGoOnWithTheAppsOfThosePresent() {
        Outcome outcome = Trial.of(with("{app: [quick, slow], present: 1, count: 2, every: 5 s}"))
                .run();
        assertThat(outcome.counted().stream().map(StartObserved::guest)).containsExactly("slow-1", "quick-2");
        outcome.assertReady(1, 5);
    }

    @Test
    void guestsThatArePresentAloneAreNotCountedAsStarts() {
        Outcome outcome = Trial.of("""
            apps: {}
            workload: [{app: none, present: 4, count: 2}]
            layers:
              vm: {makes: one-per-guest, guest: {memory: 10 MiB}, start-up: {running: {delay: 3 s}}}
            styles: {only: {machines: {type: {vcpus: 4, memory: 100 MiB}, count: 1, start: running}, stack: [vm]}}
            """).run();
        outcome.assertReady(3, 3);
        assertThat(outcome.density()).isEqualTo(6);
    }

    @Test
    void noneStartsTheInnermostGuestAlone() {
        Outcome outcome = Trial.of("""
            apps: {}
            workload: [{app: none, count: 2, at: 1 s}]
            layers:
              os: {start-up: {running: {delay: 2 s}, ready: {delay: 3 s}}}
            styles: {only: {machines: {type: {vcpus: 4, memory: 100 MiB}, apps-each: 1}, stack: [os]}}
            """).run();
        outcome.assertReady(6, 6);
        assertThat(outcome.counted())
                .allSatisfy(start -> assertThat(start.running()).isEqualTo(3))
                .allSatisfy(start -> assertThat(start.requested()).isEqualTo(1));
    }

    @Test
    void layersOfMachinesThatRunAreNotCountedAsStarts() {
        Outcome outcome = Trial.of("""
            apps: {a: {memory: 10 MiB}}
            workload: [{app: a, at: 1 s}]
            layers: {os: {}}
            styles: {only: {machines: {type: {vcpus: 4, memory: 100 MiB}, count: 1, start: running}, stack: [os]}}
            """).run();
        assertThat(outcome.counted()).extracting(StartObserved::guest).containsExactly("a-1");
    }

    @Test
    void theEndOvertakesStarts() {
        Outcome outcome = Trial.of(with("{app: slow, count: 4, every: 1 s}")
                        + "experiment: {replications: 1, observe-for: 2.5 s}\n")
                .run();
        outcome.assertReady(1, 2);
        assertThat(outcome.result.endSeconds()).isEqualTo(2.5);
        StartObserved third = outcome.start("slow-3");
        assertThat(third.isReady()).isFalse();
        assertThat(third.refusal()).isNull();
        assertThat(third.running()).isEqualTo(2);
    }

    @Test
    void aPacedLineEndsWithTheRun() {
        Outcome outcome = Trial.of(with("{app: quick, every: 1 s, lifetime: 0.5 s}")
                        + "experiment: {replications: 1, observe-for: 10.5 s}\n")
                .run();
        assertThat(outcome.readyTimes()).hasSize(11);
        assertThat(outcome.result.endSeconds()).isEqualTo(10.5);
    }

    @Test
    void linesGoSideBySide() {
        Outcome outcome =
                Trial.of(with("{app: quick, at: 2 s}, {app: quick, count: 2}")).run();
        outcome.assertReady(0, 0, 2);
        assertThat(outcome.start("quick-2.2").ready()).isZero();
    }
}
