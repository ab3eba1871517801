package dev.stowage.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.stowage.scenario.HostState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a machine is when it is needed, and what it lives on: tokens, credits, bursts. */
class HostStateTest {
    @ParameterizedTest
    @CsvSource({"on demand, 111, COLD", "stopped, 11, STOPPED", "running, 1, RUNNING"})
    void stagesOfTheStateInWhichItWasFound(String start, double ready, HostState state) {
        Outcome outcome = Trial.of("""
            apps: {a: {memory: 10 MiB, process-start: 0 s, ready-after: {delay: 1 s}}}
            workload: [{app: a}, {app: a, at: 1000 s}]
            layers:
              cloud:
                start-up:
                  running: [{name: launch, when: [cold], delay: 100 s}, {name: boot, when: [cold, stopped], delay: 10 s}]
            styles: {only: {machines: {type: {vcpus: 4, memory: 100 MiB}, count: 1, start: %s}, stack: [cloud]}}
            """.formatted(start)).run();
        outcome.assertReady(ready, 1001);
        assertThat(outcome.start("a-1.1").hostState()).isEqualTo(state);
        assertThat(outcome.start("a-2.1").hostState()).isEqualTo(HostState.RUNNING);
        assertThat(outcome.result.machines().get(0).billedFrom()).isEqualTo(ready - 1);
    }

    @Test
    void aStageOfAColdMachineIsNotForThoseWhoFindItRunning() {
        Outcome outcome = Trial.of("""
            apps: {a: {memory: 10 MiB, process-start: 0 s}}
            workload: [{app: a, count: 2, every: 100 s}]
            layers:
              engine: {sandbox: box, per-guest: [{name: first, when: [cold], delay: 10 s}]}
              box: {makes: one-per-guest}
            styles: {only: {machines: {type: {vcpus: 4, memory: 100 MiB}, count: 1}, stack: [engine]}}
            """).run();
        outcome.assertReady(10, 100);
    }

    @ParameterizedTest
    @CsvSource({
        // 100 MiB of a named file at 10 MiB/s: a machine that runs has read it before, one that is launched has not
        "running, 0, 100",
        "on demand, 10, 100",
    })
    void aMachineThatRunsHasReadTheFilesOfItsStack(String start, double first, double second) {
        Outcome outcome = Trial.of("""
            apps: {a: {memory: 10 MiB, process-start: 0 s}}
            workload: [{app: a, count: 2, every: 100 s}]
            layers:
              hypervisor:
                makes: one-per-guest
                guest: {memory: 20 MiB, vcpus: 1}
                start-up: {running: [{read: {bytes: 100 MiB, cached-as: kernel}}]}
            styles:
              only:
                machines: {type: {vcpus: 4, memory: 1 GiB, local-disk: 10 MiB/s}, count: 1, start: %s}
                stack: [hypervisor]
            """.formatted(start)).run();
        outcome.assertReady(first, second);
        assertThat(outcome.resident("machine-1", "hypervisor", "page cache")).isEqualTo(100);
    }

    @Test
    void oneRequestPaysOneTokenForAllItsMachines() {
        // at 0 s: three machines take the only request token, and instance tokens at 0, 1 and 2 s; at 10 s another
        // request waits
        // for its token until 20 s
        Outcome outcome = Trial.of("""
            apps: {a: {memory: 10 MiB, process-start: 0 s}}
            account: {buckets: {requests: {burst: 1, refill: 0.05 /s}, instances: {burst: 1, refill: 1 /s}}}
            workload: [{app: a, count: 3}, {app: a, at: 10 s}]
            layers:
              cloud: {start-up: {running: [{name: request, token: {bucket: requests, per: request}}, {token: instances}]}}
            styles: {only: {machines: {type: {vcpus: 4, memory: 100 MiB}, apps-each: 1}, stack: [cloud]}}
            """).run();
        outcome.assertReady(0, 1, 2, 20);
        assertThat(outcome.stage("machine-4/cloud", "request").waited()).isCloseTo(10, within(1e-9));
    }

    @Test
    void eachStageOfARequestPaysItsOwnToken() {
        // the first stage takes the only token at 0 s for both machines, the second the next one at 10 s
        Outcome outcome = Trial.of("""
            apps: {a: {memory: 10 MiB, process-start: 0 s}}
            account: {buckets: {requests: {burst: 1, refill: 0.1 /s}}}
            workload: [{app: a, count: 2}]
            layers:
              cloud:
                start-up:
                  running:
                    - {name: create, token: {bucket: requests, per: request}}
                    - {name: tag, token: {bucket: requests, per: request}}
            styles: {only: {machines: {type: {vcpus: 4, memory: 100 MiB}, apps-each: 1}, stack: [cloud]}}
            """).run();
        outcome.assertReady(10, 10);
    }

    @ParameterizedTest
    @CsvSource({
        // 2 credits are 120 core-s; full speed burns 0.9 a second: 133.33 s and as many core-s; the last 6.67 at 0.1:
        // 66.67 s
        "false, 200",
        "true, 140",
    })
    void cpuCreditsRunOut(String unlimited, double ready) {
        Outcome outcome = Trial.of("""
            apps: {a: {memory: 10 MiB, process-start: 0 s, ready-after: {compute: 140 core-seconds}}}
            workload: [{app: a}]
            styles:
              only:
                machines:
                  type: {vcpus: 1, memory: 100 MiB, credits: {baseline: 10 %%, earned: 6 /h, at-launch: 2, unlimited: %s}}
                  count: 1
                  start: running
                stack: []
            """.formatted(unlimited)).run();
        assertThat(outcome.makespan()).isCloseTo(ready, within(1e-6));
    }

    @Test
    void creditsThatVaryAreDrawnForEachMachine() {
        // with a credit 1.08 core-s take 1.08 s, without one 10.8 s at the baseline of 10 %; three launches of four
        // have none
        Outcome outcome = Trial.of("""
            apps: {a: {memory: 10 MiB, process-start: 0 s, ready-after: {compute: 1.08 core-seconds}}}
            workload: [{app: a, count: 400}]
            styles:
              only:
                machines:
                  type:
                    vcpus: 1
                    memory: 100 MiB
                    credits: {baseline: 10 %, earned: 6 /h, at-launch: {empirical: [0, 0, 0, 1]}, unlimited: false}
                  count: 400
                  apps-each: 1
                  start: running
                stack: []
            """).run();
        assertThat(outcome.readyTimes()).allSatisfy(t -> assertThat(Math.min(Math.abs(t - 1.08), Math.abs(t - 10.8)))
                .isLessThan(1e-9));
        // four standard deviations of a binomial of 400 and 3/4 are 35
        assertThat(outcome.readyTimes().stream().filter(t -> t > 10).count()).isBetween(265L, 335L);
    }

    @ParameterizedTest
    @CsvSource({
        // 100 MB at 100 MB/s; scattered, 1,000 pieces of 100 kB are found in 5 s besides
        "false, 1",
        "true, 6",
    })
    void scatteredBytesPayForFindingThem(boolean scattered, double ready) {
        Trial.of("""
            apps: {a: {memory: 10 MiB, process-start: 0 s, ready-after: {read: {bytes: 100 MB, scattered: %s}}}}
            workload: [{app: a}]
            styles:
              only:
                machines:
                  type: {vcpus: 1, memory: 1 GiB, local-disk: {rate: 100 MB/s, iops: 200 IOPS, read-ahead: 100 kB}}
                  count: 1
                  start: running
                stack: []
            """.formatted(scattered)).run().assertReady(ready);
    }

    @Test
    void anImageIsReadPieceByPiece() {
        // 6.4 % of 100 MB: 0.064 s, and 64 pieces at 200 a second: 0.32 s; nothing for the second, which finds the
        // pages
        Trial.of("""
            images: {i: {layers: [{name: i, compressed: 0 MB, unpacked: 100 MB}]}}
            apps: {a: {memory: 10 MiB, process-start: 0 s, image: i}}
            workload: [{app: a, count: 2, every: 10 s}]
            styles:
              only:
                machines:
                  type: {vcpus: 1, memory: 1 GiB, local-disk: {rate: 100 MB/s, iops: 200 IOPS, read-ahead: 100 kB}}
                  count: 1
                  start: running
                stack: []
            """).run().assertReady(0.384, 10);
    }

    @Test
    void aLinkCarriesItsPeakUntilItsBurstIsSpent() {
        // 100 MB/s for 10 s is 1 GB; the last 100 MB at 10 MB/s: 10 s more
        Trial.of("""
            apps: {a: {memory: 10 MiB, process-start: 0 s, ready-after: {transfer: 1100 MB}}}
            workload: [{app: a}]
            styles:
              only:
                machines:
                  type: {vcpus: 1, memory: 100 MiB, network: {baseline: 10 MB/s, peak: 100 MB/s, burst: 10 s}}
                  count: 1
                  start: running
                stack: []
            """).run().assertReady(20);
    }

    @Test
    void aVolumeCarriesItsPeakUntilItsBurstIsSpent() {
        Outcome outcome = Trial.of("""
            apps: {a: {memory: 10 MiB, process-start: 0 s, ready-after: {write: 1100 MB}}}
            workload: [{app: a}]
            styles:
              only:
                machines:
                  type: {vcpus: 1, memory: 100 MiB, volume-link: {baseline: 10 MB/s, peak: 100 MB/s, burst: 10 s}}
                  count: 1
                  start: running
                  volume: {rate: 1000 MB/s}
                stack: []
            """).run();
        outcome.assertReady(20);
    }

    @ParameterizedTest
    @CsvSource({"on demand, 10", "stopped, 5", "running, 5"})
    void blocksNeverReadComeSlower(String start, double ready) {
        Trial.of("""
            apps: {a: {memory: 10 MiB, process-start: 0 s, ready-after: {read: 500 MB}}}
            workload: [{app: a}]
            styles:
              only:
                machines:
                  type: {vcpus: 1, memory: 100 MiB}
                  count: 1
                  start: %s
                  volume: {rate: 100 MB/s, first-touch: 50 MB/s}
                stack: []
            """.formatted(start)).run().assertReady(ready);
    }

    @Test
    void transfersWaitForEachOther() {
        // two of 100 MB over 100 MB/s: 2 s each, half of it waiting
        Outcome outcome = Trial.of("""
            apps: {a: {memory: 10 MiB, process-start: 0 s, ready-after: {transfer: 100 MB}}}
            workload: [{app: a, count: 2}]
            styles:
              only: {machines: {type: {vcpus: 1, memory: 100 MiB, network: {baseline: 100 MB/s}}, count: 1, start: running}, stack: []}
            """).run();
        outcome.assertReady(2, 2);
        assertThat(outcome.stage("a-1", "transfer").waited()).isCloseTo(1, within(1e-9));
    }

    @Test
    void aBootIsPartOfTheCpuOfAStartOnAMachineOfItsOwn() {
        Outcome outcome = Trial.of("""
            apps: {a: {memory: 10 MiB, process-start: 0 s, ready-after: {compute: 1 core-seconds}}}
            workload: [{app: a}]
            layers: {os: {start-up: {ready: {compute: 5 core-seconds}}}}
            styles:
              own: {machines: {type: {vcpus: 1, memory: 100 MiB}, apps-each: 1}, stack: [os]}
              shared: {machines: {type: {vcpus: 1, memory: 100 MiB}}, stack: [os]}
            """).run();
        assertThat(outcome.start("a-1").cpuSeconds()).isCloseTo(6, within(1e-12));
    }
}
