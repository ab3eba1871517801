package dev.stowage.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The two books, in round numbers. That each sums to the capacity is checked after every run of every test. */
class MemoryTest {
    private static String style(String memory, String stack) {
        return """
            styles:
              only: {machines: {type: {vcpus: 4, memory: %s}, count: 1, start: running}, stack: %s}
            """.formatted(memory, stack);
    }

    @Test
    void theKernelTakesItsPartBeforeMemTotal() {
        // 1000 MiB less 100 and 10 %: MemTotal 800; less the system's 50: seven apps of 100
        Outcome outcome = Trial.of("""
            apps: {app: {memory: 100 MiB}}
            workload: [{app: app, until: full}]
            layers:
              os:
                memory:
                  - {term: kernel, each: 100 MiB, kernel: true}
                  - {term: page metadata, proportional: 10 %, kernel: true}
                  - {term: system, each: 50 MiB}
            """ + style("1000 MiB", "[os]")).run();
        assertThat(outcome.density()).isEqualTo(7);
        assertThat(outcome.bound()).isEqualTo("memory");
        assertThat(outcome.resident("machine-1", "os", "page metadata")).isEqualTo(100);
        assertThat(outcome.committed("machine-1", "os", "kernel")).isEqualTo(100);
        assertThat(outcome.committed("machine-1", "machine", "free")).isEqualTo(50);
    }

    @Test
    void aFittedGuestIsTheLeastThatHoldsItsSystemAndApps() {
        // RAM less 10 % holds 50 + 2 x 30: 110 / 0.9 = 122.2 -> 123 MiB, and 20 on the host
        Outcome outcome = Trial.of("""
            apps: {app: {memory: 30 MiB}}
            workload: [{app: app, count: 2}]
            layers:
              vm:
                makes: one-per-guest
                guest: {memory: fitted}
                apps-each: 2
                memory:
                  - {term: vmm, each: 20 MiB}
                  - {term: page metadata, proportional: 10 %, in: guest, kernel: true}
              os: {memory: [{term: system, each: 50 MiB}]}
            """ + style("1000 MiB", "[vm, os]")).run();
        assertThat(outcome.committed("machine-1", "vm", "guest memory")).isEqualTo(123);
        assertThat(outcome.committed("machine-1", "vm", "vmm")).isEqualTo(20);
        assertThat(outcome.resident("machine-1", "app", "app")).isEqualTo(60);
        assertThat(outcome.resident("machine-1", "os", "system")).isEqualTo(50);
        assertThat(outcome.density()).isEqualTo(2);
    }

    @Test
    void aFixedGuestThatIsTooSmallSaysSo() {
        Outcome outcome = Trial.of("""
            apps: {app: {memory: 30 MiB}}
            workload: [{app: app}]
            layers:
              vm: {makes: one-per-guest, guest: {memory: 64 MiB}}
              os: {memory: [{term: system, each: 50 MiB}]}
            """ + style("1000 MiB", "[vm, os]")).run();
        assertThat(outcome.bound()).isEqualTo("guest size");
        assertThat(outcome.start("app-1").refusal()).isNotNull();
        assertThat(outcome.start("app-1").machine()).isEmpty();
    }

    @Test
    void aFixedGuestInAGuestThatIsTooSmallSaysSo() {
        Outcome outcome = Trial.of("""
            apps: {app: {memory: 200 MiB}}
            workload: [{app: app}]
            layers:
              outer: {makes: one-per-guest, guest: {memory: 500 MiB}}
              inner: {makes: one-per-guest, guest: {memory: 100 MiB}}
            """ + style("1000 MiB", "[outer, inner]")).run();
        assertThat(outcome.bound()).isEqualTo("guest size");
    }

    @Test
    void anOpenGuestTakesAsManyAsFit() {
        // three of 100 in 300 MiB, three such guests in 1000
        Outcome outcome = Trial.of("""
            apps: {app: {memory: 100 MiB}}
            workload: [{app: app, until: full}]
            layers: {vm: {makes: one-per-guest, guest: {memory: 300 MiB}, apps-each: as many as fit, start: running}}
            """ + style("1000 MiB", "[vm]")).run();
        assertThat(outcome.density()).isEqualTo(9);
        assertThat(outcome.starts.stream().filter(s -> s.layer().equals("vm"))).hasSize(3);
        assertThat(outcome.bound()).isEqualTo("memory");
    }

    private static final String SHARING = """
        apps: {app: {memory: 100 MiB, process-start: 0 s}}
        layers:
          box: {makes: one-per-guest, memory: [{term: files, shared: 50 MiB}, {term: shim, each: 10 MiB}]}
        """;

    @Test
    void aSharedTermIsPaidOncePerHost() {
        // 50 + n x 110 <= 400: 3
        Outcome outcome = Trial.of(SHARING + "workload: [{app: app, until: full}]\n" + style("400 MiB", "[box]"))
                .run();
        assertThat(outcome.density()).isEqualTo(3);
        assertThat(outcome.committed("machine-1", "box", "files")).isEqualTo(50);
        assertThat(outcome.resident("machine-1", "box", "files")).isEqualTo(50);
        assertThat(outcome.resident("machine-1", "box", "shim")).isEqualTo(30);
    }

    @Test
    void whoLeavesGivesAllBack() {
        // exactly one fits, ten times over
        Outcome outcome = Trial.of(SHARING + "workload: [{app: app, count: 10, every: 10 s, lifetime: 5 s}]\n"
                        + style("160 MiB", "[box]"))
                .run();
        assertThat(outcome.readyTimes()).hasSize(10);
        assertThat(outcome.result.readyAtPeak()).isEqualTo(1);
        assertThat(outcome.result.peakSeconds()).isZero();
        assertThat(outcome.committed("machine-1", "machine", "free")).isZero();
    }

    @Test
    void guestsGiveAllBack() {
        // an outer and an inner guest with a page cache, exactly one of them at a time
        Outcome outcome = Trial.of("""
            apps: {app: {memory: 100 MiB, process-start: 0 s, then: {read: {bytes: 50 MiB, cached-as: file}}}}
            workload: [{app: app, count: 10, every: 10 s, lifetime: 0.1 s}]
            layers:
              outer: {makes: one-per-guest, guest: {memory: fitted}, memory: [{term: vmm, each: 10 MiB}]}
              os: {memory: [{term: system, each: 20 MiB}]}
              inner: {makes: one-per-guest, guest: {memory: fitted}, memory: [{term: vmm, each: 10 MiB}]}
            """ + style("140 MiB", "[outer, os, inner]")).run();
        assertThat(outcome.readyTimes()).hasSize(10);
    }

    @Test
    void aReservationStandsForTheSystemOfItsNode() {
        // 1000 less 300 reserved, 80 + 40 + 10 each of system, engine and sandbox not counted again: 7 apps of 100
        Outcome outcome = Trial.of("""
            apps: {app: {memory: 100 MiB}}
            workload: [{app: app, until: full}]
            layers:
              os: {memory: [{term: system, each: 80 MiB}]}
              node: {sandbox: box, memory: [{term: node reserve, reserved: 300 MiB, covers-system: true}, {term: kubelet, each: 40 MiB}]}
              box: {makes: one-per-guest, memory: [{term: shim, each: 10 MiB}]}
            """ + style("1000 MiB", "[os, node]")).run();
        assertThat(outcome.density()).isEqualTo(7);
        assertThat(outcome.committed("machine-1", "node", "node reserve")).isEqualTo(300);
        assertThat(outcome.resident("machine-1", "node", "node reserve")).isZero();
        assertThat(outcome.committed("machine-1", "os", "system")).isZero();
        assertThat(outcome.resident("machine-1", "os", "system")).isEqualTo(80);
        assertThat(outcome.resident("machine-1", "box", "shim")).isEqualTo(70);
    }

    @ParameterizedTest
    @CsvSource({
        // 200 MiB may be committed: 5 of 40, which touch 10 each
        "'{request: 40 MiB, touched: 10 MiB}', 5, memory",
        // the third is killed: 120 of 100 MiB
        "40 MiB, 2, out of memory",
    })
    void overcommitment(String memory, int fit, String limit) {
        Outcome outcome =
                Trial.of("""
            apps: {app: {memory: %s}}
            workload: [{app: app, until: full}]
            layers: {engine: {admits: {memory: 200 %%}}}
            """.formatted(memory) + style("100 MiB", "[engine]")).run();
        assertThat(outcome.density()).isEqualTo(fit);
        assertThat(outcome.bound()).isEqualTo(limit);
    }

    @Test
    void aGuestThatFindsNoMemoryTakesItsAppAlong() {
        // the second guest's system finds 40 MiB of its 50, and the third's; the run goes on
        Outcome outcome = Trial.of("""
            apps: {app: {memory: 10 MiB}}
            workload: [{app: app, count: 3, every: 10 s}]
            layers:
              host: {admits: {memory: 300 %}}
              vm: {makes: one-per-guest, guest: {memory: 60 MiB}}
              os: {memory: [{term: system, each: 50 MiB}]}
            """ + style("100 MiB", "[host, vm, os]")).run();
        assertThat(outcome.bound()).isEqualTo("out of memory");
        assertThat(outcome.result.refusals().get("out of memory")).isEqualTo(2);
        assertThat(outcome.start("app-1").isReady()).isTrue();
        assertThat(outcome.start("app-2").refusal()).isNotNull();
    }

    @Test
    void theBooksAreThoseOfTheFirstInstantWithMost() {
        // a, b and c are ready at 0, 1 and 2 s and leave after 1.5 s: two at a time from 1 s on, a and b first
        Outcome outcome = Trial.of("""
            apps:
              a: {memory: 10 MiB, process-start: 0 s}
              b: {memory: 20 MiB, process-start: 0 s}
              c: {memory: 40 MiB, process-start: 0 s}
            workload: [{app: [a, b, c, a], count: 4, every: 1 s, lifetime: 1.5 s}]
            """ + style("100 MiB", "[]")).run();
        assertThat(outcome.result.peakSeconds()).isEqualTo(1);
        assertThat(outcome.result.readyAtPeak()).isEqualTo(2);
        assertThat(outcome.density()).isEqualTo(2);
        assertThat(outcome.resident("machine-1", "app", "a")).isEqualTo(10);
        assertThat(outcome.resident("machine-1", "app", "b")).isEqualTo(20);
        assertThat(outcome.resident("machine-1", "app", "c")).isZero();
        assertThat(outcome.committed("machine-1", "machine", "free")).isEqualTo(70);
    }

    @Test
    void withoutAnAppTheEndIsLookedAt() {
        Outcome outcome = Trial.of("""
            apps: {app: {memory: 2 GiB}}
            workload: [{app: app}]
            layers: {system: {memory: [{term: system, each: 300 MiB}]}}
            styles: {only: {machines: {type: {vcpus: 4, memory: 1 GiB}, count: 1, start: running}, stack: [system]}}
            """).run();
        assertThat(outcome.result.readyAtPeak()).isZero();
        assertThat(outcome.resident("machine-1", "system", "system")).isEqualTo(300);
    }

    @Test
    void aGuestOfItsOwnRamOnTheHostsKernelRefusesWhatItsRamDoesNotHold() {
        Outcome outcome = Trial.of("""
            apps: {a: {memory: {request: 8 MiB, limit: 20 MiB, touched: 20 MiB}, process-start: 0 s}}
            workload: [{app: a}]
            layers: {box: {makes: one-per-guest, own-kernel: false, guest: {memory: 10 MiB}}}
            styles: {only: {machines: {type: {vcpus: 4, memory: 100 MiB}, count: 1, start: running}, stack: [box]}}
            """).run();
        assertThat(outcome.bound()).isEqualTo("out of memory");
        assertThat(outcome.result.refusals().get("out of memory")).isEqualTo(1);
    }
}
