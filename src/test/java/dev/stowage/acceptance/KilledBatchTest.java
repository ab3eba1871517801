package dev.stowage.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** A batch that is killed outright at random moments and gone on with gives the tree of one that is not, byte for byte. */
class KilledBatchTest {
    private static final String SMALL = """
            schema: 1
            name: batch SEED
            question: Which is ready first?
            apps: {web: {memory: 128 MiB, ready-after: {compute: {uniform: {low: 0.1 core-seconds, high: 0.2 core-seconds}}}}}
            workload: [{app: web, count: APPS}]
            instance-types: {box: {vcpus: 4, memory: 64 GiB, price: 0.1 USD/h}}
            layers:
              engine: {makes: one-per-guest, start-up: {running: [{name: create, delay: 50 ms}]}}
              hypervisor: {makes: one-per-guest, start-up: {running: [{name: boot, delay: {uniform: {low: 8 s, high: 10 s}}}]}}
            styles:
              vm: {machines: {type: box, count: 1, start: running}, stack: [hypervisor]}
              container: {machines: {type: box, count: 1, start: running}, stack: [engine]}
            sweep: {size: {path: apps.web.memory, values: [32 MiB, 64 MiB, 128 MiB]}}
            experiment: {replications: 8, seed: SEED}
            charts: [start-up-ecdf]
            """;

    @TempDir
    Path temp;

    /** Small files but for the first, on whose cells the runs take some time. */
    private void files(int count, int apps) throws IOException {
        Path folder = Files.createDirectories(temp.resolve("batch"));
        for (int number = 1; number <= count; number++) {
            String size = number == 1 ? "" + apps : "4";
            Files.writeString(
                    folder.resolve(String.format(Locale.ROOT, "%03d.yaml", number)),
                    SMALL.replace("SEED", "" + number).replace("APPS", size));
        }
    }

    private Process start(String out, int workers, String... options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "run",
                temp.resolve("batch").toString(),
                "--out",
                temp.resolve(out).toString()));
        arguments.addAll(List.of("--workers", "" + workers));
        Collections.addAll(arguments, options);
        return Launched.start(
                Launched.thisJava(), temp.resolve(out + ".log"), Map.of(), arguments.toArray(String[]::new));
    }

    private void complete(String out, int workers, String... options) throws IOException, InterruptedException {
        int exitCode = start(out, workers, options).waitFor();
        assertThat(exitCode).as(Files.readString(temp.resolve(out + ".log"))).isZero();
    }

    private long finished(String out) throws IOException {
        if (!Files.exists(temp.resolve(out))) {
            return 0;
        }
        try (Stream<Path> files = Files.list(temp.resolve(out))) {
            return files.filter(file -> file.getFileName().toString().matches("\\d+"))
                    .count();
        }
    }

    /** Kills it when so many folders are finished, and a random time later; whether it was still alive. */
    private boolean kill(Process process, String out, long folders, int atMostMs, Random random)
            throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(10);
        while (process.isAlive() && finished(out) < folders && System.nanoTime() < deadline) {
            Thread.sleep(2);
        }
        Thread.sleep(random.nextInt(atMostMs));
        boolean alive = process.isAlive();
        process.destroyForcibly().waitFor();
        return alive;
    }

    private void killedAndGoneOnWith(int files, int times, int atMostMs) throws IOException, InterruptedException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        complete("whole", 2, "--quiet");
        boolean killed = kill(start("parts", 2), "parts", 0, atMostMs, random);
        for (int time = 1; time < times; time++) {
            long until = finished("parts") + random.nextInt(files / (times + 1) + 1);
            killed &= kill(start("parts", 1 + time % 2, "--resume"), "parts", until, atMostMs, random);
        }
        assertThat(killed).as("killed each time before the end").isTrue();
        complete("parts", 2, "--resume");
        Map<String, ByteBuffer> whole = FolderBytes.of(temp.resolve("whole"), name -> !name.endsWith("run.json"));
        Map<String, ByteBuffer> parts = FolderBytes.of(temp.resolve("parts"), name -> !name.endsWith("run.json"));
        assertThat(whole).hasSize(files * (12 + 4 + 4 + 2) + 2);
        assertThat(parts.keySet()).as("files, seed %d", seed).isEqualTo(whole.keySet());
        parts.forEach((name, bytes) -> {
            ByteBuffer expected = whole.getOrDefault(name, ByteBuffer.allocate(0));
            assertThat(bytes.equals(expected))
                    .as(() -> difference(name, expected, bytes))
                    .isTrue();
        });
    }

    private static String difference(String name, ByteBuffer whole, ByteBuffer part) {
        return name.endsWith(".png") ? name + ": " + PixelDifferences.between(whole, part) : name;
    }

    @Test
    void twelveFilesKilledTwice() throws IOException, InterruptedException {
        files(12, 100);
        killedAndGoneOnWith(12, 2, 1500);
    }

    @Test
    @EnabledIfSystemProperty(named = "stowage.slow", matches = "true")
    void twoHundredFilesKilledThreeTimes() throws IOException, InterruptedException {
        files(200, 1000);
        killedAndGoneOnWith(200, 3, 8000);
    }
}
