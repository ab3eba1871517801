package dev.stowage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run says of the machines that it chose and of break-evens, in verdict.txt and on its charts. */
class FindingsTest {
    private static final String TYPES = """
            schema: 1
            instance-types:
              tiny: {vcpus: 1, memory: 512 MiB, price: 0.01 USD/h}
              small: {vcpus: 4, memory: 4 GiB, price: 0.10 USD/h}
              large: {vcpus: 8, memory: 16 GiB, price: 0.28 USD/h}
            layers: {node: {}}
            experiment: {replications: 2}
            charts: [density]
            """;

    /** Apps are ready after 7 s as `one`, after 5 s as `two`. */
    private static final String WAITS = """
            schema: 1
            apps: {web: {memory: 64 MiB, process-start: 0 s}}
            workload: [{app: web}]
            instance-types: {iron: {vcpus: 4, memory: 16 GiB}}
            layers:
              first: {makes: one-per-guest, start-up: {running: [{name: a, delay: 7 s}]}}
              second: {makes: one-per-guest, start-up: {running: [{name: b, delay: 5 s}, {name: c, delay: 0 s}]}}
            styles:
              one: {machines: {type: iron, count: 1, start: running}, stack: [first]}
              two: {machines: {type: iron, count: 1, start: running}, stack: [second]}
            experiment: {replications: 2}
            """;

    @TempDir
    Path temp;

    private String verdict(String study) throws IOException {
        Cli cli = new Cli(temp).drawing();
        cli.write("study.yaml", study);
        assertThat(cli.execute("run", "study.yaml")).as(cli.err()).isZero();
        return Files.readString(temp.resolve("results/study/verdict.txt")).replace('\u00a0', ' ');
    }

    @Test
    void theCheapestTypeIsNamedWithItsPriceAndItsLimit() throws IOException {
        String study = TYPES + """
                apps: {web: {memory: 1 GiB}}
                workload: [{app: web, count: 17}]
                styles: {s: {machines: {type: "cheapest of [tiny, small, large]", start: running}, stack: [node]}}
                """;
        assertThat(verdict(study))
                .contains("s: the cheapest of 3 types is 5 \u00d7 small, 0.5000 USD/h; memory bound.\n");
        assertThat(verdict(study.replace("count: 17", "count: 16")))
                .contains("s: the cheapest of 3 types is 1 \u00d7 large, 0.2800 USD/h; no limit was reached.\n");
    }

    @Test
    void theFirstAndTheLastPointAreNamedWhereThereAreSeveral() throws IOException {
        String verdict = verdict(TYPES + """
                apps: {web: {memory: 1 GiB}}
                workload: [{app: web, count: 17}]
                styles: {s: {machines: {type: "cheapest of [small, large]", start: running}, stack: [node]}}
                sweep: {apps: {path: "workload[0].count", values: [10, 12, 17]}}
                """);
        assertThat(verdict)
                .contains("s, apps: 10: the cheapest of 2 types is 1 \u00d7 large, 0.2800 USD/h; no limit was reached; "
                        + "apps: 17: the cheapest of 2 types is 5 \u00d7 small, 0.5000 USD/h; memory bound. "
                        + "All points are in choices.csv.\n");
    }

    @Test
    void machinesOfAFittingSizeAreCounted() throws IOException {
        String verdict = verdict(TYPES + """
                apps: {mini: {memory: 100 MiB}, web: {memory: 3 GiB}, base: {memory: 5 GiB}}
                workload: [{app: mini}, {app: web, count: 3}, {app: base, count: 2}]
                styles: {s: {machines: {type: "smallest of [large, small, tiny]", start: running}, stack: [node]}}
                """);
        assertThat(verdict)
                .contains("s: right-sized to 2 \u00d7 large, 3 \u00d7 small, 1 \u00d7 tiny, 0.8700 USD/h.\n");
    }

    @Test
    void anExpectationOfTwoStylesHasEachSideInItsColumn() throws IOException {
        String study = WAITS + "expect: ['startup.ready{style=two} < startup.ready{style=one}']\n";
        assertThat(verdict(study))
                .contains("Supported: startup.ready{style=two} < startup.ready{style=one} \u2013 5 s against 7 s");
        assertThat(temp.resolve("results/study/report.html"))
                .content()
                .contains("<td>5\u00a0s</td><td class=\"number\">7\u00a0s</td><td>supported</td>");
    }

    /** Style `two` waits what the axis adds besides; of five apps one value of the axis alone is left. */
    @Test
    void aConditionOnPointsLeavesEachLineItsPartOfTheAxis() throws IOException {
        String study = WAITS + """
                sweep:
                  wait: {path: "layers.second.start-up.running[1].delay", values: [0 s, 1 s, 10 s]}
                  apps: {path: "workload[0].count", values: [1, 5, 20]}
                  where: wait * apps <= 10 s
                analyses: {break-even: {axis: wait}}
                charts: [break-even, start-up-ecdf]
                """;
        assertThat(verdict(study))
                .contains("Break-even of one and two in time until ready over wait \u2013 apps: 1, from 0 to 10 s: "
                        + "at 2 s, from two as the better one to one; apps: 5, from 0 to 1 s: two is better "
                        + "at all points; apps: 20, at 0 s: two is better at all points.\n");
        assertThat(temp.resolve("results/study/charts/break-even.svg"))
                .content()
                .contains("Even in time until ready over wait: one and two at 2\u00a0s (apps: 1). By style");
        assertThat(verdict(study.replace("  where: wait * apps <= 10 s\n", "")))
                .contains("over wait from 0 to 10 s \u2013 apps: 1: at 2 s, from two as the better one to one; "
                        + "apps: 5: at 2 s, from two");
    }
}
