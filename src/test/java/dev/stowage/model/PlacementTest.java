package dev.stowage.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which machine takes a guest, and which limit refuses one. */
class PlacementTest {
    @ParameterizedTest
    @CsvSource({
        // Johnson's tight instance with e = 0.01, asked for in the order of the best packing
        "first-fit, 9",
        "first-fit-decreasing, 11",
        "best-fit, 9",
    })
    void machinesNeeded(String placement, int machines) {
        Outcome outcome = Trial.of("""
            apps:
              half: {memory: 510 MiB}
              more: {memory: 270 MiB}
              quarter: {memory: 260 MiB}
              less: {memory: 230 MiB}
            workload:
              - {app: [half, quarter, less], count: 18}
              - {app: [more, more, less, less], count: 12}
            styles:
              only: {machines: {type: {vcpus: 4, memory: 1000 MiB}, start: running, placement: %s}, stack: []}
            """.formatted(placement)).run();
        assertThat(outcome.result.machines()).hasSize(machines);
        assertThat(outcome.density()).isEqualTo(30);
        assertThat(outcome.result.expansions()).containsOnly(java.util.Map.entry("memory", machines - 1));
    }

    @ParameterizedTest
    @CsvSource({
        "first-fit, machine-1", // the older
        "best-fit,  machine-2", // 60 + 40 fill it
        "spread,    machine-1",
    })
    void policies(String placement, String third) {
        Outcome outcome = Trial.of("""
            apps: {a: {memory: 50 MiB}, b: {memory: 60 MiB}, c: {memory: 40 MiB}}
            workload: [{app: [a, b, c], count: 3}]
            styles:
              only: {machines: {type: {vcpus: 4, memory: 100 MiB}, count: 2, start: running, placement: %s}, stack: []}
            """.formatted(placement)).run();
        assertThat(outcome.start("a-1").machine()).isEqualTo("machine-1");
        assertThat(outcome.start("b-2").machine()).isEqualTo("machine-2");
        assertThat(outcome.start("c-3").machine()).isEqualTo(third);
    }

    @Test
    void spreadCountsGuests() {
        Outcome outcome = Trial.of("""
            apps: {a: {memory: 10 MiB}}
            workload: [{app: a, count: 7}]
            styles:
              only: {machines: {type: {vcpus: 4, memory: 100 MiB}, count: 3, start: running, placement: spread}, stack: []}
            """).run();
        assertThat(outcome.result.machines().stream().map(MachineObserved::apps))
                .containsExactly(3, 2, 2);
    }

    private static List<String> machinesOf(Outcome outcome) {
        return outcome.counted().stream().map(StartObserved::machine).toList();
    }

    @Test
    void machinesAsNeededWithOneAppEach() {
        Outcome outcome = Trial.of("""
            apps: {a: {memory: 10 MiB}}
            workload: [{app: a, count: 3}]
            styles: {only: {machines: {type: {vcpus: 4, memory: 100 MiB}, apps-each: 1}, stack: []}}
            """).run();
        assertThat(machinesOf(outcome)).containsExactly("machine-1", "machine-2", "machine-3");
        assertThat(outcome.result.expansions()).containsOnly(java.util.Map.entry("apps-each", 2));
    }

    @Test
    void aMachineThatIsEmptyIsGivenBack() {
        Outcome outcome = Trial.of("""
            apps: {a: {memory: 10 MiB, process-start: 0 s}}
            workload: [{app: a, count: 3, every: 10 s, lifetime: 5 s}]
            styles: {only: {machines: {type: {vcpus: 4, memory: 100 MiB}}, stack: []}}
            """).run();
        assertThat(outcome.result.machines()).hasSize(3);
        assertThat(outcome.result.machines().get(1).billedFrom()).isEqualTo(10);
        assertThat(outcome.result.machines().get(1).billedUntil()).isEqualTo(15);
        assertThat(outcome.result.machines().stream().filter(MachineObserved::thereAtPeak))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"as needed", "5"})
    void theQuotaOfVirtualCpus(String count) {
        Outcome outcome = Trial.of("""
            apps: {a: {memory: 10 MiB}}
            account: {vcpus: 8}
            workload: [{app: a, count: 3}]
            styles: {only: {machines: {type: {vcpus: 4, memory: 100 MiB}, count: %s, apps-each: 1}, stack: []}}
            """.formatted(count)).run();
        assertThat(outcome.readyTimes()).hasSize(2);
        assertThat(outcome.bound()).isEqualTo("vcpu quota");
        assertThat(outcome.result.machines()).hasSize(2);
    }

    @Test
    void anImageForAnotherArchitecture() {
        Outcome outcome = Trial.of("""
            images: {i: {layers: [{name: i, compressed: 1 MB, unpacked: 1 MB}], architectures: [arm64]}}
            apps: {a: {memory: 10 MiB, image: i}}
            workload: [{app: a, count: 2}]
            styles: {only: {machines: {type: {vcpus: 4, memory: 100 MiB}}, stack: []}}
            """).run();
        assertThat(outcome.readyTimes()).isEmpty();
        assertThat(outcome.bound()).isEqualTo("architecture");
        assertThat(outcome.result.machines()).isEmpty();
    }

    private static String fills(String engine) {
        return """
            apps: {a: {memory: 1 MiB, cpu: 0.5 cores}}
            workload: [{app: a, until: full}]
            layers:
              engine: {sandbox: box, %s}
              box: {makes: one-per-guest}
            styles: {only: {machines: {type: {vcpus: 2, memory: 100 MiB}, count: 1, start: running}, stack: [engine]}}
            """.formatted(engine);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "admits: {endpoints: 7}                                                                | 7   | endpoints",
                "admits: {cpu: 100 %}                                                                  | 4   | cpu",
                // 2 - 0.06 - 0.01 = 1.93 cores
                "'admits: {cpu: 100 %}, reserve-cpu: [{cores: 1, share: 6 %}, {cores: 1, share: 1 %}]' | 3   | cpu",
                "admits: {cpu: 150 %}                                                                  | 6   | cpu",
                "admits: {pods: {max: 12}}                                                             | 10  | max-pods",
                // one interface of 50 addresses: 49 + 2 pods, less the node's own two
                "admits: {pods: {}}                                                                    | 49  | addresses",
                "admits: {}                                                                            | 100 | memory",
            })
    void theLimitThatBinds(String engine, int fit, String limit) {
        Outcome outcome = Trial.of(fills(engine)).run();
        assertThat(outcome.density()).isEqualTo(fit);
        assertThat(outcome.bound()).isEqualTo(limit);
    }

    @Test
    void virtualCpusOfGuestsAreCountedWhereTheHypervisorSaysSo() {
        Outcome outcome = Trial.of("""
            apps: {a: {memory: 1 MiB}}
            workload: [{app: a, until: full}]
            layers: {vm: {makes: one-per-guest, guest: {memory: fitted, vcpus: 2}, admits: {cpu: 200 %}, start: running}}
            styles: {only: {machines: {type: {vcpus: 4, memory: 100 MiB}, count: 1, start: running}, stack: [vm]}}
            """).run();
        assertThat(outcome.density()).isEqualTo(4);
        assertThat(outcome.bound()).isEqualTo("cpu");
    }

    @Test
    void aNewGuestMustTakeTheAppItIsMadeFor() {
        // a guest of 1 vCPU whose engine counts CPU cannot hold a request of 2 cores
        Outcome outcome = Trial.of("""
            apps: {a: {memory: 1 MiB, cpu: 2 cores}}
            workload: [{app: a}]
            layers:
              vm: {makes: one-per-guest, guest: {memory: 50 MiB, vcpus: 1}, apps-each: 10}
              engine: {sandbox: box, admits: {cpu: 100 %}}
              box: {makes: one-per-guest}
            styles: {only: {machines: {type: {vcpus: 4, memory: 100 MiB}, count: 1, start: running}, stack: [vm, engine]}}
            """).run();
        assertThat(outcome.bound()).isEqualTo("cpu");
    }

    @Test
    void aGuestGivesBackTheCpuThatItWasCountedWith() {
        // big and small share a guest, which was counted with big's 2 cores on the host and is gone when small leaves
        Outcome outcome = Trial.of("""
            apps: {big: {memory: 1 MiB, cpu: 2 cores}, small: {memory: 1 MiB, cpu: 0.5 cores}}
            workload:
              - {app: big, lifetime: 1 s}
              - {app: small, lifetime: 2 s}
              - {app: [big, small], count: 8, at: 10 s, every: 10 s, lifetime: 5 s}
            layers:
              host: {admits: {cpu: 100 %}}
              vm: {makes: one-per-guest, guest: {memory: 20 MiB, vcpus: 2}, apps-each: 2, start: running}
            styles: {only: {machines: {type: {vcpus: 2, memory: 100 MiB}, count: 1, start: running}, stack: [host, vm]}}
            """).run();
        assertThat(outcome.readyTimes()).hasSize(10);
    }

    @Test
    void aGuestIsFilledBeforeTheNextIsMade() {
        Outcome outcome = Trial.of("""
            apps: {a: {memory: 1 MiB}}
            workload: [{app: a, count: 7}]
            layers:
              vm: {makes: one-per-guest, guest: {memory: 20 MiB}, apps-each: 3}
              box: {makes: one-per-guest}
            styles: {only: {machines: {type: {vcpus: 2, memory: 100 MiB}, count: 1, start: running}, stack: [vm, box]}}
            """).run();
        assertThat(outcome.starts.stream().filter(s -> s.layer().equals("vm"))).hasSize(3);
        assertThat(outcome.starts.stream().filter(s -> s.layer().equals("box"))).hasSize(7);
        assertThat(outcome.start("a-7").parent()).isEqualTo("machine-1/vm-3/box-7");
        assertThat(outcome.start("machine-1/vm-3/box-7").parent()).isEqualTo("machine-1/vm-3");
    }
}
