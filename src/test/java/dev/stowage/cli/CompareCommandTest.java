package dev.stowage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.results.DifferenceRow;
import dev.stowage.results.DifferenceRow.Reach;
import dev.stowage.results.Metric;
import dev.stowage.results.Statistic;
import dev.stowage.results.Tables;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompareCommandTest {
    /** Both styles are as before but containers take ten times as long to create, half a second for 50 ms. */
    private static final String SLOWER = Cli.STUDY.replace("delay: 50 ms", "delay: 500 ms");

    @TempDir
    Path temp;

    private Cli cli;

    @BeforeEach
    void cli() {
        cli = new Cli(temp);
    }

    private void run(String out, String file, String study, String... options) throws IOException {
        cli.write(out + "-in/" + file, study);
        List<String> line = Stream.concat(Stream.of("run", out + "-in", "--out", out, "--quiet"), Stream.of(options))
                .toList();
        assertThat(cli.execute(line.toArray(String[]::new))).as(cli.err()).isZero();
    }

    @Test
    void aFolderDoesNotDifferFromItself() throws IOException {
        run("one", "study.yaml", Cli.STUDY);
        assertThat(cli.execute("compare", "one/study", "one/study", "--fail-on-difference"))
                .isZero();
        assertThat(cli.out().lines())
                .satisfiesExactly(line -> assertThat(line).matches("all [1-9][0-9]+ figures are the same"));
        assertThat(cli.err()).isEmpty();
    }

    @Test
    void ofFiguresThatVaryWithoutAnIntervalNothingIsSaidUnlessAllAreTheSame() throws IOException {
        run("one", "study.yaml", Cli.STUDY);
        run("other", "study.yaml", Cli.STUDY, "--seed", "5");
        assertThat(cli.execute("compare", "one/study", "other/study")).isZero();
        assertThat(cli.out())
                .containsPattern("\\A[0-9]+ of [0-9]+ figures differ beyond their intervals\n")
                .containsPattern("\n {2}[1-9][0-9]* have no interval and vary, so that nothing is said of them\n");
    }

    @Test
    void whatDiffersIsListedAndNamesWhatIsNotTheSameOfTheStudies() throws IOException {
        run("one", "study.yaml", Cli.STUDY);
        run("other", "study.yaml", SLOWER);
        assertThat(cli.execute("compare", "one/study", "other/study", "--csv", "differences.csv"))
                .isZero();
        assertThat(cli.out())
                .containsPattern("\\A[1-9][0-9]* of [0-9]+ figures differ beyond their intervals\n")
                .containsPattern("\n {2}scenario: [0-9a-f]{12} and [0-9a-f]{12}\n")
                .containsPattern("\n {2}point +style +metric +statistic +first +second +difference +margin\n")
                .containsPattern(
                        "\n {2}base +container +startup.ready +mean +0\\.[0-9]+ s +0\\.[0-9]+ s +0\\.45 +0\\.[0-9]+\n")
                .containsPattern("\n {2}base +container +startup.running +max .* -\n")
                .doesNotContainPattern("startup.ready +max|vm|only in");
        List<DifferenceRow> rows;
        try (Stream<DifferenceRow> read = Tables.DIFFERENCES.read(temp.resolve("differences.csv"))) {
            rows = read.toList();
        }
        assertThat(rows).allMatch(row -> row.folder().isEmpty());
        assertThat(rows.stream()
                        .filter(row -> row.reach() == Reach.BEYOND)
                        .map(DifferenceRow::style)
                        .distinct())
                .containsExactly("container");
        DifferenceRow largest = rows.stream()
                .filter(row -> row.style().equals("container")
                        && row.metric() == Metric.STARTUP_READY
                        && row.statistic() == Statistic.MAX)
                .findFirst()
                .orElseThrow();
        assertThat(largest.reach()).isEqualTo(Reach.UNKNOWN);
        assertThat(largest.margin()).isNaN();
    }

    @Test
    void treesAreMatchedByPath() throws IOException {
        run("one", "a/same.yaml", Cli.STUDY);
        run("one", "a/slower.yaml", Cli.STUDY);
        run("one", "gone.yaml", Cli.STUDY);
        run("other", "a/same.yaml", Cli.STUDY);
        run("other", "a/slower.yaml", SLOWER);
        run("other", "new.yaml", Cli.STUDY);
        assertThat(cli.execute("compare", "one", "other", "--csv", "all.csv")).isZero();
        assertThat(cli.out().lines().filter(line -> !line.startsWith("  ")))
                .satisfiesExactly(
                        line -> assertThat(line).matches("a/same: all [0-9]+ figures are the same"),
                        line -> assertThat(line).matches("a/slower: [1-9][0-9]* of [0-9]+ figures differ beyond .*"),
                        line -> assertThat(line).isEqualTo("only in one: gone"),
                        line -> assertThat(line).isEqualTo("only in other: new"));
        try (Stream<DifferenceRow> rows = Tables.DIFFERENCES.read(temp.resolve("all.csv"))) {
            assertThat(rows.map(DifferenceRow::folder).distinct()).containsExactly("a/same", "a/slower");
        }
    }

    @ParameterizedTest
    @CsvSource({"same, 0", "slower, 4", "more, 4"})
    void theExitCodeMayTellOfDifferences(String other, int exitCode) throws IOException {
        run("one", "study.yaml", Cli.STUDY);
        run(other, "study.yaml", other.equals("slower") ? SLOWER : Cli.STUDY);
        if (other.equals("more")) {
            run(other, "another.yaml", Cli.STUDY);
        }
        assertThat(cli.execute("compare", "one", other)).isZero();
        assertThat(cli.execute("compare", "one", other, "--fail-on-difference")).isEqualTo(exitCode);
        assertThat(cli.execute("compare", other, "one", "--fail-on-difference")).isEqualTo(exitCode);
    }

    @Test
    void anotherSeedIsNoDifference() throws IOException {
        run("one", "study.yaml", Cli.STUDY, "--replications", "12");
        run("other", "study.yaml", Cli.STUDY, "--replications", "12", "--seed", "5");
        assertThat(cli.execute("compare", "one", "other", "--fail-on-difference"))
                .as(cli.out())
                .isZero();
        assertThat(cli.out()).contains("  seed: 4 and 5\n");
    }

    @Test
    void whatIsNoResultIsToldAndNamed() throws IOException {
        run("one", "study.yaml", Cli.STUDY);
        cli.write("notes/readme.txt", "nothing");
        for (String other : List.of("notes", "nowhere")) {
            assertThat(cli.execute("compare", "one", other)).isEqualTo(5);
            assertThat(cli.err())
                    .isEqualTo("there are no results in " + other + "; name a folder that `stowage run` wrote\n");
        }
        assertThat(cli.execute("compare", "one")).isEqualTo(2);
        cli.write("broken/manifest.json", "{}");
        assertThat(cli.execute("compare", "one/study", "broken")).isEqualTo(5);
        assertThat(cli.err()).contains("manifest.json").hasLineCount(1);
    }
}
