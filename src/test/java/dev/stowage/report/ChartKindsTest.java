package dev.stowage.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.stowage.results.ChartRow;
import dev.stowage.results.Metric;
import dev.stowage.results.ResultFolder;
import dev.stowage.results.Statistic;
import dev.stowage.results.SummaryRow;
import dev.stowage.scenario.ChartKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChartKindsTest {

    @TempDir
    static Path parent;

    private static Results base;
    private static Results sweep;
    private static Results alone;

    @BeforeAll
    static void write() throws IOException {
        base = results(SampleResults.base("vm", "container"), "base");
        sweep = results(SampleResults.sweep("vm", "container", "on-metal"), "sweep");
        alone = results(SampleResults.base("vm"), "alone");
    }

    private static Results results(SampleResults sample, String name) throws IOException {
        sample.write(parent.resolve(name));
        return new Results(ResultFolder.open(parent.resolve(name)));
    }

    private static double value(Results results, String style, Statistic statistic) {
        return results.summary(results.sweep().points().get(0), style, Metric.STARTUP_READY, statistic)
                .map(SummaryRow::value)
                .orElseThrow();
    }

    private static List<ChartRow> drawn(Figure figure, String part) {
        return figure.drawn().stream().filter(row -> row.part().equals(part)).toList();
    }

    private static void refused(Chart chart, Results results, String reason) {
        assertThatThrownBy(() -> chart.figure(results))
                .isInstanceOf(NothingToDraw.class)
                .hasMessage(reason);
    }

    @Test
    void names_are_those_of_the_language() {
        Set<String> language =
                Arrays.stream(ChartKind.values()).map(ChartKind::key).collect(Collectors.toSet());
        assertThat(Charts.names()).doesNotHaveDuplicates();
        assertThat(Set.copyOf(Charts.names())).isEqualTo(language);
    }

    @Test
    void the_tail_falls_from_all_to_the_last_start() {
        Figure figure = new StartupTail().figure(base);
        assertThat(figure.title())
                .isEqualTo("One app in 20 is not ready within "
                        + Say.seconds(value(base, "vm", Statistic.P95)) + " (vm) and "
                        + Say.seconds(value(base, "container", Statistic.P95)) + " (container)");
        for (String style : List.of("vm", "container")) {
            List<ChartRow> line = drawn(figure, "line").stream()
                    .filter(row -> row.series().equals(style))
                    .toList();
            assertThat(line.get(0).y()).isEqualTo(1);
            assertThat(line).extracting(ChartRow::y).isSortedAccordingTo((a, b) -> Double.compare(b, a));
            int starts = SampleResults.APPS * SampleResults.REPLICATIONS;
            assertThat(line.get(line.size() - 1).y()).isCloseTo(1.0 / starts, within(1e-9));
        }
        assertThat(drawn(figure, "mark")).extracting(ChartRow::y).contains(0.5, 1 - 0.95);
        assertThat(drawn(figure, "mark")).allMatch(mark -> mark.xLower() < mark.x() && mark.x() < mark.xUpper());
        LinePanel panel = (LinePanel) figure.panels().get(0);
        assertThat(panel.y().label()).isEqualTo("apps not yet ready, log scale");
        assertThat(panel.y().texts()).containsExactly("1\u00a0%", "10\u00a0%", "100\u00a0%");
    }

    @Test
    void the_trend_has_a_panel_for_the_median_and_one_for_a_high_quantile() {
        Figure figure = new StartupTrend().figure(sweep);
        assertThat(figure.panels()).extracting(Panel::heading).containsExactly("median", "95th percentile");
        assertThat(figure.title())
                .startsWith("Half of the apps are ready within ")
                .contains("(vm)", "(container)", "(on-metal)")
                .endsWith("app memory:\u00a064\u00a0MiB to 4\u00a0GiB");
        assertThat(drawn(figure, "mark")).hasSize(2 * 3 * 4).allMatch(mark -> mark.yLower() < mark.yUpper());
        refused(new StartupTrend(), base, "the sweep has no axis of three or more numbers to draw start-up over");
    }

    @Test
    void differences_have_a_row_a_point_and_name_the_better_style() {
        Figure figure = new Differences().figure(sweep);
        assertThat(figure.panels())
                .extracting(Panel::heading)
                .containsExactly("vm less container", "vm less on-metal", "container less on-metal");
        assertThat(drawn(figure, "estimate")).hasSize(3 * 4).allMatch(row -> row.xLower() < row.xUpper());
        double less = value(sweep, "vm", Statistic.MEAN) - value(sweep, "container", Statistic.MEAN);
        assertThat(drawn(figure, "estimate").get(0).x()).isCloseTo(less, within(1e-6));
        String better = less < 0 ? "vm better than container" : "container better than vm";
        assertThat(figure.title())
                .startsWith("Time until ready: " + better + " at all 4 points; ")
                .endsWith("; ...");
        assertThat(new Differences().figure(base).title())
                .isEqualTo("Time until ready: " + (less < 0 ? "vm " : "container ")
                        + Say.seconds(
                                Math.abs(value(base, "vm", Statistic.MEAN) - value(base, "container", Statistic.MEAN)))
                        + "\u00a0sooner than " + (less < 0 ? "container" : "vm"));
        refused(new Differences(), alone, "comparison.csv has no two styles that differ in startup.ready");
    }

    @Test
    void zero_is_on_the_axis_of_differences() {
        for (Panel panel : new Differences().figure(sweep).panels()) {
            UncertaintyPanel rows = (UncertaintyPanel) panel;
            assertThat(rows.scale().low()).isLessThanOrEqualTo(0);
            assertThat(rows.scale().high()).isGreaterThanOrEqualTo(0);
            assertThat(rows.scale().ticks()).contains(0.0);
        }
    }

    @Test
    void an_axis_of_nothing_but_zero_has_two_ends() {
        assertThat(Scale.withZero("x", 0, 0, 6).fraction(0)).isEqualTo(0.5);
        assertThat(Scale.fromZero("x", 0, 6).texts()).doesNotHaveDuplicates();
    }

    @Test
    void an_interval_whose_ends_look_alike_says_how_wide_it_is() {
        assertThat(Say.interval("s", 139.9, 140.3)).isEqualTo("140\u00a0s \u00b1 0.2\u00a0s");
        assertThat(Say.interval("s", 1, 2)).isEqualTo("1 to 2\u00a0s");
        assertThat(Say.interval("s", 2, 2)).isEqualTo("2\u00a0s");
    }

    @Test
    void a_minus_on_an_axis_is_no_hyphen() {
        Scale scale = Scale.withZero("x", -10, 10, 4);
        assertThat(scale.texts()).contains("\u221210").allMatch(text -> !text.contains("-"));
    }

    @Test
    void occupancy_counts_the_apps_of_every_machine() {
        Figure figure = new Occupancy().figure(base);
        assertThat(figure.title())
                .isEqualTo("Apps that became ready on the fullest machine: 1 (vm) and 12 (container)");
        assertThat(figure.panels())
                .extracting(Panel::heading)
                .containsExactly("vm (12 machines)", "container (1 machine)");
        HeatPanel vm = (HeatPanel) figure.panels().get(0);
        assertThat(vm.rows()).hasSize(12).allMatch(row -> row[0] == 0 && row[row.length - 1] == 1);
        HeatPanel container = (HeatPanel) figure.panels().get(1);
        int[] row = container.rows().get(0);
        assertThat(row).isSorted();
        assertThat(row[row.length - 1]).isEqualTo(SampleResults.APPS);
        assertThat(figure.key().keySet()).startsWith("no app").endsWith("11 to 12 apps");
    }

    @Test
    void every_count_has_a_tint_and_more_are_darker() {
        Tints tints = new Tints(12);
        int before = 256;
        for (int count : new int[] {0, 1, 4, 6, 9, 12}) {
            assertThat(tints.of(count).getRed()).isLessThan(before);
            before = tints.of(count).getRed();
        }
        assertThat(new Tints(1).key().keySet()).containsExactly("no app", "1 app");
    }

    @Test
    void pairs_of_replications_are_dots() {
        Figure figure = new PairedRuns().figure(base);
        assertThat(drawn(figure, "dot")).hasSize(SampleResults.REPLICATIONS);
        List<double[]> pairs = drawn(figure, "dot").stream()
                .map(dot -> new double[] {dot.x(), dot.y()})
                .toList();
        assertThat(pairs.stream().mapToDouble(pair -> pair[0]).average().orElse(0))
                .isCloseTo(value(base, "vm", Statistic.MEAN), within(1e-6));
        assertThat(figure.title())
                .isEqualTo("Over the replications, vm and container correlate by "
                        + Say.number(PairedRuns.correlation(pairs)));
        refused(
                new PairedRuns(),
                alone,
                "there are no two styles whose starts vary over 5 replications and are recorded");
    }

    @Test
    void a_correlation_is_one_on_a_rising_line_and_minus_one_on_a_falling_one() {
        List<double[]> rising = List.of(new double[] {1, 2}, new double[] {2, 4}, new double[] {3, 6});
        List<double[]> falling = List.of(new double[] {1, 6}, new double[] {2, 4}, new double[] {3, 2});
        assertThat(PairedRuns.correlation(rising)).isCloseTo(1, within(1e-12));
        assertThat(PairedRuns.correlation(falling)).isCloseTo(-1, within(1e-12));
    }

    @Test
    void a_warm_up_is_asked_of_studies_that_have_one() {
        refused(new WarmUp(), base, "a terminating study without warm-up has no begin to leave out");
    }
}
