package dev.stowage.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.cli.Cli;
import dev.stowage.results.ResultFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process that is killed outright leaves a complete folder, and the next run tidies up. */
@EnabledIfSystemProperty(named = "stowage.slow", matches = "true")
class InterruptionTest {
    private static final String FILE = "scenarios/module-6.yaml";

    @TempDir
    Path temp;

    private Path target() {
        return temp.resolve("module-6");
    }

    private Path partial() {
        return temp.resolve(".module-6.partial");
    }

    private boolean reached(String moment) {
        return switch (moment) {
            case "staging begun" -> Files.exists(partial());
            case "tables begun" -> Files.exists(partial().resolve("startups.csv"));
            case "tables complete" -> Files.exists(partial().resolve("manifest.json"));
            case "a chart drawn" -> Files.exists(partial().resolve("charts"));
            case "page written" -> Files.exists(partial().resolve("report.html"));
            default -> Files.exists(partial().resolve("run.json"));
        };
    }

    private void killAt(String moment) throws IOException, InterruptedException {
        Path log = temp.resolve("log");
        Process process = Launched.start(
                Launched.thisJava(), log, Map.of(), "run", FILE, "--out", temp.toString(), "--seed", "7");
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (!reached(moment) && process.isAlive() && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        int exitCode = process.destroyForcibly().waitFor();
        boolean inTheLastInstants = moment.equals("page written") || moment.equals("about to be moved in");
        if (!inTheLastInstants) {
            assertThat(exitCode).as("killed, not ended").isNotZero();
        }
        assertThat(Files.readString(log)).doesNotContain("Exception");
    }

    /** Whole folders of results under any of their names. */
    private long whole() throws IOException {
        try (Stream<Path> files = Files.list(temp)) {
            return files.filter(path -> List.of("module-6", ".module-6.old", ".module-6.complete")
                            .contains(path.getFileName().toString()))
                    .filter(path -> ResultFolder.open(path).altered().isEmpty())
                    .count();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "staging begun",
                "tables begun",
                "tables complete",
                "a chart drawn",
                "page written",
                "about to be moved in"
            })
    void killedOutright(String moment) throws IOException, InterruptedException {
        Cli cli = new Cli(Path.of("")).drawing();
        String[] run = {"run", FILE, "--out", temp.toString(), "--replications", "2"};
        assertThat(cli.execute(run)).isZero();
        killAt(moment);
        assertThat(whole()).isPositive();
        assertThat(cli.execute(run)).as(cli.err()).isZero();
        Files.delete(temp.resolve("log"));
        try (Stream<Path> files = Files.list(temp)) {
            assertThat(files.filter(file -> !file.getFileName().toString().startsWith("index.")))
                    .containsExactly(target());
        }
        ResultFolder results = ResultFolder.open(target());
        assertThat(results.altered()).isEmpty();
        assertThat(results.manifest().replications()).isEqualTo(2);
    }
}
