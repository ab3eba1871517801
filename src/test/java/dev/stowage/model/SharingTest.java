package dev.stowage.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cores shared inside guests inside machines, by hand arithmetic. */
class SharingTest {
    @ParameterizedTest
    @CsvSource({"1, 1.2", "2, 0.6"})
    void aLimitCapsAndSpeedScalesIt(String speed, double seconds) {
        // 0.12 core-s under 0.1 cores: 1.2 s, half of it on cores of twice the speed; nobody else is waited for
        Outcome outcome = Trial.of("""
            apps: {web: {memory: 1 MiB, process-start: 0 s, cpu: {limit: 0.1 cores}, ready-after: {compute: 0.12 core-seconds}}}
            workload: [{app: web}]
            styles:
              only: {machines: {type: {vcpus: 4, speed: %s, memory: 8 GiB}, count: 1, start: running}, stack: []}
            """.formatted(speed)).run();
        outcome.assertReady(seconds);
        assertThat(outcome.stage("web-1", "compute").waited()).isCloseTo(0, within(1e-9));
        assertThat(outcome.start("web-1").cpuSeconds()).isCloseTo(0.12, within(1e-12));
    }

    @Test
    void requestsAreWeights() {
        // one core, weights 0.2 and 0.6: 0.25 and 0.75 of it, so 1 and 3 core-s both take 4 s
        Outcome outcome = Trial.of("""
            apps:
              a: {memory: 1 MiB, process-start: 0 s, cpu: 0.2 cores, ready-after: {compute: 1 core-seconds}}
              b: {memory: 1 MiB, process-start: 0 s, cpu: 0.6 cores, ready-after: {compute: 3 core-seconds}}
            workload: [{app: [a, b], count: 2}]
            styles:
              only: {machines: {type: {vcpus: 1, memory: 8 GiB}, count: 1, start: running}, stack: []}
            """).run();
        outcome.assertReady(4, 4);
        // alone they would have taken 1 and 3 s
        assertThat(outcome.stage("a-1", "compute").waited()).isCloseTo(3, within(1e-9));
        assertThat(outcome.stage("b-2", "compute").waited()).isCloseTo(1, within(1e-9));
    }

    @Test
    void aGuestIsOneCustomerOfItsMachine() {
        // two guests of 2 vCPUs on 2 cores: a core each. Inside, light (0.25) takes 1 core-s at 0.25 cores: 4 s; heavy
        // (0.75)
        // has done 3 of 6 core-s then, and goes on at one core: 7 s
        Trial.of("""
            apps:
              light: {memory: 1 MiB, process-start: 0 s, cpu: 0.25 cores, ready-after: {compute: 1 core-seconds}}
              heavy: {memory: 1 MiB, process-start: 0 s, cpu: 0.75 cores, ready-after: {compute: 6 core-seconds}}
            workload: [{app: [light, heavy], count: 4}]
            layers:
              vm: {makes: one-per-guest, guest: {memory: 1 GiB, vcpus: 2}, apps-each: 2, start: running}
            styles:
              only: {machines: {type: {vcpus: 2, memory: 8 GiB}, count: 1, start: running}, stack: [vm]}
            """).run().assertReady(4, 4, 7, 7);
    }

    @ParameterizedTest
    @CsvSource({"4, 2", "2, 4"})
    void guestsInGuests(int cores, double seconds) {
        // two outer guests of 2 vCPUs, in each two inner ones of 1 vCPU, in each two apps of 1 core-s:
        // on 4 cores an app has 0.5 cores, on 2 cores 0.25
        Outcome outcome = Trial.of("""
            apps: {job: {memory: 1 MiB, process-start: 0 s, ready-after: {compute: 1 core-seconds}}}
            workload: [{app: job, count: 8}]
            layers:
              outer: {makes: one-per-guest, guest: {memory: 4 GiB, vcpus: 2}, apps-each: 4, start: running}
              inner: {makes: one-per-guest, guest: {memory: 1 GiB, vcpus: 1}, apps-each: 2, start: running}
            styles:
              only: {machines: {type: {vcpus: %d, memory: 16 GiB}, count: 1, start: running}, stack: [outer, inner]}
            """.formatted(cores)).run();
        assertThat(outcome.readyTimes()).hasSize(8).allSatisfy(t -> assertThat(t)
                .isCloseTo(seconds, within(1e-9)));
        assertThat(outcome.starts.stream().filter(s -> s.layer().equals("outer")))
                .hasSize(2);
        assertThat(outcome.starts.stream().filter(s -> s.layer().equals("inner")))
                .hasSize(4);
    }

    @Test
    void aGuestAloneWaitsForNobodyWhenItsVcpusOrParallelismExceedTheCores() {
        // 8 core-s with 8 at once in a guest of 4 vCPUs on 2 cores: 4 s, none of them waiting
        Outcome outcome = Trial.of("""
            apps: {job: {memory: 1 MiB, process-start: 0 s, ready-after: {compute: {work: 8 core-seconds, parallelism: 8}}}}
            workload: [{app: job}]
            layers: {vm: {makes: one-per-guest, guest: {memory: 1 GiB, vcpus: 4}, start: running}}
            styles:
              only: {machines: {type: {vcpus: 2, memory: 8 GiB}, count: 1, start: running}, stack: [vm]}
            """).run();
        outcome.assertReady(4);
        assertThat(outcome.stage("job-1", "compute").waited()).isCloseTo(0, within(1e-9));
    }

    @Test
    void stagesSideBySideShareTheGuest() {
        // two computations of 1 core-s on one core and a delay of 3 s: 2 s, 2 s, 3 s
        Outcome outcome = Trial.of("""
            apps:
              job:
                memory: 1 MiB
                process-start: 0 s
                ready-after:
                  parallel:
                    - {name: one, compute: 1 core-seconds}
                    - {name: two, compute: 1 core-seconds}
                    - {name: three, delay: 3 s}
            workload: [{app: job}]
            styles:
              only: {machines: {type: {vcpus: 1, memory: 8 GiB}, count: 1, start: running}, stack: []}
            """).run();
        outcome.assertReady(3);
        assertThat(outcome.seconds("job-1", "one")).isCloseTo(2, within(1e-9));
        assertThat(outcome.seconds("job-1", "two")).isCloseTo(2, within(1e-9));
    }

    @Test
    void whatRunsOnEndsWithItsGuest() {
        // the first two leave at 1 s in the middle of all that they do then; the third has the core, the cap, the lock,
        // the
        // disk and the network for itself from 2 s on: 1 s each
        Trial.of("""
            apps:
              job:
                memory: 1 MiB
                process-start: 0 s
                then:
                  parallel:
                    - {compute: 100 core-seconds}
                    - {name: capped, at-most: 1, compute: 100 core-seconds}
                    - {write: 100 GB}
                    - {read: 100 GB}
                    - {transfer: 100 GB}
                    - {hold: {lock: serial, base: 100 s, spin: 100 %}}
              last:
                memory: 1 MiB
                process-start: 0 s
                ready-after:
                  - {compute: 1 core-seconds}
                  - {write: 100 MB}
                  - {transfer: 100 MB}
                  - {hold: {lock: serial, base: 1 s, growth: 1 s}}
            workload:
              - {app: job, count: 2, lifetime: 1 s}
              - {app: last, at: 2 s}
            styles:
              only:
                machines:
                  type: {vcpus: 1, memory: 8 GiB, local-disk: 100 MB/s, network: {baseline: 100 MB/s}}
                  count: 1
                  start: running
                stack: []
            """).run().assertReady(0, 0, 6);
    }
}
