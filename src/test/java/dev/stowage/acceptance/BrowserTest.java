package dev.stowage.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stowage.cli.Cli;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages in a browser: without network, without complaint, for everybody, on paper, and with texts that would be scripts. */
class BrowserTest {
    @TempDir
    static Path temp;

    private static Chromium browser;
    private static Cli cli;

    @BeforeAll
    static void runAndOpen() throws Exception {
        Optional<Path> program = Chromium.program();
        Assumptions.assumeTrue(program.isPresent(), "no Chromium here: its pages are not opened");
        cli = new Cli(Path.of("").toAbsolutePath()).drawing();
        run("module-6", "module-6");
        run("boot-storm", "boot-storm", "--set", "sweep.at-once.values=[1, 10, 40]", "--replications", "5");
        run("cost", "cost");
        browser = new Chromium(program.get());
    }

    private static void run(String name, String scenario, String... options) {
        List<String> words = new ArrayList<>(List.of(
                "run",
                "scenarios/" + scenario + ".yaml",
                "--out",
                temp.resolve(name).toString()));
        words.addAll(List.of(options));
        assertThat(cli.execute(words.toArray(String[]::new))).as(cli.err()).isZero();
    }

    @AfterAll
    static void close() throws Exception {
        if (browser != null) {
            browser.close();
        }
    }

    private static Path page(String path) {
        return temp.resolve(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"module-6/module-6", "boot-storm/boot-storm", "cost/cost"})
    void theReportOpensWithoutNetworkAndComplaintAndPrintsOnTwoSheets(String folder) throws Exception {
        Chromium.Tab tab = browser.open(page(folder + "/report.html"), true);
        assertThat(tab.evaluate("document.querySelectorAll('.explore').length").asInt())
                .isBetween(1, 2);
        explore(tab);
        assertThat(issues(tab)).isEmpty();
        assertThat(tab.complaints()).isEmpty();
        assertThat(tab.requests()).hasSize(1);
        assertThat(sheets(tab.print())).isEqualTo(2);
    }

    /** Opens the charts to explore, leaves a series out, and zooms. */
    private static void explore(Chromium.Tab tab) throws Exception {
        JsonNode drawn = tab.evaluate("""
                (async () => {
                          const ink = (canvas) => canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data
                              .filter((value, i) => i % 4 === 3 && value > 0).length;
                  document.querySelectorAll('.explore').forEach((button) => button.click());
                  document.querySelectorAll('.tools').forEach((tools) => {
                    tools.querySelector('input').click();
                    tools.querySelectorAll('button').forEach((button) => button.click());
                  });
                  await new Promise((done) => setTimeout(done, 1500));
                  return [...document.querySelectorAll('.plot')].map((plot) => {
                    const option = echarts.getInstanceByDom(plot).getOption();
                    return {ink: ink(plot.querySelector('canvas')), series: option.series.length,
                        left: Object.values(option.legend[0].selected).filter((on) => !on).length};
                  });
                })()
                """);
        assertThat(drawn).isNotEmpty().allSatisfy(plot -> {
            assertThat(plot.get("ink").asInt()).isPositive();
            assertThat(plot.get("series").asInt()).isPositive();
            assertThat(plot.get("left").asInt()).isEqualTo(1);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"module-6/module-6", "boot-storm/boot-storm", "cost/cost"})
    void withScriptsOffAllTablesAndChartsAreThere(String folder) throws Exception {
        Chromium.Tab tab = browser.open(page(folder + "/report.html"), false);
        int charts =
                tab.evaluate("document.querySelectorAll('figure svg').length").asInt();
        try (var files = Files.list(page(folder + "/charts"))) {
            assertThat(files.filter(file -> file.toString().matches(".*/[a-z-]+\\.svg")))
                    .hasSize(charts);
        }
        assertThat(tab.evaluate(
                                "[...document.querySelectorAll('figure svg')].every((svg) => svg.getBoundingClientRect().height > 100)")
                        .asBoolean())
                .isTrue();
        assertThat(tab.evaluate("document.querySelectorAll('table').length").asInt())
                .isGreaterThan(3);
        assertThat(tab.evaluate("document.querySelectorAll('.figures tbody tr').length")
                        .asInt())
                .isEqualTo(6);
        assertThat(tab.complaints()).isEmpty();
        assertThat(sheets(tab.print())).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"module-6/module-6/stress.html", "cost/cost/stress.html", "module-6/index.html"})
    void theOtherPagesAreForEverybodyToo(String path) throws Exception {
        Chromium.Tab tab = browser.open(page(path), true);
        assertThat(issues(tab)).isEmpty();
        assertThat(tab.complaints()).isEmpty();
        assertThat(tab.requests()).hasSize(1);
    }

    @Test
    void aReportOverSeveralResultsIsForEverybodyToo() throws Exception {
        String all = temp.resolve("all").toString();
        assertThat(cli.execute(
                        "report", page("module-6").toString(), page("cost").toString(), "--out", all))
                .as(cli.err())
                .isZero();
        Chromium.Tab tab = browser.open(page("all/report.html"), true);
        assertThat(issues(tab)).isEmpty();
        assertThat(tab.complaints()).isEmpty();
        assertThat(tab.evaluate("[...document.links].map((link) => link.getAttribute('href')).join(' ')")
                        .asText())
                .isEqualTo("../module-6/module-6/report.html ../cost/cost/report.html");
    }

    @Test
    void noTextOfAScenarioRuns() throws Exception {
        Path file = Files.writeString(temp.resolve("hostile.yaml"), Hostile.SCENARIO);
        assertThat(cli.execute(
                        "run",
                        file.toString(),
                        "--out",
                        temp.resolve("hostile-out").toString()))
                .as(cli.err())
                .isZero();
        for (String name : List.of("hostile/report.html", "hostile/stress.html", "index.html")) {
            Chromium.Tab tab = browser.open(page("hostile-out/" + name), true);
            assertThat(tab.complaints()).isEmpty();
            assertThat(tab.evaluate("document.images.length").asInt()).isZero();
            assertThat(tab.evaluate("document.body.innerText").asText()).contains(Hostile.ATTACK);
            assertThat(tab.requests()).hasSize(1);
            if (name.endsWith("report.html")) {
                explore(tab);
                assertThat(tab.complaints()).isEmpty();
                assertThat(issues(tab)).isEmpty();
                assertThat(sheets(tab.print())).isEqualTo(2);
            }
        }
    }

    /** What axe-core finds serious or critical, in the page as it is and with all that is folded open. */
    private static List<String> issues(Chromium.Tab tab) throws Exception {
        tab.evaluate(axe() + ";true");
        tab.evaluate("document.querySelectorAll('details').forEach((details) => { details.open = true; })");
        JsonNode violations = tab.evaluate(
                "axe.run(document, {resultTypes: ['violations']}).then((found) => found.violations"
                        + ".map((it) => ({id: it.id, impact: it.impact, where: it.nodes.slice(0, 3).map((node) => node.html)})))");
        List<String> issues = new ArrayList<>();
        for (JsonNode violation : violations) {
            if (violation.get("impact").asText().matches("serious|critical")) {
                issues.add(violation.toString());
            }
        }
        return issues;
    }

    private static String axe() throws IOException {
        try (InputStream in = BrowserTest.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static long sheets(byte[] pdf) {
        return Pattern.compile("/Type\\s*/Page\\b(?!s)")
                .matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                .results()
                .count();
    }
}
