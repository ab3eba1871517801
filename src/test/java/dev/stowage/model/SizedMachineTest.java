package dev.stowage.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Machines that are made in a size for what goes on them. */
class SizedMachineTest {
    @ParameterizedTest
    @CsvSource({
        // memory and CPU request -> cores and GiB of Fargate's grid
        "100 MiB, 0.1 cores, 0.25 cores, 512 MiB",
        "512 MiB, 0.25 cores, 0.25 cores, 512 MiB",
        "513 MiB, 0.25 cores, 0.25 cores, 1 GiB",
        "512 MiB, 0.3 cores, 0.5 cores, 1 GiB",
        "2 GiB, 0.1 cores, 0.25 cores, 2 GiB",
        "2049 MiB, 0.1 cores, 0.5 cores, 3 GiB",
        "5 GiB, 0.1 cores, 1 core, 5 GiB",
        "9 GiB, 1 cores, 2 cores, 9 GiB",
        "17 GiB, 1 cores, 4 cores, 17 GiB",
        "31 GiB, 1 cores, 8 cores, 32 GiB",
        "57 GiB, 8 cores, 8 cores, 60 GiB",
        "61 GiB, 1 cores, 16 cores, 64 GiB",
        "1 GiB, 16 cores, 16 cores, 32 GiB",
    })
    void theSmallestOfTheGridThatHoldsTheApp(String memory, String cpu, String cores, String ram) {
        Outcome outcome = Trial.bundled("""
            apps: {app: {memory: %s, cpu: %s}}
            workload: [{app: app, count: 2}]
            styles: {only: {machines: {type: fargate, start: on demand}, stack: [fargate]}}
            """.formatted(memory, cpu)).run();
        assertThat(outcome.result.machines())
                .extracting(machine -> machine.type().name())
                .containsExactly("fargate of " + cores + ", " + ram, "fargate of " + cores + ", " + ram);
        assertThat(outcome.result.machines())
                .extracting(MachineObserved::machine)
                .containsExactly("machine-1", "machine-2");
    }

    @Test
    void whatNoSizeHoldsIsRefused() {
        Outcome outcome = Trial.bundled("""
            apps: {app: {memory: 121 GiB}}
            workload: [{app: app}]
            styles: {only: {machines: {type: fargate, start: on demand}, stack: [fargate]}}
            """).run();
        assertThat(outcome.bound()).isEqualTo("memory");
        assertThat(outcome.result.machines()).isEmpty();
    }

    @Test
    void theCheapestComesFirstAndThenTheSmaller() {
        // by price 0.4, 0.5 and 0.5: 3 cores are dearer than 4 GiB more
        String style = """
            styles:
              only:
                machines:
                  start: running
                  type:
                    vcpus: 4
                    memory: 8 GiB
                    price-per-vcpu: 0.1 USD/vCPU-h
                    price-per-gib: 0.05 USD/GB-h
                    sizes:
                      - {cores: 3 cores, memory: 4 GiB}
                      - {cores: 1 cores, memory: 8 GiB}
                      - {cores: 2 cores, memory: 4 GiB}
                stack: []
            """;
        Trial trial = Trial.of("apps: {app: {memory: 1 GiB}}\nworkload: [{app: app}]\n" + style);
        assertThat(trial.scenario()
                        .styles()
                        .values()
                        .iterator()
                        .next()
                        .machines()
                        .choices())
                .extracting(type -> type.usableCores() + " " + Math.round(type.usdPerHour() * 100))
                .containsExactly("2.0 40", "1.0 50", "3.0 50");
        assertThat(trial.run().result.machines().get(0).type().usableCores()).isEqualTo(2);
    }

    @Test
    void aQuarterOfACoreIsAQuarterAsFast() {
        // 1 core-second on 0.25 cores
        Outcome outcome = Trial.of("""
            apps: {app: {memory: 1 GiB, process-start: 0 s, ready-after: {compute: 1 core-seconds}}}
            workload: [{app: app}]
            styles:
              only:
                machines: {start: running, type: {vcpus: 1, memory: 2 GiB, sizes: [{cores: 0.25 cores, memory: 2 GiB}]}}
                stack: []
            """).run();
        assertThat(outcome.start("app-1").ready()).isEqualTo(4);
    }

    @Test
    void launchesComeFromTheBucketOfTheAccount() {
        // 100 at once and then 20 a second: the 140th after 2 s
        Outcome outcome = Trial.bundled("""
            apps: {app: {memory: 512 MiB}}
            workload: [{app: app, count: 140}]
            styles:
              only:
                machines: {type: fargate, start: on demand}
                stack: [{fargate: {start-up: {running: [{name: token, token: {bucket: fargate-launches}}], ready: []}}}]
            """).run();
        assertThat(outcome.starts.stream()
                        .filter(start -> start.layer().equals("fargate"))
                        .mapToDouble(StartObserved::ready)
                        .max())
                .hasValue(2);
    }

    @ParameterizedTest
    @CsvSource({
        "'{vcpus: 1, memory: 2 GiB, sizes: [{cores: 1 cores, memory: 2 GiB}]}, count: 2', count",
        "'{vcpus: 1, memory: 2 GiB, sizes: [{cores: 2 cores, memory: 2 GiB}]}', larger than",
        "'{vcpus: 1, memory: 2 GiB, sizes: [{cores: 1 cores, memory: 1 GiB, up-to: 2 GiB}]}', step",
    })
    void mistakes(String type, String said) {
        assertThatThrownBy(() -> Trial.of("""
            apps: {app: {memory: 1 GiB}}
            workload: [{app: app}]
            styles: {only: {machines: {start: running, type: %s}, stack: []}}
            """.formatted(type))).hasMessageContaining(said);
    }
}
