package dev.stowage.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Apps that stand directly on an engine, without a sandbox in between. */
class AppOnEngineTest {
    private static String scenario(String workload, String engine) {
        return """
                apps: {a: {memory: 8 MiB, image: {layers: [{name: files, compressed: 125 MB, unpacked: 0 B}]}, process-start: 0 s,
                           ready-after: {name: app start, delay: 1 s}}}
                workload: [WORKLOAD]
                registry: {egress: 125 MB/s}
                layers: {engine: {ENGINE}}
                styles: {only: {machines: {type: {vcpus: 4, memory: 8 GiB}, count: 1, start: running}, stack: [engine]}}
                """.replace("WORKLOAD", workload).replace("ENGINE", engine);
    }

    private static double ready(String yaml) {
        return Trial.bundled(yaml).run().starts.stream()
                .filter(StartObserved::counted)
                .mapToDouble(StartObserved::ready)
                .max()
                .orElseThrow();
    }

    @Test
    void whatTheEngineAddsForEveryGuestIsPartOfTheAppsStart() {
        String yaml = scenario("{app: a, count: 1}", "per-guest: [{name: network, delay: 5 s}]");
        assertThat(ready(yaml)).isEqualTo(6);
        assertThat(Trial.bundled(yaml).run().stages)
                .filteredOn(stage -> stage.stage().equals("network"))
                .singleElement()
                .satisfies(stage -> assertThat(stage.layer()).isEqualTo("engine"));
    }

    @Test
    void theEngineFetchesTheImage() {
        String pulls = "per-guest: [{fetch-image: {}}], pulls: {layers-at-once: 3}";
        assertThat(ready(scenario("{app: a, count: 1}", pulls))).isBetween(1.9, 2.3);
    }

    @Test
    void appsThatAreThereAlreadyArePresentAtItsLocks() {
        String lock = "per-guest: [{name: network, hold: {lock: rules, base: 1 s, growth: 10 ms}}]";
        assertThat(ready(scenario("{app: a, count: 1, present: 100}", lock))).isEqualTo(3);
    }
}
