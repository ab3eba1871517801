package dev.stowage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.results.Metric;
import dev.stowage.results.ResultFolder;
import dev.stowage.results.StartupRow;
import dev.stowage.results.Statistic;
import dev.stowage.results.SummaryRow;
import dev.stowage.results.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Boots made by the simulator with known numbers are fitted back, and a scenario that names the entries runs with them. */
class FitCommandTest {
    private static final String PARAMETERS = "layers.vmm.start-up.running.set-up.hold.base,"
            + "layers.vmm.start-up.running.boot.compute,instance-types.iron.speed";

    /** HOLD and so on are replaced by numbers; a delay that is known tells speed and work apart. */
    private static final String SCENARIO = """
            schema: 1
            CATALOGUE
            apps: {web: {memory: 64 MiB, process-start: 0 s, ready-after: {compute: 0.4 core-seconds}}}
            instance-types: {iron: {vcpus: 4, memory: 64 GiB, speed: {value: SPEED, low: 0.5, high: 2, grade: assumed, because: unknown}}}
            layers:
              vmm:
                makes: one-per-guest
                start-up:
                  running:
                    - {name: set-up, hold: {lock: host, base: {value: HOLD, low: 1 ms, high: 40 ms, grade: assumed, because: unknown}}}
                    - {name: boot, compute: {work: {log-normal: {mean: WORK, cv: 0.2}, low: 50 core-ms, high: 500 core-ms, grade: assumed, because: unknown}}}
            workload: [{app: web, count: 1}]
            styles:
              one: {machines: {type: TYPE, count: 1, start: running}, stack: [LAYER]}
            sweep: {at-once: {path: "workload[0].count", values: [1, 8, 32]}}
            experiment: {replications: 20, seed: SEED}
            """;

    @TempDir
    Path temp;

    private static String scenario(String hold, String work, String speed, int seed) {
        return SCENARIO.replace("HOLD", hold)
                .replace("WORK", work)
                .replace("SPEED", speed)
                .replace("SEED", Integer.toString(seed))
                .replace("CATALOGUE\n", "")
                .replace("TYPE", "iron")
                .replace("LAYER", "vmm");
    }

    private static double mean(Path results, String point) {
        return Tables.SUMMARY.readAll(results.resolve("summary.csv")).stream()
                .filter(row -> row.point().equals(point)
                        && row.metric() == Metric.STARTUP_READY
                        && row.statistic() == Statistic.MEAN)
                .mapToDouble(SummaryRow::value)
                .findFirst()
                .orElseThrow();
    }

    /** A table of boots as a person would keep it, from the starts that a run recorded. */
    private void measure(Cli cli) throws IOException {
        cli.write("truth.yaml", scenario("12 ms", "200 core-ms", "1.25", 77));
        assertThat(cli.execute("run", "truth.yaml", "--quiet")).as(cli.err()).isZero();
        StringBuilder csv = new StringBuilder("point, seconds\n");
        List<StartupRow> starts = Tables.STARTUPS.readAll(temp.resolve("results/truth/startups.csv"));
        for (StartupRow start : starts) {
            if (!start.app().isEmpty()) {
                csv.append(String.format(Locale.ROOT, "%s, %.6f%n", start.point(), start.ready() - start.requested()));
            }
        }
        Files.writeString(temp.resolve("boots.csv"), csv);
    }

    @Test
    void bootsOfKnownNumbersGiveThemBack() throws IOException {
        Cli cli = new Cli(temp);
        measure(cli);
        cli.write("mine.yaml", scenario("20 ms", "120 core-ms", "1", 5));
        assertThat(cli.execute("fit", "--scenario", "mine.yaml", "--measured", "boots.csv", "--parameters", PARAMETERS))
                .as(cli.err())
                .isZero();
        assertThat(cli.out()).contains("root mean square of the residuals", "wrote boots-fitted.yaml");
        String entries = Files.readString(temp.resolve("boots-fitted.yaml"));
        assertThat(entries).contains("vmm-fitted:", "iron-fitted:", "grade: measured", "source: boots.csv", "cv: 0.2");

        cli.write(
                "again.yaml",
                SCENARIO.replaceAll("(?s)instance-types:.*?workload", "workload")
                        .replace("CATALOGUE", "catalogue: [boots-fitted.yaml]")
                        .replace("TYPE", "iron-fitted")
                        .replace("LAYER", "vmm-fitted")
                        .replace("SEED", "9"));
        assertThat(cli.execute("run", "again.yaml", "--quiet")).as(cli.err()).isZero();
        Path again = ResultFolder.open(temp.resolve("results/again")).path();
        for (String point : List.of("at-once=1", "at-once=8", "at-once=32")) {
            assertThat(mean(again, point))
                    .as(point)
                    .isCloseTo(mean(temp.resolve("results/truth"), point), Percentage.withPercentage(4));
        }
    }

    @Test
    void aFileThatIsThereIsKeptUnlessForced() throws IOException {
        Cli cli = new Cli(temp);
        cli.write("mine.yaml", scenario("20 ms", "120 core-ms", "1", 5));
        cli.write("boots.csv", "point,seconds\nat-once=1,0.6\n");
        cli.write("boots-fitted.yaml", "mine");
        String[] fit = {
            "fit", "--scenario", "mine.yaml", "--measured", "boots.csv", "--parameters", "instance-types.iron.speed"
        };
        assertThat(cli.execute(fit)).isEqualTo(5);
        assertThat(temp.resolve("boots-fitted.yaml")).hasContent("mine");
        List<String> forced = new java.util.ArrayList<>(List.of(fit));
        forced.add("--force");
        assertThat(cli.execute(forced.toArray(String[]::new))).as(cli.err()).isZero();
        assertThat(Files.readString(temp.resolve("boots-fitted.yaml"))).contains("iron-fitted");
    }

    @Test
    void mistakesOfTheTableHaveTheirExitCode() throws IOException {
        Cli cli = new Cli(temp);
        cli.write("mine.yaml", scenario("20 ms", "120 core-ms", "1", 5));
        cli.write("boots.csv", "point,seconds\nat-once=1,fast\n");
        String[] fit = {
            "fit", "--scenario", "mine.yaml", "--measured", "boots.csv", "--parameters", "instance-types.iron.speed"
        };
        assertThat(cli.execute(fit)).isEqualTo(3);
        assertThat(cli.err()).startsWith("boots.csv:2:2: seconds: `fast` is no number");
        assertThat(cli.execute("fit", "--scenario", "mine.yaml", "--measured", "none.csv", "--parameters", "x"))
                .isEqualTo(3);
        assertThat(cli.execute("fit", "--scenario", "mine.yaml")).isEqualTo(2);
    }
}
