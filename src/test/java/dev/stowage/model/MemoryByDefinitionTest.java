package dev.stowage.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The four definitions of memory for each guest, in round numbers of MiB. */
class MemoryByDefinitionTest {
    private static final double MIB = 1024.0 * 1024;

    private static String style(String stack) {
        return "styles: {only: {machines: {type: {vcpus: 4, memory: 100 GiB}, count: 1, start: running}, stack: "
                + stack + "}}\n";
    }

    private static MemoryPerGuest inMib(Outcome outcome) {
        MemoryPerGuest bytes = outcome.result.perGuest();
        return new MemoryPerGuest(
                bytes.vmm() / MIB, bytes.pss() / MIB, bytes.hostFall() / MIB, bytes.guestTotal() / MIB);
    }

    private static final String VM = """
        layers:
          host: {memory: [{term: system, each: 300 MiB}]}
          vm:
            makes: one-per-guest
            guest: {memory: 1000 MiB}
            apps-each: 1
            memory:
              - {term: vmm, counts-as: vmm, each: 20 MiB}
              - {term: proxy, each: 5 MiB}
              - {term: page tables, counts-as: host-kernel, each: 3 MiB}
              - {term: binaries, shared: 40 MiB}
              - {term: kernel, in: guest, kernel: true, each: 100 MiB}
              - {term: page metadata, in: guest, kernel: true, proportional: 5 %}
          os: {memory: [{term: system, each: 50 MiB}]}
        """;

    @ParameterizedTest
    @CsvSource({
        // PSS: 20 + 5 + 100 + 50 + 50 + 7 of the app, and 40 / n; the fall has 3 of the host's kernel more
        "1, 272, 275",
        "2, 252, 255",
        "10, 236, 239",
        "40, 233, 236",
    })
    void whatIsSharedIsPaidInProportion(int count, double pss, double fall) {
        Outcome outcome = Trial.of("apps: {app: {memory: 7 MiB}}\nworkload: [{app: app, count: " + count + "}]\n" + VM
                        + style("[host, vm, os]"))
                .run();
        MemoryPerGuest memory = inMib(outcome);
        assertThat(memory.vmm()).isCloseTo(20, within(1e-6));
        assertThat(memory.pss()).isCloseTo(pss, within(1e-6));
        assertThat(memory.hostFall()).isCloseTo(fall, within(1e-6));
        assertThat(memory.guestTotal()).isCloseTo(850, within(1e-6));
    }

    @Test
    void guestsWithoutAnAppAreMeasuredAlike() {
        MemoryPerGuest memory = inMib(Trial.of("workload: [{app: none, present: 10}]\n" + VM + style("[host, vm, os]"))
                .run());
        assertThat(memory.pss()).isCloseTo(229, within(1e-6));
        assertThat(memory.hostFall()).isCloseTo(232, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({"1, 165", "5, 45"})
    void pagesOfATemplateAreHeldOncePerHost(int count, double pss) {
        // 15 of its own; 100 and 50 of the template over n
        String yaml = """
            layers:
              vm:
                makes: one-per-guest
                guest: {memory: 1000 MiB}
                memory:
                  - {term: kernel, in: guest, kernel: true, from-template: true, each: 100 MiB}
                  - {term: page metadata, in: guest, kernel: true, from-template: true, proportional: 5 %}
                  - {term: agent, in: guest, each: 15 MiB}
            """;
        Outcome outcome = Trial.of("workload: [{app: none, count: " + count + "}]\n" + yaml + style("[vm]"))
                .run();
        assertThat(inMib(outcome).pss()).isCloseTo(pss, within(1e-6));
        assertThat(inMib(outcome).guestTotal()).isCloseTo(850, within(1e-6));
        assertThat(outcome.resident("machine-1", "vm", "kernel")).isEqualTo(100);
        assertThat(outcome.resident("machine-1", "vm", "agent")).isEqualTo(15.0 * count);
    }

    @Test
    void clonesThatLeaveGiveTheTemplateBackWithTheLast() {
        // 20 guests one after the other on a machine that has room for one template and one clone
        Outcome outcome = Trial.of("""
            apps: {app: {memory: 10 MiB, process-start: 0 s}}
            workload: [{app: app, count: 20, every: 10 s, lifetime: 5 s}]
            layers:
              vm:
                makes: one-per-guest
                guest: {memory: 120 MiB}
                memory: [{term: kernel, in: guest, kernel: true, from-template: true, each: 100 MiB}]
            styles: {only: {machines: {type: {vcpus: 4, memory: 120 MiB}, count: 1, start: running}, stack: [vm]}}
            """).run();
        assertThat(outcome.readyTimes()).hasSize(20);
        assertThat(outcome.resident("machine-1", "vm", "kernel")).isEqualTo(100);
    }

    @Test
    void containersInAVirtualMachineHaveAProportionalSetWithoutIt() {
        // two containers in one VM: 7 + 2 each; MemTotal and VMM are those of the VM; the host gives up 20 + 150 + 2 x
        // 9, over two
        Outcome outcome = Trial.of("""
            apps: {app: {memory: 7 MiB}}
            workload: [{app: app, count: 2}]
            layers:
              vm:
                makes: one-per-guest
                guest: {memory: 1000 MiB}
                start: running
                memory: [{term: vmm, counts-as: vmm, each: 20 MiB}, {term: kernel, in: guest, kernel: true, each: 100 MiB}]
              os: {memory: [{term: system, each: 50 MiB}]}
              box: {makes: one-per-guest, memory: [{term: shim, each: 2 MiB}]}
            """ + style("[vm, os, box]")).run();
        MemoryPerGuest memory = inMib(outcome);
        assertThat(memory.vmm()).isCloseTo(20, within(1e-6));
        assertThat(memory.pss()).isCloseTo(9, within(1e-6));
        assertThat(memory.hostFall()).isCloseTo(94, within(1e-6));
        assertThat(memory.guestTotal()).isCloseTo(900, within(1e-6));
    }

    @Test
    void theCacheOfAnOwnKernelIsItsSandboxsAndTheHostsIsNobodys() {
        // 100 MiB of which 10 are read: on the host's kernel one copy for all, on its own one more for each
        String yaml = """
            apps: {app: {memory: 7 MiB, image: {layers: [{name: a, compressed: 40 MiB, unpacked: 100 MiB}], read-at-start: 10 %}}}
            workload: [{app: app, count: 5}]
            layers:
              box: {makes: one-per-guest, memory: [{term: shim, each: 2 MiB}]}
              own: {makes: one-per-guest, own-kernel: true, memory: [{term: shim, each: 2 MiB}]}
            styles:
              shared: {machines: {type: {vcpus: 4, memory: 100 GiB}, count: 1, start: running}, stack: [box]}
              own: {machines: {type: {vcpus: 4, memory: 100 GiB}, count: 1, start: running}, stack: [own]}
            """;
        Trial trial = Trial.of(yaml);
        MemoryPerGuest shared = inMib(trial.run());
        assertThat(shared.pss()).isCloseTo(9, within(1e-6));
        assertThat(shared.hostFall()).isCloseTo(11, within(1e-6));
        MemoryPerGuest own = inMib(trial.style("own").run());
        assertThat(own.pss()).isCloseTo(19, within(1e-6));
        assertThat(own.hostFall()).isCloseTo(21, within(1e-6));
    }

    @Test
    void whatAStackHasNotIsNotMeasured() {
        MemoryPerGuest memory = inMib(Trial.of("""
            apps: {app: {memory: 7 MiB}}
            workload: [{app: app, count: 3}]
            layers: {os: {memory: [{term: kernel, kernel: true, each: 100 MiB}]}}
            """ + style("[os]")).run());
        assertThat(memory.vmm()).isNaN();
        assertThat(memory.pss()).isNaN();
        assertThat(memory.hostFall()).isCloseTo(7, within(1e-6));
        assertThat(memory.guestTotal()).isCloseTo(102_300, within(1e-6));
    }

    @Test
    void aTemplateIsOfTheGuest() {
        assertThatThrownBy(() -> Trial.of("""
            workload: [{app: none, count: 1}]
            layers: {vm: {makes: one-per-guest, memory: [{term: kernel, from-template: true, each: 100 MiB}]}}
            """ + style("[vm]"))).hasMessageContaining("from-template");
    }
}
