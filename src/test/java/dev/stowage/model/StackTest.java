package dev.stowage.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The stacks that people use, with layers of the catalogue. What holds of every row is checked after every run. */
class StackTest {
    private static Trial trial(String type, String stack) {
        return Trial.bundled("""
            apps:
              web:
                memory: 128 MiB
                cpu: {request: 0.1 cores}
                image: nginx
                ready-after: {name: app start, compute: {log-normal: {mean: 0.12 core-seconds, cv: 0.3}}}
            workload: [{app: web, count: 12, lifetime: 5 min}]
            styles: {only: {machines: %s, stack: %s}}
            """.formatted(type, stack));
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{type: t3.micro, apps-each: 1}              | 12 | [ec2-nitro, amazon-linux-2023]                                  | amazon-linux-2023 | 12",
                "{type: m5.large, count: 1}                  | 1  | [ec2-nitro, amazon-linux-2023, docker]                          | runc              | 12",
                "{type: m5.large, count: 1}                  | 1  | [ec2-nitro, amazon-linux-2023, eks-node]                        | runc              | 12",
                "{type: m5.metal, count: 1, start: running}  | 1  | [amazon-linux-2023, kvm-qemu, ubuntu-24.04]                     | kvm-qemu          | 12",
                "{type: m5.metal, count: 1, start: running}  | 1  | [amazon-linux-2023, docker]                                     | runc              | 12",
                "{type: m5.metal, count: 1, start: running}  | 1  | [amazon-linux-2023, firecracker, minimal-linux]                 | firecracker       | 12",
                "{type: m5.metal, count: 1, start: running}  | 1  | [amazon-linux-2023, cloud-hypervisor, minimal-linux]            | cloud-hypervisor  | 12",
                "{type: m5.metal, count: 1, start: running}  | 1  | [amazon-linux-2023, containerd, kata]                           | kata              | 12",
                "{type: m5.metal, count: 1, start: running}  | 1  | [amazon-linux-2023, containerd, kata-fc]                        | kata-fc           | 12",
                "{type: m5.metal, count: 1, start: running}  | 1  | [amazon-linux-2023, containerd, gvisor]                         | gvisor            | 12",
                "{type: m5.metal, count: 1, start: running}  | 1  | '[amazon-linux-2023, {kvm-qemu: {guest: {memory: 4 GiB, vcpus: 2}, apps-each: 4}}, amazon-linux-2023, docker]' | runc | 12",
                "{type: m5.metal, count: 1, start: running}  | 1  | '[amazon-linux-2023, {kvm-qemu: {guest: {memory: 4 GiB, vcpus: 2}, apps-each: 4}}, amazon-linux-2023, containerd, gvisor]' | gvisor | 12",
                "{type: m5.large, start: stopped, count: 12, apps-each: 1} | 12 | [ec2-nitro, windows-server-2022]                  | windows-server-2022 | 12",
            })
    void runs(String type, int machines, String stack, String layer, int guests) {
        Outcome outcome = trial(type, stack).run();
        assertThat(outcome.readyTimes()).hasSize(12);
        assertThat(outcome.result.refusals()).isEmpty();
        assertThat(outcome.result.machines()).hasSize(machines);
        assertThat(outcome.starts.stream().filter(s -> s.layer().equals(layer))).hasSize(guests);
        assertThat(outcome.starts.stream().filter(s -> s.layer().equals("machine")))
                .hasSize(machines);
        assertThat(outcome.stages).isNotEmpty();
    }

    @Test
    void tenThousandContainersOnAHundredMachines() {
        Outcome outcome = Trial.bundled("""
            apps: {web: {memory: 128 MiB, cpu: {request: 0.1 cores}, image: nginx, ready-after: {compute: 0.12 core-seconds}}}
            workload: [{app: web, count: 10000}]
            styles:
              only: {machines: {type: m5.4xlarge, count: 100}, stack: [ec2-nitro, amazon-linux-2023, docker]}
            """).run();
        assertThat(outcome.readyTimes()).hasSize(10_000);
    }
}
