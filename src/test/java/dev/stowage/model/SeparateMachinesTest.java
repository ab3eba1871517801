package dev.stowage.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Machines that are run one after the other do what they do when all go on in step. */
class SeparateMachinesTest {
    private static final String APP = """
            apps:
              a:
                memory: 512 MiB
                cpu: {request: 0.5 cores, limit: 2 cores}
                image: nginx
                process-start: {exponential: {mean: 20 ms}}
                ready-after: {compute: {exponential: {mean: 0.2 core-seconds}}}
                then: {compute: {exponential: {mean: 5 core-seconds}}}
            """;
    private static final String LIFETIMES = "lifetime: {exponential: {mean: 3 s}}";
    private static final String DOCKER = "stack: [ec2-nitro, amazon-linux-2023, docker]";
    private static final String RUNNING = "type: m5.2xlarge, count: 7, start: running";

    private static String scenario(String line, String machines, String stack, String rest) {
        return APP + "workload: [{app: a, " + line + "}]\nstyles: {only: {machines: {" + machines + "}, " + stack
                + "}}\n" + rest;
    }

    private static void assertTheSame(String yaml) {
        Trial trial = Trial.bundled(yaml);
        Outcome inStep = trial.run();
        Outcome apart = trial.runWithoutStages();
        assertThat(apart.stages).isEmpty();
        assertThat(byName(apart)).isEqualTo(byName(inStep));
        assertThat(apart.inSystem).isEqualTo(inStep.inSystem);
        assertThat(withoutLawError(apart.result)).isEqualTo(withoutLawError(inStep.result));
    }

    private static RunResult withoutLawError(RunResult result) {
        return new RunResult(
                result.endSeconds(),
                result.peakSeconds(),
                result.readyAtPeak(),
                result.machines(),
                result.memory(),
                result.perGuest(),
                result.refusals(),
                result.expansions(),
                0);
    }

    /** Without the phases, which only those have whose stages are told. */
    private static List<StartObserved> byName(Outcome outcome) {
        return outcome.starts.stream()
                .map(start -> new StartObserved(
                        start.guest(),
                        start.layer(),
                        start.parent(),
                        start.app(),
                        start.machine(),
                        start.hostState(),
                        start.imageState(),
                        start.requested(),
                        start.placed(),
                        start.running(),
                        start.ready(),
                        start.refusal(),
                        start.counted(),
                        start.cpuSeconds(),
                        start.waitedSeconds(),
                        List.of()))
                .sorted(Comparator.comparing(StartObserved::guest))
                .toList();
    }

    private static boolean isSeparable(String yaml) {
        Trial trial = Trial.bundled(yaml);
        RunSpec spec = new RunSpec("base", "only", trial.scenario(), 1, 0);
        return SeparateMachines.arePossible(spec, new StackPlan(spec.scenario(), spec.style()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stack: [ec2-nitro, amazon-linux-2023, docker]",
                "stack: [ec2-nitro, amazon-linux-2023, containerd], cached: [nginx]",
            })
    void containersOnMachinesThatRun(String stack) {
        for (String policy : List.of("first-fit", "spread", "best-fit")) {
            String machines = RUNNING + ", placement: " + policy;
            String all = scenario("count: 60", machines, stack, "");
            assertThat(isSeparable(all)).isTrue();
            assertTheSame(all);
            assertTheSame(scenario("count: 60, " + LIFETIMES, machines, stack, ""));
            assertTheSame(scenario("count: 60, " + LIFETIMES, machines, stack, "experiment: {observe-for: 6 s}"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stack: [amazon-linux-2023, firecracker, minimal-linux]",
                "stack: [amazon-linux-2023, containerd, kata]",
                "stack: [amazon-linux-2023, kvm-qemu, ubuntu-24.04]",
                "stack: [amazon-linux-2023, {kvm-qemu: {guest: {memory: 4 GiB, vcpus: 2}, apps-each: 3}}, amazon-linux-2023, docker]",
            })
    void virtualMachines(String stack) {
        String machines = "type: m5.metal, count: 3, start: running, placement: spread";
        String all = scenario("count: 40", machines, stack, "");
        assertThat(isSeparable(all)).isTrue();
        assertTheSame(all);
        assertTheSame(scenario(
                "count: 60, arrivals: {exponential: {mean: 0.2 s}}, " + LIFETIMES,
                machines,
                stack,
                "experiment: {observe-for: 30 s}"));
    }

    @Test
    void somethingThatIsThereAlready() {
        assertTheSame(scenario("count: 30, present: 20, " + LIFETIMES, RUNNING, DOCKER, ""));
    }

    @Test
    void theSecondOfTwoWavesFindsWhatTheFirstHasLeft() {
        String lines = "count: 30, " + LIFETIMES + "}, {app: a, count: 80, at: 8 s, " + LIFETIMES;
        assertTheSame(scenario(lines, RUNNING + ", placement: worst-fit", DOCKER, ""));
    }

    @Test
    void refusedForWantOfRoom() {
        String yaml = scenario("count: 1000, " + LIFETIMES, RUNNING, DOCKER, "");
        assertTheSame(yaml);
        assertThat(Trial.bundled(yaml).runWithoutStages().result.refusals()).isNotEmpty();
    }

    @Test
    void aHorizonInTheMiddleOfTheStarts() {
        assertTheSame(scenario("count: 60", RUNNING, DOCKER, "experiment: {observe-for: 2500 ms}"));
    }

    @Test
    void whatMachinesShareKeepsThemInStep() {
        String egress = "registry: {egress: 100 MB/s}\n";
        assertThat(isSeparable(scenario("count: 60", RUNNING, DOCKER, egress))).isFalse();
        assertThat(isSeparable(scenario("until: full", RUNNING, DOCKER, ""))).isFalse();
        assertThat(isSeparable(scenario("count: 60", "type: m5.2xlarge, count: 7, start: on demand", DOCKER, "")))
                .as("launches take tokens of the account")
                .isFalse();
        String eks = "stack: [ec2-nitro, amazon-linux-2023, eks-node]";
        assertThat(isSeparable(scenario("count: 60", RUNNING, eks, "")))
                .as("pods pass the control plane")
                .isFalse();
        assertTheSame(scenario("count: 60, " + LIFETIMES, RUNNING, eks, ""));
        assertTheSame(scenario("count: 60, " + LIFETIMES, RUNNING, DOCKER, egress));
        assertTheSame(scenario("count: 12", "type: m5.2xlarge, count: 7, start: on demand", DOCKER, ""));
    }
}
