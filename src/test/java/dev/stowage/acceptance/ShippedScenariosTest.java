package dev.stowage.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.cli.Cli;
import dev.stowage.results.Manifest;
import dev.stowage.results.ResultFolder;
import dev.stowage.results.Table;
import dev.stowage.results.Tables;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every scenario that is shipped, in a reduced size, from its file to its report. */
class ShippedScenariosTest {
    private static final List<String> TABLES = List.of(
            "summary.csv",
            "comparison.csv",
            "checks.csv",
            "points.csv",
            "startups.csv",
            "stages.csv",
            "phases.csv",
            "memory.csv",
            "footprint.csv",
            "density.csv",
            "cost.csv",
            "assumptions.csv");

    /** Sweeps that would take long, and what they are cut to. */
    private static final Map<String, String[]> SHORTER = Map.of(
            "boot-storm.yaml", new String[] {"[1, 10, 100, 1000]", "[1, 10, 100]"},
            "app-size.yaml", new String[] {"[256 MiB, 512 MiB, 1 GiB, 2 GiB, 4 GiB, 8 GiB, 16 GiB]", "[8 GiB, 16 GiB]"},
            "how-many-fit.yaml",
                    new String[] {"[64 MiB, 128 MiB, 256 MiB, 512 MiB, 1 GiB, 2 GiB]", "[512 MiB, 2 GiB]"});

    @TempDir
    Path temp;

    static List<String> names() {
        return Shipped.names();
    }

    @Test
    void allOfThemAreThere() {
        assertThat(names())
                .containsExactlyInAnyOrder(
                        "module-6.yaml",
                        "start-up-race.yaml",
                        "how-many-fit.yaml",
                        "boot-storm.yaml",
                        "app-size.yaml",
                        "microvm.yaml",
                        "nested.yaml",
                        "cost.yaml",
                        "fargate.yaml",
                        "common-random-numbers.yaml",
                        "portfolio.yaml");
    }

    /** Each writes a folder of its name. */
    @Test
    void allCanBeRunInOneCall() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("scenarios"))) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".yaml")))
                    .hasSizeGreaterThan(names().size())
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void allAreValidInOneCall() {
        Cli cli = new Cli(Path.of(""));
        assertThat(cli.execute("validate", "scenarios")).isZero();
        assertThat(cli.err()).isEmpty();
        assertThat(cli.out())
                .contains(names().stream().map(n -> "ok scenarios/" + n).toList());
    }

    @ParameterizedTest
    @MethodSource("names")
    void editorsFindTheSchemaAndTheFileFitsIt(String name) throws IOException {
        String text = Shipped.text(name);
        assertThat(text).startsWith("# yaml-language-server: $schema=../docs/scenario.schema.json\n");
        assertThat(text).contains("\nquestion: ");
        assertThat(SchemaFile.problems(text)).isEmpty();
    }

    private static String reduced(String name) {
        String text = Shipped.text(name);
        String[] shorter = SHORTER.get(name);
        if (shorter == null) {
            return text;
        }
        assertThat(text).contains(shorter[0]);
        return text.replace(shorter[0], shorter[1]);
    }

    @ParameterizedTest
    @MethodSource("names")
    void fromTheFileToTheReport(String name) throws IOException {
        Files.writeString(temp.resolve(name), reduced(name));
        Shipped.copyTables(temp);
        Cli cli = new Cli(temp).drawing();
        // replications in pairs are dots of which two would tell nothing
        int replications = Shipped.text(name).contains("paired-runs") ? 5 : 2;
        int exitCode = cli.execute("run", name, "--replications", "" + replications);
        assertThat(cli.err()).isEmpty();
        assertThat(exitCode).isZero();
        Path folder = temp.resolve("results").resolve(name.replace(".yaml", ""));
        ResultFolder results = ResultFolder.open(folder);
        assertThat(results.manifest().replications()).isEqualTo(replications);
        assertThat(results.manifest().question()).isNotBlank();
        tablesAreAsTheManifestSays(results);
        chartsAreDrawn(results);
        thePageStandsAlone(folder.resolve("report.html"));
        assertThat(cli.out()).contains("report.html");
    }

    private static void tablesAreAsTheManifestSays(ResultFolder results) throws IOException {
        assertThat(results.manifest().files().stream().map(Manifest.TableFile::name))
                .startsWith(TABLES.toArray(String[]::new))
                .isSubsetOf(Tables.all().stream().map(Table::fileName).toList());
        for (Manifest.TableFile file : results.manifest().files()) {
            Path path = results.path().resolve(file.name());
            try (CSVParser rows = CSVParser.parse(path, StandardCharsets.UTF_8, CSVFormat.RFC4180)) {
                assertThat(rows.stream().count() - 1).as(file.name()).isEqualTo(file.rows());
            }
            assertThat(sha256(Files.readAllBytes(path))).as(file.name()).isEqualTo(file.sha256());
            if (!file.name().equals("points.csv") && !file.name().equals("checks.csv")) {
                assertThat(file.rows()).as(file.name()).isPositive();
            }
        }
        assertThat(results.path().resolve("run.json")).isNotEmptyFile();
    }

    private static void chartsAreDrawn(ResultFolder results) throws IOException {
        TreeSet<String> expected = new TreeSet<>();
        for (String chart : results.manifest().charts()) {
            for (String ending : List.of(".svg", ".png", ".csv", ".txt")) {
                expected.add(chart + ending);
            }
        }
        Path charts = results.path().resolve("charts");
        try (Stream<Path> files = Files.list(charts)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(expected);
        }
        for (String chart : results.manifest().charts()) {
            BufferedImage image = Objects.requireNonNull(
                    ImageIO.read(charts.resolve(chart + ".png").toFile()));
            assertThat(image.getWidth()).isGreaterThan(600);
            assertThat(Files.readString(charts.resolve(chart + ".svg"))).contains("<svg", "</svg>");
        }
    }

    private static void thePageStandsAlone(Path page) throws IOException {
        String html = Files.readString(page).replaceAll("(?s)<script>.*?</script>", "");
        String withoutNamespaces = html.replaceAll("xmlns(:\\w+)?=\"[^\"]*\"", "");
        assertThat(withoutNamespaces.replaceAll("href=\"(stress.html|report.md|report.json)\"", ""))
                .doesNotContainPattern(
                        "(?i)\\b(src|href)\\s*=\\s*[\"'](?!#|data:)(?!https?://[^\"']*[\"'][^>]*>[^<]*</a>)")
                .doesNotContainPattern("(?i)url\\(\\s*[\"']?(?!#|data:)")
                .doesNotContainPattern("(?i)@import|<link|<iframe|<object|<embed");
        assertThat(html).contains("<svg", "</html>");
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
