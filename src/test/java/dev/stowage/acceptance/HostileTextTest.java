package dev.stowage.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stowage.cli.Cli;
import dev.stowage.results.ResultFolder;
import dev.stowage.results.Tables;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts of a scenario that would be markup or formulas stay texts in all that is written. */
class HostileTextTest {
    @TempDir
    static Path temp;

    private static Path folder;

    @BeforeAll
    static void run() throws Exception {
        Path file = Files.writeString(temp.resolve("hostile.yaml"), Hostile.SCENARIO);
        Cli cli = new Cli(temp).drawing();
        assertThat(cli.execute("run", file.toString())).as(cli.err()).isZero();
        folder = temp.resolve("results/hostile");
    }

    @Test
    void noCellOfATableIsAFormula() throws Exception {
        try (Stream<Path> files = Files.walk(temp)) {
            List<Path> tables =
                    files.filter(file -> file.toString().endsWith(".csv")).toList();
            assertThat(tables).hasSizeGreaterThan(10);
            for (Path table : tables) {
                try (CSVParser rows = CSVParser.parse(table, StandardCharsets.UTF_8, CSVFormat.RFC4180)) {
                    for (CSVRecord row : rows) {
                        assertThat(row).as(table.toString()).noneMatch(HostileTextTest::isFormula);
                    }
                }
            }
        }
        assertThat(Files.readString(folder.resolve("summary.csv"))).contains("'+axis=1", "'=1+1");
    }

    private static boolean isFormula(String cell) {
        return cell.matches("(?s)[=+\\-@\\t\\r].*") && !cell.matches("[-+]?[0-9.]+([eE][-+]?[0-9]+)?");
    }

    @Test
    void whatWasDisarmedIsReadBackAsItWas() {
        ResultFolder results = ResultFolder.open(folder);
        assertThat(results.list(Tables.SUMMARY)).extracting(row -> row.style()).contains("=1+1", Hostile.ATTACK);
        assertThat(results.list(Tables.SUMMARY)).extracting(row -> row.point()).contains("+axis=1");
        assertThat(results.list(Tables.STARTUPS)).extracting(row -> row.layer()).contains("@sum");
        assertThat(results.list(Tables.STAGES)).extracting(row -> row.stage()).contains("-boot");
    }

    @Test
    void markdownHoldsNoMarkupOfTheScenario() throws Exception {
        String page = Files.readString(folder.resolve("report.md"));
        assertThat(page).doesNotContain("<img", "<script").contains("&lt;img src=x onerror=alert(1)&gt;");
        List<String> rows = page.lines().filter(line -> line.startsWith("|")).toList();
        assertThat(rows).isNotEmpty();
        long columns = columns(rows.get(0));
        assertThat(rows.stream().takeWhile(row -> columns(row) == columns).count())
                .isEqualTo(8);
    }

    private static long columns(String row) {
        return row.replace("\\|", "").chars().filter(c -> c == '|').count();
    }

    @Test
    void theFactsForOtherProgramsAreTheTexts() throws Exception {
        JsonNode facts =
                new ObjectMapper().readTree(folder.resolve("report.json").toFile());
        assertThat(facts.get("name").asText()).isEqualTo(Hostile.ATTACK);
        assertThat(facts.get("styles").get(1).asText()).isEqualTo("=1+1");
        assertThat(facts.get("figures")).hasSize(6);
    }

    @Test
    void theDataInThePageCannotEndItsBlock() throws Exception {
        String page = Files.readString(folder.resolve("report.html"));
        int begin = page.indexOf("id=\"chart-data\">") + "id=\"chart-data\">".length();
        String data = page.substring(begin, page.indexOf("</script>", begin));
        assertThat(data).doesNotContain("<", ">", "&");
        assertThat(new ObjectMapper().readTree(data).findValuesAsText("name")).contains(Hostile.ATTACK, "=1+1");
    }
}
