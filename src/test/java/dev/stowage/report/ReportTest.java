package dev.stowage.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stowage.results.ChartRow;
import dev.stowage.results.ResultsException;
import dev.stowage.results.Tables;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

class ReportTest {

    private static final List<String> CHARTS =
            List.of("start-up-ecdf", "stages", "ready-count", "density", "memory-stack", "cost");
    private static final String ATTACK = "<img src=x onerror=alert(1)>";

    @TempDir
    static Path parent;

    private static Path base;

    @BeforeAll
    static void draw() throws IOException {
        base = parent.resolve("base");
        SampleResults.base("vm", "container").write(base);
        Report.draw(base);
    }

    @Test
    void every_chart_is_drawn_as_png_and_as_sound_svg_with_its_table_and_its_text() throws Exception {
        for (String chart : CHARTS) {
            var image = ImageIO.read(base.resolve("charts/" + chart + ".png").toFile());
            assertThat(image.getWidth()).isEqualTo(2055);
            String svg = Files.readString(base.resolve("charts/" + chart + ".svg"));
            var document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)));
            assertThat(document.getDocumentElement().getAttribute("xmlns")).isEqualTo("http://www.w3.org/2000/svg");
            assertThat(document.getDocumentElement().getAttribute("width")).isEqualTo("174mm");
            String alt = document.getDocumentElement().getAttribute("aria-label");
            assertThat(base.resolve("charts/" + chart + ".txt")).hasContent(alt);
            assertThat(alt).isNotBlank();
            assertThat(svg).contains("seed\u00a06").contains("30 replications").contains("3f9ac01d77e2");
            assertThat(Tables.CHART.readAll(base.resolve("charts/" + chart + ".csv")))
                    .extracting(ChartRow::series)
                    .contains("vm", "container");
            assertThat(base.resolve("charts/" + chart + ".pdf")).doesNotExist();
        }
    }

    @Test
    void the_same_results_give_the_same_bytes() throws IOException {
        Path again = parent.resolve("again");
        SampleResults.base("vm", "container").write(again);
        Report.draw(again);
        for (String chart : CHARTS) {
            assertThat(again.resolve("charts/" + chart + ".svg"))
                    .hasSameBinaryContentAs(base.resolve("charts/" + chart + ".svg"));
        }
        for (String file : List.of("report.html", "stress.html", "report.md", "report.json")) {
            assertThat(again.resolve(file)).hasSameBinaryContentAs(base.resolve(file));
        }
    }

    @Test
    void the_distribution_is_one_path_a_style() throws IOException {
        String svg = Files.readString(base.resolve("charts/start-up-ecdf.svg"));
        long longPaths = svg.lines()
                .filter(line -> line.startsWith("<path") && line.length() > 1500 && line.contains("fill=\"none\""))
                .count();
        assertThat(longPaths).isEqualTo(2);
    }

    @Test
    void the_page_has_its_parts_in_order_and_nothing_from_elsewhere() throws IOException {
        String page = markup(base);
        assertThat(page)
                .containsSubsequence(
                        "<h1>Twelve small web apps",
                        ">Verdict<",
                        ">In figures<",
                        "<caption>",
                        ">ready, median<",
                        ">cold start, p99<",
                        ">apps per paid GiB<",
                        ">machines<",
                        ">dollars per app-month<",
                        ">apps lost with one host<",
                        "role=\"img\"",
                        "role=\"img\"",
                        ">The assumptions that matter most<",
                        "<td data-label=\"value\">50\u00a0ms on average (log-normal)</td>",
                        ">What moves the verdict<",
                        ">When each style is ahead<",
                        ">What the uncertainty leaves out<",
                        ">Where it comes from<",
                        "./stowage run scenarios/module-6.yaml",
                        ">Further charts<",
                        ">What it rests on<",
                        "<strong>assumed</strong>",
                        "<td data-label=\"low to high\">20 to 120\u00a0ms</td>",
                        "<details>",
                        "vendor",
                        "published",
                        ">stress.html</a>");
        assertThat(page).doesNotContain("src=\"");
        assertThat(Pattern.compile("href=\"([^\"]*)\"").matcher(page).results().map(found -> found.group(1)))
                .containsExactly("stress.html", "report.md", "report.json");
        assertThat(Pattern.compile("<svg").matcher(page).results().count()).isEqualTo(CHARTS.size());
        assertThat(idsOf(page)).doesNotHaveDuplicates();
    }

    @Test
    void the_policy_admits_the_one_style_sheet_and_the_two_scripts_by_their_hashes() throws Exception {
        String page = Files.readString(base.resolve("report.html"));
        List<String> scripts = between(page, "<script>", "</script>");
        assertThat(scripts).hasSize(2);
        assertThat(scripts.get(0)).contains("echarts");
        assertThat(page)
                .contains("default-src 'none'; style-src 'sha256-"
                        + sha256(between(page, "<style>", "</style>").get(0)) + "'; script-src 'sha256-"
                        + sha256(scripts.get(0)) + "' 'sha256-" + sha256(scripts.get(1)) + "'; font-src data:;");
        assertThat(markup(base)).doesNotContain(" style=\"");
        assertThat(Files.readString(base.resolve("stress.html")))
                .doesNotContain("<script")
                .doesNotContain("script-src");
    }

    private static List<String> between(String page, String from, String to) {
        return Pattern.compile(Pattern.quote(from) + "(.*?)" + Pattern.quote(to), Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String sha256(String text) throws Exception {
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void no_text_of_the_scenario_becomes_markup() throws IOException {
        Path folder = parent.resolve("odd");
        SampleResults.base(ATTACK, "=1+1", "\u4eee\u60f3")
                .called(ATTACK, "Gr\u00f6\u00dfe " + ATTACK)
                .write(folder);
        Report.draw(folder);
        String page = markup(folder);
        assertThat(page)
                .doesNotContain("<img")
                .contains("&lt;img src=x")
                .contains("Gr\u00f6\u00dfe")
                .contains("\u4eee\u60f3")
                .contains("@font-face{font-family:'Noto Sans JP'");
        for (String chart : CHARTS) {
            assertThat(Files.readString(folder.resolve("charts/" + chart + ".svg")))
                    .doesNotContain("<img");
        }
    }

    @Test
    void a_chart_without_data_is_left_out_with_its_reason() throws IOException {
        Path folder = parent.resolve("bare");
        SampleResults.base("vm", "container").bare().write(folder);
        Report.draw(folder);
        assertThat(folder.resolve("charts/memory-stack.svg")).doesNotExist();
        assertThat(folder.resolve("charts/density.svg")).exists();
        assertThat(Files.readString(folder.resolve("report.html")))
                .contains("<li>memory-stack: footprint.csv has no rows</li>")
                .contains("<li>start-up-ecdf: no recorded app became ready</li>");
    }

    @Test
    void a_table_that_is_missing_or_cut_short_is_told() throws IOException {
        Path folder = parent.resolve("damaged");
        SampleResults.base("vm", "container").write(folder);
        Path startups = folder.resolve(Tables.STARTUPS.fileName());
        List<String> lines = Files.readAllLines(startups);
        Files.write(startups, lines.subList(0, 100));
        assertThatThrownBy(() -> Report.draw(folder))
                .isInstanceOf(ResultsException.class)
                .hasMessage(startups + ": cut short, 99 rows of 1,500; run the scenario again");
        Files.delete(startups);
        Report.draw(folder);
        assertThat(Files.readString(folder.resolve("report.html")))
                .contains("<li>start-up-ecdf: startups.csv is missing</li>");
        Path phases = folder.resolve(Tables.PHASES.fileName());
        Files.delete(phases);
        assertThatThrownBy(() -> Report.draw(folder))
                .isInstanceOf(ResultsException.class)
                .hasMessage(phases + ": missing, although the run wrote it; run the scenario again");
    }

    @Test
    void a_sweep_and_more_styles_than_colours_are_drawn() throws IOException {
        Path sweep = parent.resolve("sweep");
        SampleResults.sweep("vm", "container", "on-metal").write(sweep);
        Report.draw(sweep);
        assertThat(Files.readString(sweep.resolve("charts/start-up-ecdf.svg")))
                .contains(">app memory:\u00a064\u00a0MiB<")
                .contains(">app memory:\u00a04\u00a0GiB<");
        assertThat(Files.readString(sweep.resolve("charts/density.svg")))
                .contains(">app memory, log scale<")
                .contains(">64\u00a0MiB<")
                .contains(">4\u00a0GiB<")
                .contains(">addresses<");
        Path seven = parent.resolve("seven");
        SampleResults.base("a", "b", "c", "d", "e", "f", "g").write(seven);
        Report.draw(seven);
        assertThat(Files.readString(seven.resolve("report.html"))).contains(CHARTS.get(0) + "-");
    }

    /** A page without its scripts, in which the library has markup of its own. */
    private static String markup(Path folder) throws IOException {
        return Files.readString(folder.resolve("report.html")).replaceAll("(?s)<script>.*?</script>", "");
    }

    private static List<String> idsOf(String page) {
        return Pattern.compile(" id=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .map(result -> result.group(1))
                .toList();
    }

    @Test
    void references_within_the_page_lead_somewhere() throws IOException {
        String page = markup(base);
        Matcher references = Pattern.compile("url\\(#([^)]+)\\)").matcher(page);
        List<String> ids = idsOf(page);
        while (references.find()) {
            assertThat(ids).contains(references.group(1));
        }
    }
}
