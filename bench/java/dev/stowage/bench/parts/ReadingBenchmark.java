package dev.stowage.bench.parts;

import dev.stowage.catalog.BundledCatalogue;
import dev.stowage.scenario.yaml.ScenarioReader;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Reading scenarios/module-6.yaml: the file, the names it takes from the catalogue, all checks. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ReadingBenchmark {
    private static final Path FILE = Path.of("scenarios", "module-6.yaml");

    private final ScenarioReader reader = new ScenarioReader(new BundledCatalogue());

    /** One file, by a reader that has read others before. */
    @Benchmark
    public Object read() {
        return reader.read(FILE);
    }
}
