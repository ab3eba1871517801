package dev.stowage.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.stowage.cli.Cli;
import dev.stowage.report.Report;
import dev.stowage.results.Manifest;
import dev.stowage.results.Metric;
import dev.stowage.results.ResultFolder;
import dev.stowage.results.Statistic;
import dev.stowage.results.Table;
import dev.stowage.results.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The reference results of the shipped scenarios are those of this version, byte for byte. Each scenario is run as it is shipped. Starts,
 * stages and memory, which are large, are held by their hashes in the manifest.
 */
class ReferenceResultsTest {
    private static final Path REFERENCE = Path.of("results", "reference");
    private static final long MOST_BYTES = 5_000_000;
    private static final String RENEWAL = "./mvnw test -Dtest=ReferenceResultsTest -Dstowage.docs=write renews it";
    private static final Set<Table<?>> HELD_BY_HASH = Set.of(Tables.STARTUPS, Tables.STAGES, Tables.MEMORY);

    /** Those that record no starts, so that nobody divides them. */
    private static final Set<String> UNRECORDED = Set.of("h11-zero-to-thousand");

    @TempDir
    static Path fresh;

    static List<String> names() {
        return Stream.concat(Shipped.names().stream(), Shipped.claims().stream())
                .map(name -> name.replace(".yaml", ""))
                .sorted()
                .toList();
    }

    /** All of them in one batch, which shares its workers. */
    @BeforeAll
    static void run() throws IOException {
        List<String> arguments = new ArrayList<>(List.of("run", "--quiet", "--out", fresh.toString()));
        Shipped.names().forEach(name -> arguments.add(Shipped.FOLDER + "/" + name));
        Shipped.claims().forEach(name -> arguments.add("scenarios/claims/" + name));
        Cli cli = new Cli(Path.of(""));
        assertThat(cli.execute(arguments.toArray(String[]::new))).as(cli.err()).isZero();
        for (String name : names()) {
            if (!figures(name).isEmpty()) {
                Report.draw(fresh.resolve(name));
            }
        }
        if ("write".equals(System.getProperty("stowage.docs"))) {
            renew();
        }
    }

    /** The files that the reference holds of a scenario, below its folder: manifest, tables, and the figures that pages show. */
    private static List<String> files(String name) throws IOException {
        List<String> files = new ArrayList<>(List.of(Manifest.FILE_NAME));
        Set<String> large = new TreeSet<>();
        HELD_BY_HASH.forEach(table -> large.add(table.fileName()));
        ResultFolder.open(fresh.resolve(name)).manifest().files().stream()
                .map(Manifest.TableFile::name)
                .filter(table -> !large.contains(table))
                .forEach(files::add);
        files.addAll(figures(name));
        return files;
    }

    /** The figures of a scenario that the first page and the documents show, with their paths below its folder. */
    private static Set<String> figures(String name) throws IOException {
        Set<String> figures = new TreeSet<>();
        Pattern link = Pattern.compile("results/reference/" + Pattern.quote(name) + "/(charts/[a-z0-9-]+\\.svg)");
        List<Path> pages = new ArrayList<>(List.of(Path.of("README.md")));
        try (Stream<Path> documents = Files.list(Path.of("docs"))) {
            documents.filter(page -> page.toString().endsWith(".md")).forEach(pages::add);
        }
        for (Path page : pages) {
            link.matcher(Files.readString(page)).results().forEach(found -> figures.add(found.group(1)));
        }
        return figures;
    }

    private static List<Path> kept() throws IOException {
        if (!Files.exists(REFERENCE)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(REFERENCE)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static void renew() throws IOException {
        for (Path old : kept()) {
            Files.delete(old);
        }
        for (String name : names()) {
            for (String file : files(name)) {
                Path to = REFERENCE.resolve(name).resolve(file);
                Files.createDirectories(to.getParent());
                Files.copy(fresh.resolve(name).resolve(file), to, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyByteIsThatOfAFreshRun(String name) throws IOException {
        List<String> differences = new ArrayList<>();
        for (String file : files(name)) {
            Path kept = REFERENCE.resolve(name).resolve(file);
            if (Files.exists(kept)) {
                differences.addAll(
                        FirstDifferences.between(kept, fresh.resolve(name).resolve(file)));
            } else {
                differences.add(kept + " is missing");
            }
        }
        assertThat(differences).as("reference results are stale: " + RENEWAL).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void theStagesOfAStyleAddUpToItsMeanStart(String name) {
        ResultFolder results = ResultFolder.open(fresh.resolve(name));
        Map<String, Double> sums = new TreeMap<>();
        results.list(Tables.PHASES)
                .forEach(row -> sums.merge(row.point() + ", " + row.style(), row.mean(), Double::sum));
        Map<String, Double> means = new TreeMap<>();
        results.list(Tables.SUMMARY).stream()
                .filter(row -> row.metric() == Metric.STARTUP_READY && row.statistic() == Statistic.MEAN)
                .forEach(row -> means.put(row.point() + ", " + row.style(), row.value()));
        if (!sums.isEmpty()) {
            assertThat(sums.keySet()).isEqualTo(means.keySet());
        }
        sums.forEach((place, sum) ->
                assertThat(sum).as(place).isCloseTo(means.getOrDefault(place, Double.NaN), withinPercentage(1e-5)));
        assertThat(sums.isEmpty()).isEqualTo(UNRECORDED.contains(name));
    }

    @Test
    void nothingElseIsKeptAndItIsSmall() throws IOException {
        Set<Path> wanted = new TreeSet<>();
        for (String name : names()) {
            files(name).forEach(file -> wanted.add(REFERENCE.resolve(name).resolve(file)));
        }
        assertThat(kept()).as(RENEWAL).containsExactlyInAnyOrderElementsOf(wanted);
        long bytes = 0;
        for (Path file : kept()) {
            bytes += Files.size(file);
        }
        assertThat(bytes).isPositive().isLessThan(MOST_BYTES);
    }
}
