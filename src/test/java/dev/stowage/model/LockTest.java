package dev.stowage.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Serial sections whose hold time grows with the guests present. */
class LockTest {
    private static final String MACHINE = """
        styles:
          only: {machines: {type: {vcpus: 1, memory: 8 GiB}, count: 1, start: running}, stack: [engine, box]}
        """;

    private static String engine(String hold) {
        return """
            apps: {job: {memory: 1 MiB, process-start: 0 s}}
            layers:
              engine: {per-guest: [{name: set-up, hold: {lock: serial, %s}}]}
              box: {makes: one-per-guest}
            """.formatted(hold) + MACHINE;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // holds of 1, 3, 5, 7 s
                "base: 1 s, growth: 2 s           | 1, 4, 9, 16",
                // holds of 1, 1 + 1, 1 + 4, 1 + 9 s
                "base: 1 s, growth: 1 s, power: 2 | 1, 3, 8, 18",
                "base: 1 s                        | 1, 2, 3, 4",
            })
    void sequentiallyAndTogetherAlike(String hold, String expected) {
        double[] ready = java.util.Arrays.stream(expected.split(","))
                .mapToDouble(Double::parseDouble)
                .toArray();
        Outcome together =
                Trial.of("workload: [{app: job, count: 4}]\n" + engine(hold)).run();
        together.assertReady(ready);
        Trial.of("workload: [{app: job, count: 4, in-flight: 1}]\n" + engine(hold))
                .run()
                .assertReady(ready);
        StageObserved last = together.stage("machine-1/box-4", "set-up");
        assertThat(last.waited()).isCloseTo(ready[2], within(1e-9));
        assertThat(last.heldBy()).isEqualTo("machine-1/box-1");
        assertThat(last.resource()).isEqualTo("lock serial");
    }

    @Test
    void thosePresentAreCountedOnce() {
        // 3 are there: 1 + 2 x 3 s, though they would have taken the lock twice
        Trial.of("""
            workload: [{app: job, present: 3, count: 1}]
            apps: {job: {memory: 1 MiB, process-start: 0 s}}
            layers:
              engine: {per-guest: [{hold: {lock: serial, base: 0 s}}, {hold: {lock: serial, base: 1 s, growth: 2 s}}]}
              box: {makes: one-per-guest}
            """ + MACHINE).run().assertReady(7);
    }

    @Test
    void thosePresentHaveTakenTheLocksOfTheirApps() {
        Trial.of("""
            workload: [{app: job, present: 3, count: 1}]
            apps: {job: {memory: 1 MiB, process-start: 0 s, ready-after: {hold: {lock: serial, base: 1 s, growth: 2 s}}}}
            styles:
              only: {machines: {type: {vcpus: 1, memory: 8 GiB}, count: 1, start: running}, stack: []}
            """).run().assertReady(7);
    }

    @Test
    void thoseGoneAreNotPresent() {
        // the first is ready at 1 s and gone at 6 s; the second at 10 s finds nobody
        Trial.of("workload: [{app: job, count: 2, every: 10 s, lifetime: 5 s}]\n" + engine("base: 1 s, growth: 2 s"))
                .run()
                .assertReady(1, 11);
        Trial.of("workload: [{app: job, present: 2, lifetime: 5 s}, {app: job, at: 10 s}]\n"
                        + engine("base: 1 s, growth: 2 s"))
                .run()
                .assertReady(11);
    }

    @Test
    void spinningLeavesTheCoresToOthers() {
        // the second spins from 0 to 2 s beside work on the same core, with a thousandth of its weight
        double spun = 2 / 1001.0;
        Outcome outcome = Trial.of("""
            apps:
              s: {memory: 1 MiB, process-start: 0 s, ready-after: {hold: {lock: serial, base: 2 s, spin: 100 %}}}
              c: {memory: 1 MiB, process-start: 0 s, ready-after: {compute: 2 core-seconds}}
            workload: [{app: [s, s, c], count: 3}]
            styles:
              only: {machines: {type: {vcpus: 1, memory: 8 GiB}, count: 1, start: running}, stack: []}
            """).run();
        outcome.assertReady(2, 2 + spun, 4);
        assertThat(outcome.start("c-3").ready()).isCloseTo(2 + spun, within(1e-9));
        assertThat(outcome.start("s-1").cpuSeconds()).isZero();
        assertThat(outcome.start("s-2").cpuSeconds()).isCloseTo(spun, within(1e-9));
        assertThat(outcome.stage("s-2", "hold").heldBy()).isEqualTo("s-1");
    }

    @Test
    void aLockOfTheAccountIsOneForAllMachines() {
        Trial.of("""
            apps: {job: {memory: 1 MiB, process-start: 0 s, ready-after: {hold: {lock: api, base: 2 s, scope: account}}}}
            workload: [{app: job, count: 3}]
            styles:
              only: {machines: {type: {vcpus: 1, memory: 8 GiB}, count: 3, start: running, apps-each: 1}, stack: []}
            """).run().assertReady(2, 4, 6);
    }
}
