package dev.stowage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Theory beside what is simulated, from the command line. */
class VerifyCommandTest {
    private static final Path FOLDER = Path.of("scenarios", "theory");

    @TempDir
    Path temp;

    private static String shipped(String name) throws IOException {
        return Files.readString(FOLDER.resolve(name)).replace("\r\n", "\n");
    }

    private static String changed(String name, String from, String to) throws IOException {
        String text = shipped(name);
        assertThat(text).contains(from);
        return text.replace(from, to);
    }

    @Test
    void whatIsNotDrawnIsExact() throws IOException {
        Cli cli = new Cli(Path.of(""));
        Path table = temp.resolve("theory.csv");
        assertThat(cli.execute("verify", "V9", "v10", "token-bucket", "V17", "V18", "V19", "--csv", table.toString()))
                .as(cli.out() + cli.err())
                .isZero();
        assertThat(cli.out())
                .contains("26 values of theory: 26 pass, 0 fail, 0 inconclusive")
                .doesNotContain("V7");
        assertThat(cli.out().lines()).allMatch(line -> line.length() <= 120);
        List<String> rows = Files.readAllLines(table);
        assertThat(rows)
                .startsWith("model,metric,theory,simulated,half_width,verdict")
                .contains("\"V10 pull storm, nodes=100\",makespan.mean,10,10,,pass")
                .hasSize(27);
    }

    @Test
    void eachScenarioIsInTheTableOfThePage() throws IOException {
        String page = Files.readString(Path.of("docs", "validation.md"));
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> "(../scenarios/theory/" + file.getFileName() + ")"))
                    .hasSizeGreaterThan(15)
                    .allMatch(page::contains);
        }
    }

    @Test
    void manyShortBootsAreMetWithinTheirInterval() throws IOException {
        Cli cli = new Cli(temp);
        cli.write("boots.yaml", changed("capped-boots.yaml", "replications: 2000", "replications: 1000"));
        assertThat(cli.execute("verify", "boots.yaml", "--seed", "5"))
                .as(cli.out())
                .isZero();
        assertThat(cli.out()).contains("2 values of theory: 2 pass");
    }

    @Test
    void aWrongTheoryFails() throws IOException {
        Cli cli = new Cli(temp);
        cli.write("scenarios/theory/boots.yaml", changed("capped-boots.yaml", "base: 357.8690", "base: 300"));
        assertThat(cli.execute("verify", "V11")).isEqualTo(4);
        assertThat(cli.out()).contains("fail").contains("1 pass, 1 fail, 0 inconclusive");
        cli.write(
                "scenarios/theory/storm.yaml", changed("pull-storm.yaml", "nodes=100: 10}", "nodes=100: 10.0000001}"));
        assertThat(cli.execute("verify", "storm")).isEqualTo(4);
        assertThat(cli.out()).contains("4 pass, 1 fail, 0 inconclusive");
    }

    @Test
    void aShortRunIsInconclusive() throws IOException {
        Cli cli = new Cli(temp);
        cli.write(
                "scenarios/theory/mm1.yaml",
                changed("mm1.yaml", "replications: 200", "replications: 5")
                        .replace("observe-for: 90000 s", "observe-for: 4000 s"));
        assertThat(cli.execute("verify")).isEqualTo(4);
        assertThat(cli.out())
                .contains("inconclusive", "1 pass, 0 fail, 4 inconclusive; V7, machine repair, is left out");
    }

    @Test
    void whatIsNotThereIsSaid() throws IOException {
        Cli cli = new Cli(temp);
        cli.write("scenarios/theory/boots.yaml", shipped("capped-boots.yaml"));
        assertThat(cli.execute("verify", "V99")).isEqualTo(2);
        assertThat(cli.err()).startsWith("no scenario of theory has the check V99");
        assertThat(cli.execute("verify", "boost")).isEqualTo(2);
        assertThat(cli.err()).contains("there is no scenario of theory `boost`; did you mean `boots`?");
        cli.write("plain.yaml", Cli.STUDY);
        assertThat(cli.execute("verify", "plain.yaml")).isEqualTo(3);
        assertThat(cli.err()).contains("nothing of theory stands in this scenario");
        cli.write("scenarios/theory/boots.yaml", changed("capped-boots.yaml", "metric: makespan", "metric: makespam"));
        assertThat(cli.execute("verify")).isEqualTo(3);
        assertThat(cli.err()).contains("there is no metric `makespam`", "did you mean `makespan`?");
    }

    @Test
    @EnabledIfSystemProperty(named = "stowage.slow", matches = "true")
    void allChecksPass() {
        Cli cli = new Cli(Path.of(""));
        assertThat(cli.execute("verify")).as(cli.out() + cli.err()).isZero();
        assertThat(cli.out()).contains("0 fail, 0 inconclusive; V7, machine repair, is left out");
    }
}
