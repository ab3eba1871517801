package dev.stowage.bench.parts;

import dev.stowage.report.Report;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Drawing the results of scenarios/module-6.yaml with a single chart: its PNG and SVG, the verdict and the page. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class DrawingBenchmark {
    private Path folder = Path.of("");

    /** Runs the scenario in a process of its own. */
    @Setup(Level.Trial)
    public void run() throws IOException, InterruptedException {
        folder = Files.createTempDirectory("stowage-bench");
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.stowage.cli.Main",
                "run",
                Path.of("scenarios", "module-6.yaml").toString(),
                "--set",
                "charts=[start-up-ecdf]",
                "--out",
                folder.toString());
        File log = folder.resolve("run.log").toFile();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(Files.readString(log.toPath()));
        }
    }

    /** One drawing. */
    @Benchmark
    public void draw() throws IOException {
        Report.draw(folder.resolve("module-6"));
    }

    /** Removes what was made. */
    @TearDown(Level.Trial)
    public void remove() throws IOException {
        List<Path> made;
        try (Stream<Path> all = Files.walk(folder)) {
            made = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : made) {
            Files.delete(path);
        }
    }
}
