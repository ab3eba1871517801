package dev.stowage.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.results.Check;
import dev.stowage.results.CheckRow;
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
                Double.NaN,
                .95);
    }

    private String verdict(List<String> points, ComparisonRow... rows) throws IOException {
        List<String> deciding =
                rows.length == 0 ? List.of() : List.of(rows[0].metric().id());
        return verdict(points, deciding, List.of(), rows);
    }

    private String verdict(List<String> points, List<String> deciding, List<CheckRow> checks, ComparisonRow... rows)
            throws IOException {
        Path folder = parent.resolve("r");
        try (Staging staging = Staging.begin(folder)) {
            staging.write(Tables.COMPARISON, List.of(rows));
            staging.write(Tables.CHECKS, checks);
            staging.manifest(new Manifest(
                    "stowage",
                    "1",
                    1,
                    "a.yaml",
                    "00",
                    "",
                    "",
                    1,
                    "terminating",
                    "0 s",
                    "",
                    30,
                    30,
                    .95,
                    List.of(new Manifest.Style("vm", ""), new Manifest.Style("container", "")),
                    points,
                    List.of(),
                    deciding,
                    List.of(),
                    List.of(),
                    List.of()));
            staging.commit();
        }
        return String.join(" ", Verdict.sentences(new Results(ResultFolder.open(folder))))
                .replace('\u00a0', ' ');
    }

    private static ComparisonRow p95(double low, double value, double high, double ratio) {
        ComparisonRow row = row("base", Metric.STARTUP_READY, low, value, high, ratio);
        return new ComparisonRow(
                row.point(),
                row.metric(),
                row.styleA(),
                row.styleB(),
                value,
                low,
                high,
                ratio,
                ratio,
                ratio,
                Statistic.P95,
                "s",
                30,
                4,
                .95);
    }

    @Test
    void each_thing_that_decides_has_its_sentence() throws IOException {
        assertThat(verdict(
                        List.of("base"),
                        List.of("startup.ready.p95", "startup.ready", "startup.ready.p50"),
                        List.of(),
                        row("base", Metric.STARTUP_READY, 6.8, 7.2, 7.6, 1.25),
                        p95(11, 12, 13, 1.5)))
                .isEqualTo(
                        "Ready 12 s sooner at the 95th percentile as container than as vm, in 33 % less time"
                                + " (95 % interval 11 to 13 s, n = 30). Ready 7.2 s sooner on average as container than as vm, in 20 % less time"
                                + " (95 % interval 6.8 to 7.6 s, n = 30). There are no two styles to compare in startup.ready.p50.");
        assertThat(verdict(List.of("base"), List.of("startup.ready.p95"), List.of(), p95(-1, 2, 5, 1.1)))
                .startsWith("Ready at the 95th percentile no different, as far as can be told, as vm and as container");
        assertThat(verdict(
                        List.of("base"),
                        List.of("startup.ready.p95"),
                        List.of(),
                        p95(Double.NaN, Double.NaN, Double.NaN, Double.NaN)))
                .isEqualTo("There are too few starts to compare startup.ready.p95.");
    }

    private static CheckRow check(String style, Check check, Statistic statistic, double value, double limit) {
        Check.Result result = value <= limit ? Check.Result.HOLDS : Check.Result.FAILS;
        return new CheckRow("base", style, check, Metric.STARTUP_READY, statistic, value, limit, result, 20);
    }

    @Test
    void what_casts_doubt_comes_last_and_once() throws IOException {
        String verdict = verdict(
                List.of("base"),
                List.of("startup.ready"),
                List.of(
                        check("vm", Check.SKEWNESS, Statistic.MEAN, 0.35, 0.3),
                        check("container", Check.SKEWNESS, Statistic.MEAN, 0.42, 0.3),
                        check("vm", Check.PRECISION, Statistic.P95, 0.021, 0.0196),
                        check("container", Check.PRECISION, Statistic.P95, 0.019, 0.0196),
                        check("vm", Check.WARM_UP, Statistic.MEAN, 50, 45)),
                row("base", Metric.STARTUP_READY, 6.8, 7.2, 7.6, 1.25));
        assertThat(verdict)
                .endsWith(
                        "n = 30). The precision asked for on startup.ready.p95 is not reached as vm: the half-width is 2.1 % of the"
                                + " estimate, not 1.96 %, after 20 replications. The run is too short to tell its warm-up by MSER-5 as vm: its"
                                + " figures still depend on how it begins. Observe for longer. Means of startup.ready are skewed as container"
                                + " and 1 more style (skewness / sqrt(n) = 0.42 at n = 20, more than 0.3): a 95 % interval may hold the mean less"
                                + " often. Of exponential draws, nominal 95 % intervals hold it in 92.7 % at 0.37 and in 90 % at 0.63. More"
                                + " replications mend it.");
    }

    @Test
    void says_who_is_better_and_how_surely() throws IOException {
        assertThat(verdict(List.of("base"), row("base", Metric.STARTUP_READY, 38, 40, 42, 11)))
                .isEqualTo("Ready 40 s sooner on average as container than as vm, in 91 % less time"
                        + " (95 % interval 38 to 42 s, n = 30).");
    }

    @Test
    void more_is_better_where_the_metric_says_so() throws IOException {
        assertThat(verdict(List.of("base"), row("base", Metric.DENSITY_APPS_PER_MACHINE, -27, -26, -25, 0.04)))
                .isEqualTo("Apps per machine: 26 more on average as container than as vm, 25 times as many"
                        + " (95 % interval 25 to 27, n = 30).");
    }

    @Test
    void swapping_the_difference_swaps_the_styles_alone() throws IOException {
        assertThat(verdict(List.of("base"), row("base", Metric.STARTUP_READY, -42, -40, -38, 1 / 11.0)))
                .isEqualTo("Ready 40 s sooner on average as vm than as container, in 91 % less time"
                        + " (95 % interval 38 to 42 s, n = 30).");
    }

    @Test
    void an_interval_that_holds_zero_decides_nothing() throws IOException {
        assertThat(verdict(List.of("base"), row("base", Metric.STARTUP_READY, -1, 0.5, 2, 1.1)))
                .isEqualTo("Ready no different, as far as can be told, as vm and as container"
                        + " (95 % interval of the difference \u22121 to 2 s, n = 30).");
    }

    @Test
    void equal_results_are_said_to_be_the_same() throws IOException {
        assertThat(verdict(List.of("base"), row("base", Metric.MACHINES, 0, 0, 0, 1)))
                .isEqualTo("Machines: the same as vm and as container (no variation, n = 30).");
    }

    @Test
    void a_sweep_says_where_it_flips() throws IOException {
        assertThat(verdict(
                        List.of("a=1", "a=2"),
                        row("a=1", Metric.STARTUP_READY, 1, 2, 3, 2),
                        row("a=2", Metric.STARTUP_READY, -3, -2, -1, .5)))
                .isEqualTo(
                        "Ready sooner as container than as vm (a=1); as vm than as container (a=2). The verdict flips."
                                + " With a=1: 2 s sooner as container (95 % interval 1 to 3 s, n = 30)."
                                + " With a=2: 2 s sooner as vm (95 % interval 1 to 3 s, n = 30).");
    }

    @Test
    void a_sweep_says_that_it_does_not_flip() throws IOException {
        assertThat(verdict(
                        List.of("a=1", "a=2"),
                        row("a=1", Metric.STARTUP_READY, 1, 2, 3, 2),
                        row("a=2", Metric.STARTUP_READY, 7, 8, 9, 2)))
                .isEqualTo("Ready 2 s sooner on average as container than as vm, in 50 % less time"
                        + " (95 % interval 1 to 3 s, n = 30) \u2013 a=1. The verdict is the same at all 2 points;"
                        + " a=2: 8 s sooner, in 50 % less time.");
        assertThat(verdict(
                        List.of("a=1", "a=2"),
                        row("a=1", Metric.STARTUP_READY, 0, 0, 0, 1),
                        row("a=2", Metric.STARTUP_READY, 7, 8, 9, 2)))
                .isEqualTo("Ready sooner as container than as vm (a=2); no difference can be told (a=1)."
                        + " It does not flip.");
    }

    @Test
    void without_a_comparison_there_is_no_verdict() throws IOException {
        assertThat(verdict(List.of("base"))).isEqualTo("There are no two styles to compare in startup.ready.");
    }
}
