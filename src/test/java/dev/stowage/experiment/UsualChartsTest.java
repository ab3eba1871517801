package dev.stowage.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.scenario.ChartKind;
import dev.stowage.scenario.yaml.Study;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsualChartsTest {
    private static final String APPS_AND_STYLES = """
            schema: 1
            apps: {web: {memory: 128 MiB, cpu: {request: 0.1 cores}}}
            styles:
              vm: {machines: {type: t3.micro, start: on demand, apps-each: 1, count: 9}, stack: [ec2-nitro, amazon-linux-2023]}
              container: {machines: {type: m5.large, count: 1, start: running}, stack: [ec2-nitro, amazon-linux-2023, docker]}
            """;
    private static final String COUNT = "workload: [{app: web, count: 2}]\n";
    private static final String AT_ONCE = "sweep: {at-once: {path: \"workload[0].count\", values: [1, 2, 3]}}\n";

    @TempDir
    Path folder;

    private String charts(String rest) throws IOException {
        Study study = Studies.read(folder, APPS_AND_STYLES + rest);
        return UsualCharts.of(study).stream().map(ChartKind::key).collect(Collectors.joining(" "));
    }

    @Test
    void one_point_tells_how_soon_why_when_all_how_many_and_where_the_memory_goes() throws IOException {
        assertThat(charts(COUNT)).isEqualTo("start-up-ecdf stages ready-count density memory-stack");
    }

    @Test
    void a_sweep_over_numbers_has_lines_and_one_over_words_distributions() throws IOException {
        assertThat(charts(COUNT + AT_ONCE)).isEqualTo("start-up-trend stages differences");
        assertThat(charts(COUNT + AT_ONCE + "record: none\n")).isEqualTo("start-up-trend differences");
        assertThat(charts(COUNT
                        + "sweep: {size: {small: {apps.web.memory: 64 MiB}, middle: {apps.web.memory: 1 GiB}, large: {apps.web.memory:"
                        + " 2 GiB}}}\n"))
                .isEqualTo("start-up-ecdf stages differences");
    }

    @ParameterizedTest
    @CsvSource({
        "cost.usd_per_app_month, cost density",
        "memory.resident_per_app, memory-stack density",
        "density.apps_per_machine, density memory-stack",
        "startup.ready.p95, start-up-trend stages differences"
    })
    void what_decides_is_drawn(String metric, String expected) throws IOException {
        assertThat(charts(COUNT + AT_ONCE + "compare: {metrics: " + metric + "}\n"))
                .isEqualTo(expected);
    }

    @Test
    void a_study_until_full_is_one_of_density() throws IOException {
        assertThat(charts("workload: [{app: web, until: full}]\n")).isEqualTo("density memory-stack");
    }

    @Test
    void a_steady_study_shows_its_warm_up() throws IOException {
        assertThat(charts("workload: [{app: web, every: 10 s}]\nexperiment: {kind: steady, observe-for: 1 h}\n"))
                .isEqualTo("start-up-ecdf start-up-tail warm-up");
    }

    @Test
    void those_of_the_analyses_are_added_to_what_is_asked_for() throws IOException {
        assertThat(charts(COUNT + AT_ONCE
                        + "charts: [stages]\nanalyses: {break-even: {axis: at-once}, tornado: {}, uncertainty: {}}\n"))
                .isEqualTo("stages break-even uncertainty tornado");
    }

    @Test
    void an_empty_list_asks_for_none() throws IOException {
        assertThat(charts(COUNT + AT_ONCE + "charts: []\nanalyses: {tornado: {}}\n"))
                .isEmpty();
    }

    @Test
    void the_page_on_charts_tells_of_all_of_them() throws IOException {
        String page = Files.readString(Path.of("docs/charts.md"));
        for (ChartKind kind : ChartKind.values()) {
            assertThat(page).contains("\n| `" + kind.key() + "` | ");
        }
    }
}
