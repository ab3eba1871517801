package dev.stowage.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several folders may be drawn at once: fonts, images and the chart library share nothing that changes a picture. */
class DrawingAtOnceTest {
    private static final int THREADS = 2;
    private static final int EACH = 2;

    @TempDir
    Path temp;

    private static void write(int number, Path folder) throws IOException {
        SampleResults results = number % 2 == 0
                ? SampleResults.base("vm", "container")
                : SampleResults.sweep("vm", "container", "microvm");
        results.write(folder);
    }

    private static Map<String, ByteBuffer> bytes(Path folder) throws IOException {
        Map<String, ByteBuffer> bytes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder).filter(Files::isRegularFile)) {
            for (Path file : files.toList()) {
                bytes.put(folder.relativize(file).toString(), ByteBuffer.wrap(Files.readAllBytes(file)));
            }
        }
        return bytes;
    }

    @Test
    void theBytesAreThoseOfOneAfterTheOther() throws Exception {
        for (int number = 0; number < THREADS * EACH; number++) {
            write(number, temp.resolve("" + number));
        }
        CyclicBarrier together = new CyclicBarrier(THREADS);
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> drawn = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                int first = thread * EACH;
                drawn.add(pool.submit(() -> {
                    together.await();
                    for (int number = first; number < first + EACH; number++) {
                        Report.draw(temp.resolve("" + number));
                    }
                    return first;
                }));
            }
            for (Future<?> done : drawn) {
                done.get();
            }
        } finally {
            pool.shutdownNow();
        }
        for (int number = 0; number < 2; number++) {
            Path alone = temp.resolve("alone-" + number);
            write(number, alone);
            Report.draw(alone);
            Map<String, ByteBuffer> expected = bytes(alone);
            for (int other = number; other < THREADS * EACH; other += 2) {
                Map<String, ByteBuffer> drawn = bytes(temp.resolve("" + other));
                assertThat(drawn.keySet()).isEqualTo(expected.keySet());
                assertThat(drawn.keySet())
                        .as("files of folder %d with the same bytes", other)
                        .allMatch(file -> Objects.equals(drawn.get(file), expected.get(file)));
            }
        }
    }
}
