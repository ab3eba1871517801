package dev.stowage.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.catalog.BundledCatalogue;
import dev.stowage.results.ReproductionRow;
import dev.stowage.scenario.Published;
import dev.stowage.scenario.yaml.ScenarioReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * docs/validation.md is what {@code ./stowage reproduce} writes. The suite checks what can be known without running: the written parts,
 * and which values of which source stand there; the slow tests check every byte.
 */
class ValidationPageTest {
    private static final Path DOCS = Path.of("docs");
    private static final Path PAGE = DOCS.resolve("validation.md");
    private static final String STALE = "docs/validation.md is stale; run ./stowage reproduce";
    private static final Pattern ROW = Pattern.compile(
            "\\| ([^|]+) \\|(?: ([^|]*) )?\\| `([^|`]+)` \\| ([^|]+) \\|.*\\| (input|fitted|predicted) \\|.*");

    @TempDir
    Path temp;

    private static List<Published> published() throws IOException {
        ScenarioReader reader = new ScenarioReader(new BundledCatalogue());
        List<Published> published = new ArrayList<>();
        for (Path file : files()) {
            published.add(Objects.requireNonNull(
                    reader.read(file).points().get(0).scenario().published(), file.toString()));
        }
        return published;
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("scenarios", "published"))) {
            return files.filter(file -> String.valueOf(file.getFileName()).matches("[^._].*\\.yaml"))
                    .sorted()
                    .toList();
        }
    }

    private static String page() throws IOException {
        return Files.readString(PAGE).replace("\r\n", "\n");
    }

    private static String resource(String name) throws IOException {
        return Files.readString(Path.of("src/main/resources/dev/stowage/validation", name))
                .replace("\r\n", "\n");
    }

    @Test
    void theWrittenPartsAreThoseOfTheResources() throws IOException {
        assertThat(page()).as(STALE).startsWith(resource("theory.md") + "\n" + resource("published.md"));
    }

    @Test
    void everySourceHasItsSectionAndItsChart() throws IOException {
        Set<String> sources = new LinkedHashSet<>();
        published().forEach(each -> sources.add(each.source()));
        List<String> sections = page().lines()
                .filter(line -> line.startsWith("### "))
                .map(line -> line.substring(4))
                .toList();
        assertThat(sections).as(STALE).containsExactlyElementsOf(sources);
        for (String source : sources) {
            Path chart = DOCS.resolve("figures/validation-" + ReproductionRow.slug(source) + ".svg");
            boolean compared = published().stream()
                    .anyMatch(each ->
                            each.source().equals(source) && !each.values().isEmpty());
            assertThat(Files.exists(chart)).as(chart.toString()).isEqualTo(compared);
        }
    }

    @Test
    void everyPublishedValueHasItsRowWithItsRole() throws IOException {
        List<String> expected = new ArrayList<>();
        for (Published each : published()) {
            for (Published.Value value : each.values()) {
                String system = value.system() == null ? value.style() : value.system();
                value.points()
                        .keySet()
                        .forEach(point -> expected.add(String.join(
                                " / ",
                                system,
                                value.metric() + "." + value.statistic(),
                                value.role().name().toLowerCase(Locale.ROOT))));
            }
        }
        List<String> found = new ArrayList<>();
        page().lines()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .forEach(row -> found.add(String.join(" / ", row.group(1), row.group(3), row.group(5))));
        assertThat(found).as(STALE).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void whatIsOutOfScopeIsNamedWithItsReason() throws IOException {
        String page = page();
        for (Published each : published()) {
            for (Published.OutOfScope left : each.outOfScope()) {
                assertThat(page)
                        .as(STALE)
                        .contains("out of scope: " + left.because().replace("|", "\\|"));
            }
        }
    }

    /** As a whole under a minute on two cores, and every byte as it stands in docs. */
    @Test
    @EnabledIfSystemProperty(named = "stowage.slow", matches = "true")
    void thePageAndItsChartsAreWhatReproduceWrites() throws IOException {
        Path scenarios = Files.createDirectories(temp.resolve("scenarios/published"));
        try (Stream<Path> files = Files.list(Path.of("scenarios", "published"))) {
            for (Path file : files.toList()) {
                Files.copy(file, scenarios.resolve(String.valueOf(file.getFileName())));
            }
        }
        Files.createDirectories(temp.resolve("docs"));
        long begun = System.nanoTime();
        dev.stowage.cli.Cli cli = new dev.stowage.cli.Cli(temp);
        assertThat(cli.execute("reproduce")).as(cli.err()).isZero();
        assertThat((System.nanoTime() - begun) / 1e9).isLessThan(60);
        assertThat(temp.resolve("docs/validation.md")).as(STALE).hasSameTextualContentAs(PAGE);
        Set<String> charts = new TreeSet<>();
        try (Stream<Path> files = Files.list(temp.resolve("docs/figures"))) {
            files.forEach(file -> charts.add(String.valueOf(file.getFileName())));
        }
        for (String chart : charts) {
            assertThat(temp.resolve("docs/figures").resolve(chart))
                    .as(STALE)
                    .hasSameTextualContentAs(DOCS.resolve("figures").resolve(chart));
        }
    }
}
