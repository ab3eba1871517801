package dev.stowage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports that are made again from files. */
class ReportCommandTest {
    @TempDir
    Path temp;

    private Cli cli;

    @BeforeEach
    void run() throws IOException {
        cli = new Cli(temp).drawing();
        cli.write("a.yaml", Cli.STUDY);
        cli.write("b c.yaml", Cli.STUDY.replace("name: small study", "name: other study"));
        assertThat(cli.execute("run", "a.yaml", "b c.yaml")).as(cli.err()).isZero();
    }

    private static Map<String, Long> files(Path folder) throws IOException {
        Map<String, Long> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(
                        folder.relativize(path).toString(), (long) java.util.Arrays.hashCode(Files.readAllBytes(path)));
            }
        }
        return files;
    }

    @Test
    void theSameBytesComeOfTheFilesAlone() throws IOException {
        Path folder = temp.resolve("results/a");
        Map<String, Long> before = files(folder);
        for (String made : new String[] {"report.html", "stress.html", "report.md", "report.json", "verdict.txt"}) {
            Files.delete(folder.resolve(made));
        }
        assertThat(cli.execute("report", "results/a")).as(cli.err()).isZero();
        assertThat(files(folder)).isEqualTo(before);
        assertThat(cli.out()).isEqualTo("wrote results/a/report.html\n");
    }

    @Test
    void elsewhereTheFolderStaysAsItIs() throws IOException {
        Map<String, Long> before = files(temp.resolve("results/a"));
        Files.delete(temp.resolve("results/a/report.md"));
        Map<String, Long> without = files(temp.resolve("results/a"));
        assertThat(cli.execute("report", "results/a", "--out", "elsewhere/deep"))
                .as(cli.err())
                .isZero();
        assertThat(files(temp.resolve("results/a"))).isEqualTo(without);
        Map<String, Long> made = files(temp.resolve("elsewhere/deep"));
        assertThat(made).containsKeys("report.html", "report.md", "stress.html", "report.json");
        assertThat(before).containsAllEntriesOf(made);
    }

    @Test
    void oneOverSeveralHasTheirQuestionsVerdictsFiguresAndLinks() throws IOException {
        assertThat(cli.execute("report", "results", "--out", "all"))
                .as(cli.err())
                .isZero();
        assertThat(files(temp.resolve("all")))
                .containsOnlyKeys(
                        "report.html",
                        "report.json",
                        "report.md",
                        "charts/differences.csv",
                        "charts/differences.png",
                        "charts/differences.svg",
                        "charts/differences.txt");
        assertThat(Files.readString(temp.resolve("all/charts/differences.txt")))
                .contains("container is better than vm in 2 of 2 differences");
        assertThat(Files.readString(temp.resolve("all/charts/differences.csv"))).contains("small study", "other study");
        assertThat(Files.readString(temp.resolve("all/report.html")))
                .contains(
                        "href=\"../results/a/report.html\"",
                        "href=\"../results/b%20c/report.html\"",
                        "Which is ready first?",
                        "cold start, p99",
                        "other study",
                        "data-chart=\"differences\"")
                .doesNotContain("<script");
        assertThat(Files.readString(temp.resolve("all/report.md")))
                .contains("# 2 results side by side", "| small study |", "| other study |");
        assertThat(Files.readString(temp.resolve("all/report.json"))).contains("\"folder\" : \"results/b c\"");
    }

    @Test
    void mistakesAreTold() {
        assertThat(cli.execute("report")).isEqualTo(ExitCodes.USAGE);
        assertThat(cli.err()).contains("RESULTS");
        assertThat(cli.execute("report", "nowhere")).isEqualTo(ExitCodes.INPUT_OUTPUT);
        assertThat(cli.err()).isEqualTo("there are no results in nowhere; name a folder that `stowage run` wrote\n");
    }
}
