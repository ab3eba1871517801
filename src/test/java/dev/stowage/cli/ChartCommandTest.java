package dev.stowage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.results.ChartRow;
import dev.stowage.results.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartCommandTest {
    @TempDir
    Path temp;

    private Cli cli;

    @BeforeEach
    void run() throws IOException {
        cli = new Cli(temp);
        cli.write("study.yaml", Cli.STUDY.replace("replications: 3", "replications: 12"));
        assertThat(cli.execute("run", "study.yaml", "--quiet")).as(cli.err()).isZero();
    }

    private List<String> files(String folder) throws IOException {
        try (Stream<Path> files = Files.list(temp.resolve(folder))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aPartOfANameIsEnoughAndEveryFormatIsWrittenAtBothWidths() throws IOException {
        assertThat(cli.execute("chart", "results/study", "--kind", "ecdf"))
                .as(cli.err())
                .isZero();
        assertThat(files("results/study/charts"))
                .containsExactly(
                        "start-up-ecdf-84mm.pdf",
                        "start-up-ecdf-84mm.png",
                        "start-up-ecdf-84mm.svg",
                        "start-up-ecdf.csv",
                        "start-up-ecdf.pdf",
                        "start-up-ecdf.png",
                        "start-up-ecdf.svg",
                        "start-up-ecdf.txt");
        assertThat(cli.out()).contains("results/study/charts").contains("start-up-ecdf-84mm.pdf");
    }

    @Test
    void whatIsChosenGoesToAFolderOfItsOwnAndAStyleKeepsItsColour() throws IOException {
        assertThat(cli.execute(
                        "chart", "results/study", "--kind", "ecdf", "--style", "container", "--format", "svg,csv"))
                .as(cli.err())
                .isZero();
        assertThat(files("results/study/charts/selection"))
                .containsExactly("start-up-ecdf-84mm.svg", "start-up-ecdf.csv", "start-up-ecdf.svg");
        Path folder = temp.resolve("results/study/charts/selection");
        assertThat(Tables.CHART.readAll(folder.resolve("start-up-ecdf.csv")))
                .filteredOn(row -> !row.series().isEmpty())
                .extracting(ChartRow::series)
                .containsOnly("container");
        // vermillion is the second of the order of declaration
        assertThat(Files.readString(folder.resolve("start-up-ecdf.svg")))
                .contains("rgb(213,94,0)")
                .doesNotContain("rgb(0,114,178)");
    }

    @Test
    void anotherMetricIsDrawnFromTheSameFiles() throws IOException {
        assertThat(cli.execute(
                        "chart", "results/study", "--kind", "ecdf", "--metric", "startup.running", "--out", "running"))
                .as(cli.err())
                .isZero();
        assertThat(cli.execute("chart", "results/study", "--kind", "ecdf", "--out", "ready"))
                .as(cli.err())
                .isZero();
        double running = last("running");
        // an app is ready 0.1 to 0.2 core-seconds after it runs
        assertThat(last("ready") - running).isBetween(0.05, 0.3);
        assertThat(Files.readString(temp.resolve("running/start-up-ecdf.svg"))).contains("startup.running");
    }

    @Test
    void anotherMetricIsTheSameBesideChartsThatTakeNone() throws IOException {
        assertThat(cli.execute(
                        "chart", "results/study", "--kind", "ecdf", "--metric", "startup.running", "--out", "alone"))
                .as(cli.err())
                .isZero();
        assertThat(cli.execute("chart", "results/study", "--metric", "startup.running", "--out", "all"))
                .as(cli.err())
                .isZero();
        assertThat(last("all")).isEqualTo(last("alone"));
    }

    private double last(String folder) {
        return Tables.CHART.readAll(temp.resolve(folder + "/start-up-ecdf.csv")).stream()
                .filter(row -> row.part().equals("line"))
                .filter(row -> row.series().equals("container"))
                .mapToDouble(ChartRow::x)
                .max()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--kind   | histogram       | there is no chart `histogram`; there are start-up-ecdf",
                "--kind   | st              | `st` may be start-up-ecdf or",
                "--kind   | break-even      | break-even: no break-even was looked for",
                "--style  | unikernel       | there is no style `unikernel`; there are vm, container",
                "--point  | apps=3          | there is no point `apps=3`; there are base",
                "--metric | startup.slow    | there is no metric `startup.slow`; there are startup.running, startup.ready",
                "--width  | 100             | there is no `100`; there are 84, 174",
                "--format | gif             | there is no `gif`; there are svg, pdf, png, csv, txt",
            })
    void whatThereIsNotIsRefusedWithWhatThereIs(String option, String value, String says) throws IOException {
        assertThat(cli.execute("chart", "results/study", option, value)).isEqualTo(2);
        assertThat(cli.err()).contains(says);
        assertThat(temp.resolve("results/study/charts")).doesNotExist();
    }

    @Test
    void aChartOfAFixedMetricTakesNoOther() throws IOException {
        assertThat(cli.execute("chart", "results/study", "--kind", "cost", "--metric", "startup.ready"))
                .isEqualTo(2);
        assertThat(cli.err()).contains("cost: what it shows is fixed, so it takes no metric");
        assertThat(cli.execute("chart", "results/study", "--kind", "ecdf", "--metric", "machines"))
                .isEqualTo(2);
        assertThat(cli.err()).contains("it can show startup.ready and startup.running");
    }

    @Test
    void aFolderWithoutResultsIsNoInput() throws IOException {
        Files.createDirectories(temp.resolve("empty"));
        assertThat(cli.execute("chart", "empty")).isEqualTo(5);
        assertThat(cli.err()).contains("there are no results in empty; name a folder that `stowage run` wrote");
    }
}
