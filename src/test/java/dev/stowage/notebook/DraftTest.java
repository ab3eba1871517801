package dev.stowage.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stowage.scenario.yaml.ScenarioException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scenario that is changed and run in code. */
class DraftTest {
    private static final Draft SMALL = Draft.of("""
            schema: 1
            apps: {web: {memory: 128 MiB, ready-after: {delay: 1 s}}}
            workload: [{app: web, count: 2}]
            instance-types: {box: {vcpus: 4, memory: 1 GiB, price: 0.1 USD/h}}
            layers:
              engine: {makes: one-per-guest, start-up: {running: [{name: create, delay: 2 s}]}}
              slow: {makes: one-per-guest, start-up: {running: [{name: boot, delay: {uniform: {low: 5 s, high: 9 s}}}]}}
            styles:
              quick: {machines: {type: box, count: 1, start: running}, stack: [engine]}
              slow: {machines: {type: box, count: 1, start: running}, stack: [slow]}
            experiment: {replications: 10, seed: 4}
            """);

    @Test
    void aNumberIsReadByItsName() {
        Run run = SMALL.run();
        assertThat(run.value("startup.ready{style=quick}")).isBetween(3.0, 3.01);
        assertThat(run.value("startup.ready.max{style=slow}")).isBetween(6.0, 10.0);
        assertThat(run.verdict()).contains("quick");
    }

    @Test
    void aDraftIsNotChangedButGivesAnother() {
        Draft slower =
                SMALL.set("layers.engine.start-up.running[0].delay", "4 s").set("workload[0].count", 3);
        assertThat(slower.run().value("startup.ready{style=quick}")).isBetween(5.0, 5.01);
        assertThat(slower.run().value("apps.ready{style=quick}")).isEqualTo(3);
        assertThat(SMALL.run().value("apps.ready{style=quick}")).isEqualTo(2);
        assertThat(slower.text()).isEqualTo(SMALL.text());
        assertThat(slower).asString().endsWith("# set: workload[0].count = 3");
    }

    @Test
    void aSweptNumberNeedsItsPoint() {
        Run run = SMALL.set("sweep", "{count: {path: \"workload[0].count\", values: [1, 2]}}")
                .run();
        assertThat(run.value("apps.ready{style=quick, count=1}")).isEqualTo(1);
        assertThatThrownBy(() -> run.value("apps.ready{style=quick}"))
                .hasMessageContaining("not one number but 2")
                .hasMessageContaining("apps.ready.mean{style=quick, count=1}");
        assertThatThrownBy(() -> run.value("apps.ready{style=fast}"))
                .hasMessageContaining("the styles are [quick, slow]")
                .hasMessageContaining("startup.ready");
        assertThatThrownBy(() -> run.value("not a metric")).hasMessageContaining("there is no metric but");
    }

    @Test
    void figuresStandSideBySide() {
        Grid table = SMALL.run().table("startup.ready", "apps.ready", "startup.ready.p50");
        assertThat(table.headings()).containsExactly("style", "startup.ready", "apps.ready", "startup.ready.p50");
        assertThat(table.lines()).hasSize(2);
        assertThat(table.lines().get(0)).containsExactly("quick", "3\u00a0s", "2", "3\u00a0s");
        assertThat(table.lines().get(1).get(1)).matches("[0-9.]+\u00a0s ± [0-9.]+\u00a0%");
        assertThat(table.toString().lines()).hasSize(3);
        assertThat(table.html())
                .contains("<th style=\"text-align:left\">style</th>", "<td style=\"text-align:right\">2</td>");
        assertThatThrownBy(() -> SMALL.run().table("startup.reday")).hasMessageContaining("there is no startup.reday");
    }

    @Test
    void textsInATableAreNoMarkup() {
        Draft odd = Draft.of(SMALL.text().replace("quick:", "\"<b>&\":"));
        assertThat(odd.run().table("apps.ready").html()).contains("&lt;b>&amp;").doesNotContain("<b>");
    }

    @Test
    void aChartIsAPictureThatSaysWhatItShows() {
        Run run = SMALL.run();
        assertThat(run.chart("start-up-ecdf").svg()).contains("<svg").contains("quick");
        assertThat(run.chart("start-up-ecdf").toString()).contains("requested to ready");
        assertThatThrownBy(() -> run.chart("pie"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("there is no chart `pie`; there are start-up-ecdf");
        assertThatThrownBy(() -> run.chart("tornado")).hasMessageStartingWith("nothing to draw as tornado");
    }

    @Test
    void theNumbersBehindItHaveTheirGrade() {
        Run run = Draft.open("scenarios/module-6.yaml")
                .set("analyses", "{}")
                .set("experiment.replications", 2)
                .run();
        Grid numbers = run.assumptions("layers.docker");
        assertThat(numbers.lines()).isNotEmpty().allMatch(line -> line.get(0).startsWith("layers.docker"));
        assertThat(numbers.lines()).extracting(line -> line.get(1)).contains("assumed");
    }

    @Test
    void aFileKeepsWhatStandsBesideIt(@TempDir Path temp) throws IOException {
        Files.writeString(temp.resolve("base.yaml"), SMALL.text());
        Path file =
                Files.writeString(temp.resolve("more.yaml"), "extends: base.yaml\nworkload: [{app: web, count: 1}]\n");
        assertThat(Draft.open(file.toString()).run().value("apps.ready{style=quick}"))
                .isEqualTo(1);
        assertThatThrownBy(() -> Draft.open(temp.resolve("none.yaml").toString()))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("none.yaml cannot be read");
    }

    @Test
    void allMistakesAreTold() {
        assertThatThrownBy(() -> SMALL.set("workload[0].cuont", 3)
                        .set("apps.web.memory", "128 lightyears")
                        .run())
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("did you mean `count`?")
                .hasMessageContaining("--set apps.web.memory");
    }

    @Test
    void theFolderHoldsTheTables() {
        assertThat(SMALL.run().folder())
                .isDirectoryContaining("glob:**/summary.csv")
                .isDirectoryContaining("glob:**/manifest.json");
    }
}
