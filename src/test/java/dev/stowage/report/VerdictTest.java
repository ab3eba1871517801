package dev.stowage.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.results.ComparisonRow;
import dev.stowage.results.Manifest;
import dev.stowage.results.Metric;
import dev.stowage.results.ResultFolder;
import dev.stowage.results.Staging;
import dev.stowage.results.Statistic;
import dev.stowage.results.Tables;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerdictTest {

    @TempDir
    Path parent;

    private static ComparisonRow row(String point, Metric metric, double low, double value, double high, double ratio) {
        return new ComparisonRow(
                point,
                metric,
                "vm",
                "container",
                value,
                low,
                high,
                ratio,
                ratio,
                ratio,
                Statistic.MEAN,
                metric.unit(),
                30,
                .95);
    }

    private String verdict(List<String> points, ComparisonRow... rows) throws IOException {
        Path folder = parent.resolve("r");
        try (Staging staging = Staging.begin(folder)) {
            staging.write(Tables.COMPARISON, List.of(rows));
            staging.manifest(new Manifest(
                    "stowage",
                    "1",
                    1,
                    "a.yaml",
                    "00",
                    "",
                    "",
                    1,
                    30,
                    .95,
                    List.of(new Manifest.Style("vm", ""), new Manifest.Style("container", "")),
                    points,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of()));
            staging.commit();
        }
        return String.join(" ", Verdict.sentences(new Results(ResultFolder.open(folder))))
                .replace('\u00a0', ' ');
    }

    @Test
    void says_who_is_better_and_how_surely() throws IOException {
        assertThat(verdict(List.of("base"), row("base", Metric.STARTUP_READY, 38, 40, 42, 11)))
                .isEqualTo("container does better than vm in start-up (requested to ready): 40 s less in the mean"
                        + " (95 % interval 38 s to 42 s, n = 30); the ratio is 0.0909.");
    }

    @Test
    void more_is_better_where_the_metric_says_so() throws IOException {
        assertThat(verdict(List.of("base"), row("base", Metric.DENSITY_APPS_PER_MACHINE, -27, -26, -25, 0.04)))
                .startsWith(
                        "container does better than vm in apps per machine: 26 more in the mean (95 % interval 25 to 27");
    }

    @Test
    void an_interval_that_holds_zero_decides_nothing() throws IOException {
        assertThat(verdict(List.of("base"), row("base", Metric.STARTUP_READY, -1, 0.5, 2, 1.1)))
                .startsWith("No difference in start-up (requested to ready) between vm and container can be told");
    }

    @Test
    void a_sweep_says_where_it_flips() throws IOException {
        assertThat(verdict(
                        List.of("a=1", "a=2"),
                        row("a=1", Metric.STARTUP_READY, 1, 2, 3, 2),
                        row("a=2", Metric.STARTUP_READY, -3, -2, -1, .5)))
                .isEqualTo("In start-up (requested to ready), vm does better at a=2; container does better at a=1.");
    }

    @Test
    void without_a_comparison_there_is_no_verdict() throws IOException {
        assertThat(verdict(List.of("base"))).isEqualTo("These results compare no two styles.");
    }
}
