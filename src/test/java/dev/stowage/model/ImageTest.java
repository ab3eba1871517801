package dev.stowage.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pulls, layers, unpacking and the page cache. The link carries 100 MB/s and the disk 100 MiB/s. */
class ImageTest {
    private static String scene(String pulls, String workload, String more) {
        return """
            images:
              a: {layers: [{name: base, compressed: 100 MB, unpacked: 0 MB}, {name: a, compressed: 50 MB, unpacked: 0 MB}]}
              b: {layers: [{name: base, compressed: 100 MB, unpacked: 0 MB}, {name: b, compressed: 50 MB, unpacked: 0 MB}]}
              c: {layers: [{name: c, compressed: 100 MB, unpacked: 0 MB}]}
              d: {layers: [{name: d, compressed: 100 MB, unpacked: 0 MB}]}
              files: {layers: [{name: files, compressed: 0 MB, unpacked: 100 MiB}, {name: more, compressed: 0 MB, unpacked: 50 MiB}]}
            apps:
              a: {memory: 1 MiB, process-start: 0 s, image: a}
              b: {memory: 1 MiB, process-start: 0 s, image: b}
              c: {memory: 1 MiB, process-start: 0 s, image: c}
              d: {memory: 1 MiB, process-start: 0 s, image: d}
              files: {memory: 1 MiB, process-start: 0 s, image: files}
            layers:
              engine: {pulls: {%s}, per-guest: [{name: pull, fetch-image: {}}]}
              box: {makes: one-per-guest}
              vm: {makes: one-per-guest, guest: {memory: 1 GiB, vcpus: 4}, apps-each: 10, start: running}
            workload: [%s]
            styles:
              only:
                machines:
                  type: {vcpus: 4, memory: 8 GiB, local-disk: 100 MiB/s, network: {baseline: 100 MB/s}}
                  count: 1
                  start: running
                stack: [engine, box]
                %s
              in-vms:
                machines:
                  type: {vcpus: 4, memory: 8 GiB, local-disk: 100 MiB/s, network: {baseline: 100 MB/s}}
                  count: 1
                  start: running
                stack: [vm, engine, box]
                %s
            """.formatted(pulls, workload, more, more);
    }

    @Test
    void aSecondRequestJoinsThePullInFlight() {
        Outcome outcome =
                Trial.of(scene("", "{app: c, count: 2, every: 0.25 s}", "")).run();
        outcome.assertReady(1, 1);
        StageObserved joined = outcome.stage("machine-1/box-2", "pull");
        assertThat(joined.heldBy()).isEqualTo("machine-1/box-1");
        assertThat(joined.waited()).isCloseTo(0.75, within(1e-9));
        assertThat(outcome.stage("machine-1/box-1", "pull").heldBy()).isEmpty();
    }

    @Test
    void sharedLayersArePulledOnce() {
        // 150 MB, then 50 MB, then nothing
        Outcome outcome = Trial.of(scene("", "{app: [a, b, a], count: 3, every: 10 s}", ""))
                .run();
        outcome.assertReady(1.5, 10.5, 20);
        assertThat(outcome.start("a-1").imageState()).isEqualTo(ImageState.COLD);
        assertThat(outcome.start("b-2").imageState()).isEqualTo(ImageState.SHARED_LAYERS);
        assertThat(outcome.start("a-3").imageState()).isEqualTo(ImageState.CACHED);
    }

    @Test
    void aLayerInFlightForAnotherImageIsWaitedFor() {
        // 100 + 50 + 50 MB over 100 MB/s, the base last: both at 2 s
        Trial.of(scene("", "{app: [a, b], count: 2}", "")).run().assertReady(2, 2);
    }

    @Test
    void whatIsCachedIsNotPulled() {
        Outcome outcome = Trial.of(scene("", "{app: [a, b], count: 2, every: 10 s}", "cached: [a]"))
                .run();
        outcome.assertReady(0, 10.5);
        assertThat(outcome.start("a-1").imageState()).isEqualTo(ImageState.CACHED);
        assertThat(outcome.start("b-2").imageState()).isEqualTo(ImageState.SHARED_LAYERS);
    }

    @Test
    void anEngineInAVmHasItsOwnStore() {
        Trial trial = Trial.of(scene("", "{app: c, count: 2, every: 10 s}", "")).style("in-vms");
        Outcome cold = trial.run();
        cold.assertReady(1, 10);
        assertThat(cold.start("c-1").imageState()).isEqualTo(ImageState.COLD);
        assertThat(cold.start("c-2").imageState()).isEqualTo(ImageState.CACHED);
        Outcome cached =
                Trial.of(scene("", "{app: c}", "cached: [c]")).style("in-vms").run();
        cached.assertReady(0);
        assertThat(cached.start("c-1").imageState()).isEqualTo(ImageState.CACHED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                    | 2, 2",
                "images-at-once: 1   | 1, 2",
                // one connection carries 25 MB/s
                "per-stream: 25 MB/s | 4, 4",
                "resolve: 3 s        | 5, 5",
                // one request a second
                "rate: {burst: 1, refill: 0.1 /s} | 1, 11",
                "read-at-start: 10 % | 0.2, 0.2",
            })
    void twoImagesAtOnce(String pulls, String expected) {
        double[] ready = java.util.Arrays.stream(expected.split(","))
                .mapToDouble(Double::parseDouble)
                .toArray();
        Trial.of(scene(pulls == null ? "" : pulls, "{app: [c, d], count: 2}", ""))
                .run()
                .assertReady(ready);
    }

    @Test
    void layersAreTransferredOneByOneWhereTheEngineSaysSo() {
        // a 50 MB layer that waits for one of 100 MB; both are there at 1.5 s either way, and c has no base to wait for
        Outcome outcome = Trial.of(scene("layers-at-once: 1", "{app: [c, d], count: 2}", ""))
                .run();
        outcome.assertReady(1, 2);
    }

    @ParameterizedTest
    @CsvSource({
        // the disk: 100 + 50 MiB at 100 MiB/s
        "1 core-ms/MiB, 1.5",
        // a core: 150 MiB at 20 ms
        "20 core-ms/MiB, 3",
    })
    void unpackingCostsACoreAndTheDiskAtOnce(String unpack, double seconds) {
        Outcome outcome =
                Trial.of(scene("unpack: " + unpack, "{app: files}", "")).run();
        outcome.assertReady(seconds);
    }

    @Test
    void aStartReadsItsPartOfTheImageOnce() {
        // 64 MiB of 128 MiB over 64 MiB/s: 1 s for the two that start together, nothing for the one after them
        Trial.of("""
            images: {i: {layers: [{name: i, compressed: 0 MB, unpacked: 128 MiB}], read-at-start: 50 %}}
            apps: {job: {memory: 1 MiB, process-start: 0 s, image: i}}
            workload: [{app: job, count: 2}, {app: job, at: 10 s}]
            layers: {vm: {makes: one-per-guest, guest: {memory: 1 GiB, vcpus: 1}, start: running}}
            styles:
              only:
                machines: {type: {vcpus: 4, memory: 8 GiB, local-disk: 64 MiB/s}, count: 1, start: running}
                stack: [vm]
            """).run().assertReady(1, 1, 10);
    }

    @Test
    void memoryThatIsWantedIsTakenFromThePageCache() {
        // 100 MiB: the second app's 30 MiB drive out 50 MiB of pages; the third reads them again and finds no room to
        // keep them
        Outcome outcome = Trial.of("""
            images: {i: {layers: [{name: i, compressed: 0 MB, unpacked: 100 MiB}], read-at-start: 50 %}}
            apps: {job: {memory: 30 MiB, process-start: 0 s, image: i}}
            workload: [{app: job, count: 3, every: 10 s}]
            styles:
              only:
                machines: {type: {vcpus: 4, memory: 100 MiB, local-disk: 50 MiB/s}, count: 1, start: running}
                stack: []
            """).run();
        outcome.assertReady(1, 10, 21);
        assertThat(outcome.resident("machine-1", "machine", "free")).isEqualTo(10);
    }

    @Test
    void aNamedFileIsReadOnce() {
        Trial.of("""
            apps: {job: {memory: 1 MiB, process-start: 0 s, ready-after: {read: {bytes: 100 MiB, cached-as: model}}}}
            workload: [{app: job, count: 3, every: 0.5 s}]
            styles:
              only:
                machines: {type: {vcpus: 4, memory: 8 GiB, local-disk: 100 MiB/s}, count: 1, start: running}
                stack: []
            """).run().assertReady(1, 1, 1);
    }

    @ParameterizedTest
    @CsvSource({
        // 100 MB at 100 MB/s: a tenth is waited for; the rest is never there, or delays the next pull, of which a tenth
        // is 10 MB
        "'', 1, 2",
        "'read-at-start: 10 %', 0.1, 0.3",
        "'read-at-start: 10 %, rest: background', 0.1, 0.4",
    })
    void lazyLoading(String pulls, double first, double second) {
        // the second is asked for at 0.2 s, when the background has 80 of its 90 MB to go: both get half the link
        Outcome outcome = Trial.of(
                        scene(pulls, "{app: c, at: 0 s}, {app: d, at: " + (pulls.isEmpty() ? "1" : "0.2") + " s}", ""))
                .run();
        assertThat(outcome.readyTimes().get(0)).isCloseTo(first, within(1e-9));
        assertThat(outcome.readyTimes().get(1)).isCloseTo(second, within(1e-9));
    }
}
