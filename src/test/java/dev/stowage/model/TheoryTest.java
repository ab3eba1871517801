package dev.stowage.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Known answers of queueing and packing theory, as scenarios. */
class TheoryTest {
    private static String jobs(int cores, int count, String... works) {
        StringBuilder apps = new StringBuilder();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < works.length; i++) {
            names.add("w" + i);
            apps.append(
                    "  w" + i + ": {memory: 1 MiB, process-start: 0 s, ready-after: {compute: " + works[i] + "}}\n");
        }
        return "apps:\n" + apps + "workload: [{app: " + names + ", count: " + count + "}]\n" + """
            styles:
              only: {machines: {type: {vcpus: %d, memory: 8 GiB}, count: 1, start: running}, stack: []}
            """.formatted(cores);
    }

    @Test
    void aBootStormIsReadyAtOnceWhenCoresAreShared() {
        // 100 jobs of 4 core-s on 8 cores: each gets 0.08 cores, 4 / 0.08 = 50 s
        Outcome outcome = Trial.of(jobs(8, 100, "4 core-seconds")).run();
        assertThat(outcome.readyTimes()).hasSize(100).allSatisfy(t -> assertThat(t)
                .isCloseTo(50, within(1e-9)));
    }

    @Test
    void sixWorksOnTwoCores() {
        Trial.of(jobs(
                        2,
                        6,
                        "1 core-seconds",
                        "2 core-seconds",
                        "3 core-seconds",
                        "4 core-seconds",
                        "5 core-seconds",
                        "6 core-seconds"))
                .run()
                .assertReady(3, 5.5, 7.5, 9, 10, 11);
    }

    @Test
    void fourWorksOnOneCore() {
        Trial.of(jobs(1, 4, "2 core-seconds", "4 core-seconds", "6 core-seconds", "8 core-seconds"))
                .run()
                .assertReady(8, 14, 18, 20);
    }

    @Test
    void threeWorksThatCanUseAllCores() {
        // capacity 10: 5 each until 5 s (25, 25 done), then 10/3 each: the first needs 75 more, 22.5 s -> 27.5;
        // the second then has 100 left at 5 -> 47.5; the third 125 left at 10 -> 60
        Trial.of("""
            apps:
              a: {memory: 1 MiB, process-start: 0 s, ready-after: {compute: {work: 100 core-seconds, parallelism: 10}}}
              b: {memory: 1 MiB, process-start: 0 s, ready-after: {compute: {work: 200 core-seconds, parallelism: 10}}}
              c: {memory: 1 MiB, process-start: 0 s, ready-after: {compute: {work: 300 core-seconds, parallelism: 10}}}
            workload: [{app: a}, {app: b}, {app: c, at: 5 s}]
            styles:
              only: {machines: {type: {vcpus: 10, memory: 8 GiB}, count: 1, start: running}, stack: []}
            """).run().assertReady(27.5, 47.5, 60);
    }

    @Test
    void aPullStormIsLimitedByTheNodeHere() {
        // 100 nodes pull 0.5 GB: egress 100 x 0.5 / 5 = 10 s, NIC 0.5 / 1.25 = 0.4 s -> 10 s
        Outcome outcome = Trial.of("""
            images: {big: {layers: [{name: big, compressed: 500 MB, unpacked: 0 MB}]}}
            apps: {job: {memory: 1 MiB, image: big, process-start: 0 s}}
            registry: {egress: 5 GB/s}
            workload: [{app: job, count: 100}]
            layers:
              engine: {pulls: {}, per-guest: [{fetch-image: {}}]}
              box: {makes: one-per-guest}
            styles:
              only:
                machines: {type: {vcpus: 2, memory: 8 GiB, network: {baseline: 1.25 GB/s}}, count: 100, start: running, apps-each: 1}
                stack: [engine, box]
            """).run();
        assertThat(outcome.readyTimes()).hasSize(100).allSatisfy(t -> assertThat(t)
                .isCloseTo(10, within(1e-6)));
    }

    @Test
    void aTokenBucketSpacesOut() {
        // (3500 - 100) / 20 = 170 s
        Outcome outcome = Trial.of("""
            apps: {job: {memory: 1 MiB, process-start: 0 s, ready-after: {token: api}}}
            account: {buckets: {api: {burst: 100, refill: 20 /s}}}
            workload: [{app: job, count: 3500}]
            styles:
              only: {machines: {type: {vcpus: 2, memory: 8 GiB}, count: 1, start: running}, stack: []}
            """).run();
        assertThat(outcome.readyTimes().get(99)).isZero();
        assertThat(outcome.makespan()).isCloseTo(170, within(1e-6));
    }

    @Test
    void aCapLetsSoManyInAtOnce() {
        // 95 starts of 30 s, 10 at once: ten waves, 300 s; the last of 5
        Outcome outcome = Trial.of("""
            apps: {job: {memory: 1 MiB, process-start: 0 s, ready-after: {delay: 30 s, at-most: 10}}}
            workload: [{app: job, count: 95}]
            styles:
              only: {machines: {type: {vcpus: 2, memory: 8 GiB}, count: 1, start: running}, stack: []}
            """).run();
        for (int i = 0; i < 95; i++) {
            assertThat(outcome.readyTimes().get(i)).isCloseTo(30.0 * (i / 10 + 1), within(1e-9));
        }
        assertThat(outcome.stage("job-95", "delay").waited()).isCloseTo(270, within(1e-9));
        assertThat(outcome.stage("job-95", "delay").heldBy()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "m5.large,  128 MiB,   eks-node,        27, addresses",
        "m5.large,  512 MiB,   eks-node,        14, memory",
        "m5.large,  128 MiB,   eks-node-prefix, 57, memory",
        "r5.xlarge, 1500 MiB,  eks-node,        20, memory",
    })
    void densityOfAnEksNode(String type, String memory, String node, int pods, String limit) {
        Outcome outcome = Trial.bundled("""
            apps: {pod: {memory: %s}}
            workload: [{app: pod, until: full}]
            styles:
              eks:
                machines: {type: %s, count: 1, start: running}
                stack: [ec2-nitro, amazon-linux-2023, %s]
            """.formatted(memory, type, node)).run();
        assertThat(outcome.density()).isEqualTo(pods);
        assertThat(outcome.readyTimes()).hasSize(pods);
        assertThat(outcome.bound()).isEqualTo(limit);
    }

    @ParameterizedTest
    @CsvSource({"64 MiB, 5.6875", "256 MiB, 2.171875", "2 GiB, 1.146484375"})
    void densityGainWithoutAnOperatingSystemEach(String memory, double gain) {
        // (300 + m) / (m + 0)
        Trial trial = Trial.bundled("""
            apps: {app: {memory: %s}}
            workload: [{app: app, until: full}]
            layers:
              hypervisor: {makes: one-per-guest, guest: {memory: fitted}, start: running}
              system: {memory: [{term: system, each: 300 MiB}]}
              engine: {sandbox: box}
              box: {makes: one-per-guest}
            styles:
              vm: {machines: {type: r5.metal, count: 1, start: running}, stack: [hypervisor, system]}
              container: {machines: {type: r5.metal, count: 1, start: running}, stack: [engine]}
            """.formatted(memory));
        double ratio = (double) trial.style("container").run().density()
                / trial.style("vm").run().density();
        assertThat(ratio).isCloseTo(gain, within(0.005 * gain));
    }
}
