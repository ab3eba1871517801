package dev.stowage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.experiment.Runner;
import dev.stowage.model.Simulation;
import dev.stowage.results.IndexRow;
import dev.stowage.results.Manifest;
import dev.stowage.results.ResultFolder;
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

class RunCommandTest {
    @TempDir
    Path temp;

    private Cli cli;

    @BeforeEach
    void cli() throws IOException {
        cli = new Cli(temp);
        cli.write("study.yaml", Cli.STUDY);
    }

    private Path results(String name) {
        return temp.resolve("results").resolve(name);
    }

    @Test
    void aScenarioBecomesAFolderAndAShortComparison() {
        int exitCode = cli.execute("run", "study.yaml");
        assertThat(cli.err()).isEmpty();
        assertThat(exitCode).isZero();
        assertThat(cli.out())
                .contains("small study: 3 replications, seed 4", "Which is ready first?")
                .contains("wrote results/study\n", "results/study/summary.csv");
        assertThat(cli.out().replaceAll("\\s+", " "))
                .containsPattern("Ready [89]\\.\\d+ s sooner on average as container than as vm, in \\d+ % less time "
                        + "\\(95 % interval [0-9.]+ to [0-9.]+ s, n = 3; host running\\)\\.");
        assertThat(cli.out().lines()).allMatch(line -> line.length() <= 100, "fits a hundred columns");
        assertThat(Tables.ofEveryRun())
                .allMatch(table -> Files.exists(results("study").resolve(table.fileName())));
        assertThat(results("study").resolve("run.json")).exists();
        assertThat(leftovers(temp.resolve("results"))).containsExactly("study");
    }

    private static List<String> leftovers(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith("index."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void overridesAreInForceAndInTheManifest() {
        int exitCode = cli.execute(
                "run",
                "study.yaml",
                "--set",
                "apps.web.memory=256 MiB",
                "--seed",
                "9",
                "--replications",
                "2",
                "--quiet");
        assertThat(exitCode).isZero();
        assertThat(cli.out()).isEmpty();
        Manifest manifest = ResultFolder.open(results("study")).manifest();
        assertThat(manifest.seed()).isEqualTo(9);
        assertThat(manifest.replications()).isEqualTo(2);
        assertThat(manifest.overrides())
                .containsExactly(
                        new Manifest.Setting("apps.web.memory", "256 MiB"),
                        new Manifest.Setting("seed", "9"),
                        new Manifest.Setting("replications", "2"));
    }

    @Test
    void anIndexGathersAllResultsThatAreThere() throws IOException {
        cli.write("deep/sweep.yaml", Cli.STUDY + "sweep: {size: {path: apps.web.memory, values: [1 MiB, 2 MiB]}}\n");
        assertThat(cli.execute("run", "deep", "--out", "results/deep", "--quiet"))
                .isZero();
        assertThat(cli.execute("run", "study.yaml", "--quiet")).isZero();
        List<IndexRow> rows = Tables.INDEX.readAll(results("index.csv"));
        assertThat(rows)
                .extracting(row -> row.folder() + " " + row.point() + " " + row.style())
                .containsExactly(
                        "deep/sweep size=1 MiB vm",
                        "deep/sweep size=1 MiB container",
                        "deep/sweep size=2 MiB vm",
                        "deep/sweep size=2 MiB container",
                        "study base vm",
                        "study base container");
        assertThat(rows.get(4).readyMean()).isBetween(8.0, 10.5);
        assertThat(rows.get(4).appsReady()).isEqualTo(2);
        assertThat(rows.get(4).readyP95()).isNaN();
        assertThat(rows.get(4).verdict()).contains("sooner on average as container than as vm");
        assertThat(results("index.html"))
                .content()
                .contains(
                        "href=\"./deep/sweep/report.html\"",
                        "href=\"./study/report.html\"",
                        "Which is ready first?",
                        "<ul>\n<li>Ready ");
    }

    @Test
    void resultsThatCannotBeReadAreLeftOutOfTheIndex() throws IOException {
        cli.write("results/broken/manifest.json", "{");
        assertThat(cli.execute("run", "study.yaml", "--quiet")).isZero();
        assertThat(cli.err())
                .startsWith("not in the index: ")
                .contains("broken")
                .hasLineCount(1);
        assertThat(Tables.INDEX.readAll(results("index.csv"))).hasSize(2);
    }

    @Test
    void onlyFilesThatFitAreReadAndRun() throws IOException {
        cli.write("all/one.yaml", Cli.STUDY);
        cli.write("all/deep/one.yml", Cli.STUDY);
        cli.write("all/wrong.yaml", "no scenario");
        assertThat(cli.execute("run", "all", "--only", "o*", "--quiet")).isZero();
        assertThat(leftovers(temp.resolve("results"))).containsExactly("one");
        assertThat(cli.execute("run", "all", "--only", "**/*.yml", "--quiet")).isZero();
        assertThat(leftovers(temp.resolve("results"))).containsExactly("deep", "one");
        assertThat(cli.execute("run", "all", "--only", "two*")).isEqualTo(2);
        assertThat(cli.err()).isEqualTo("--only two* fits none of 3 scenarios; the first is deep/one.yml\n");
        assertThat(cli.execute("run", "all", "--only", "[")).isEqualTo(2);
        assertThat(cli.err()).startsWith("--only [: ").hasLineCount(1);
    }

    @Test
    void aDryRunTellsWhatWouldBeRunAndWritesNothing() throws IOException {
        cli.write("all/a.yaml", Cli.STUDY);
        cli.write("all/b.yaml", Cli.STUDY + "sweep: {size: {path: apps.web.memory, values: [1 MiB, 2 MiB]}}\n");
        assertThat(cli.execute("run", "all", "--dry-run", "--workers", "2")).isZero();
        assertThat(cli.out().lines().map(line -> line.replaceAll(" +", " ")).toList())
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("file points styles replications runs time by"),
                        line -> assertThat(line).matches("all/a.yaml 1 2 3 6 [0-9.]+ s timing 2 runs"),
                        line -> assertThat(line).matches("all/b.yaml 2 2 3 12 [0-9.]+ s timing [2-4] runs"),
                        line -> assertThat(line).isEmpty(),
                        line -> assertThat(line)
                                .matches("files: 2, runs: 18, about [0-9.]+ s with 2 workers, charts and pages not"
                                        + " counted"));
        assertThat(temp.resolve("results")).doesNotExist();
        assertThat(cli.execute("run", "all/a.yaml", "--quiet")).isZero();
        assertThat(cli.execute("run", "all", "--dry-run")).isZero();
        assertThat(cli.out())
                .containsPattern("all/a.yaml .* earlier results\n")
                .containsPattern("all/b.yaml .* runs\n");
        assertThat(cli.execute("run", "all", "--dry-run", "--resume")).isZero();
        assertThat(cli.out()).contains("left as they are: 1 of 2").doesNotContain("all/a.yaml");
    }

    @Test
    void aFolderOfScenariosKeepsItsSubFolders() throws IOException {
        cli.write("all/one.yaml", Cli.STUDY);
        cli.write("all/deep/two.yml", Cli.STUDY);
        cli.write("all/_parts/common.yaml", "no scenario");
        cli.write("all/notes.txt", "no scenario");
        assertThat(cli.execute("run", "all", "--out", "there", "--quiet")).isZero();
        assertThat(temp.resolve("there/one/manifest.json")).exists();
        assertThat(temp.resolve("there/deep/two/manifest.json")).exists();
        assertThat(leftovers(temp.resolve("there"))).containsExactly("deep", "one");
    }

    @ParameterizedTest
    @CsvSource({
        "a/x.yaml, b/x.yaml", // one name
        "a/x.yaml, b/X.yml", // one name on some file systems
    })
    void resultsThatWouldCollideStopEverythingBeforeAnyRun(String first, String second) throws IOException {
        cli.write(first, Cli.STUDY);
        cli.write(second, Cli.STUDY);
        assertThat(cli.execute("run", "study.yaml", first, second)).isEqualTo(2);
        assertThat(cli.err())
                .contains(first)
                .contains(second)
                .contains("would both write")
                .hasLineCount(1);
        assertThat(temp.resolve("results")).doesNotExist();
    }

    @Test
    void aFolderOfResultsInsideAnotherIsACollisionToo() throws IOException {
        cli.write("all/x.yaml", Cli.STUDY);
        cli.write("all/x/y.yaml", Cli.STUDY);
        assertThat(cli.execute("run", "all")).isEqualTo(2);
        assertThat(cli.err()).contains("would both write");
    }

    @Test
    void aFolderThatHoldsSomethingElseIsNotReplaced() throws IOException {
        cli.write("results/study/thesis.txt", "years of work");
        assertThat(cli.execute("run", "study.yaml")).isEqualTo(5);
        assertThat(cli.err()).contains("results/study is there and holds something else");
        assertThat(results("study").resolve("thesis.txt")).hasContent("years of work");
    }

    @Test
    void referenceResultsAreNeverWritten() throws IOException {
        cli.write("reference.yaml", Cli.STUDY);
        assertThat(cli.execute("run", "reference.yaml")).isEqualTo(2);
        assertThat(cli.err()).contains("results/reference is never written");
        for (String out : List.of("results/reference", "results/../results/Reference/deep")) {
            assertThat(cli.execute("run", "study.yaml", "--out", out)).isEqualTo(2);
            assertThat(cli.err()).contains("results/reference is never written");
        }
        assertThat(results("reference")).doesNotExist();
    }

    @Test
    void referenceResultsAreNotAmongThoseOfTheRuns() throws IOException {
        cli.write("results/reference/study/manifest.json", "not read");
        assertThat(cli.execute("run", "study.yaml")).isZero();
        assertThat(cli.err()).isEmpty();
        assertThat(results("index.csv")).content().contains("study").doesNotContain("reference");
        assertThat(cli.execute("compare", "results", "results/study", "--fail-on-difference"))
                .isEqualTo(4);
        assertThat(cli.out()).doesNotContain("reference");
    }

    @Test
    void oneInvalidScenarioStopsAll() throws IOException {
        cli.write("wrong.yaml", Cli.STUDY.replace("workload:", "workloud:"));
        assertThat(cli.execute("run", "study.yaml", "wrong.yaml")).isEqualTo(3);
        assertThat(cli.err()).contains("wrong.yaml:5:1: ").contains("workloud").contains("did you mean `workload`?");
        assertThat(temp.resolve("results")).doesNotExist();
    }

    @Test
    void aFailedRunIsToldInALineAndLeavesEarlierResults() throws IOException {
        cli.execute("run", "study.yaml", "--quiet");
        byte[] before = Files.readAllBytes(results("study").resolve("summary.csv"));
        int exitCode = cli.with((spec, observer) -> {
                    if (spec.replication() == 2) {
                        throw new IllegalStateException("at 7.25 s, web-1: the lock is gone");
                    }
                    return Simulation.run(spec, observer);
                })
                .execute("run", "study.yaml");
        assertThat(exitCode).isEqualTo(4);
        assertThat(cli.err())
                .isEqualTo(
                        "study.yaml: a run failed: point base, style vm, replication 2: at 7.25 s, web-1: the lock is"
                                + " gone\n");
        assertThat(Files.readAllBytes(results("study").resolve("summary.csv"))).isEqualTo(before);
        assertThat(leftovers(temp.resolve("results"))).containsExactly("study");
    }

    /** Three files, of which the second fails. */
    private int executeFailing(String... arguments) throws IOException {
        cli.write("all/a.yaml", Cli.STUDY);
        cli.write("all/b.yaml", Cli.STUDY.replace("seed: 4", "seed: 5"));
        cli.write("all/c.yaml", Cli.STUDY);
        Runner failing = (spec, observer) -> {
            if (spec.seed() == 5) {
                throw new IllegalStateException("at 7.25 s, web-1: the lock is gone");
            }
            return Simulation.run(spec, observer);
        };
        return cli.with(failing).execute(arguments);
    }

    @Test
    void aFileThatFailsDoesNotKeepOthersFromBeingRun() throws IOException {
        assertThat(executeFailing("run", "all")).isEqualTo(4);
        assertThat(cli.err())
                .startsWith("all/b.yaml: a run failed: point base, style vm, ")
                .hasLineCount(1);
        assertThat(leftovers(temp.resolve("results"))).containsExactly("a", "c");
        assertThat(cli.out()).containsSubsequence("wrote results/a\n", "wrote results/c\n");
    }

    @Test
    void theFirstFileThatFailsIsTheLastOnRequest() throws IOException {
        assertThat(executeFailing("run", "all", "--fail-fast", "--workers", "3"))
                .isEqualTo(4);
        assertThat(cli.err()).startsWith("all/b.yaml: a run failed: ").hasLineCount(1);
        assertThat(leftovers(temp.resolve("results"))).containsExactly("a");
    }

    @Test
    void whatCannotBeWrittenIsFive() throws IOException {
        cli.write("results", "a file where a folder should be");
        assertThat(cli.execute("run", "study.yaml")).isEqualTo(5);
        assertThat(cli.err())
                .startsWith("study.yaml: cannot write the folder results/study: ")
                .endsWith("results is a file, not a folder; choose another --out\n");
    }

    @Test
    void adefectShowsOneLineAndNoTrace() {
        Drawer broken = folder -> {
            throw new IllegalStateException("no colour");
        };
        assertThat(cli.with(broken).execute("run", "study.yaml")).isEqualTo(1);
        assertThat(cli.err())
                .hasLineCount(1)
                .startsWith(
                        "study.yaml: stowage made a mistake of its own: IllegalStateException (no colour); please report");
        assertThat(results("study")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            rnu study.yaml                    | there is no command `rnu`; did you mean `run`?; see `stowage --help`
            simulate                          | there is no command `simulate`; see `stowage --help`
            run study.yaml --sed 4            | there is no option `--sed`; did you mean `--set`?; see `stowage run --help`
            run study.yaml --seed abc         | Invalid value for option '--seed': `abc` is not a whole number; write digits alone; see `stowage run --help`
            run study.yaml --workers 99999999999 | Invalid value for option '--workers': `99999999999` is not a whole number of at most 2147483647; see `stowage run --help`
            schema extra                      | `extra` is one argument too many; see `stowage schema --help`
            """)
    void wrongUsageIsExplained(String line, String message) {
        assertThat(cli.execute(line.strip().split(" "))).isEqualTo(2);
        assertThat(cli.err()).isEqualTo(message + "\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "run                              | 2",
                "run study.yaml --workers 0       | 2",
                "run study.yaml --replications 0  | 2",
                "run study.yaml --replications x  | 2",
                "run study.yaml --set memory      | 2",
                "run study.yaml --sed 4           | 2",
                "run nowhere.yaml                 | 5",
                "run study.yaml --set apps.web.memory=twelve | 3",
                "fly                              | 2",
                "--version                        | 0",
                "--help                           | 0",
                "run --help                       | 0",
            })
    void exitCodes(String line, int exitCode) {
        assertThat(cli.execute(line.strip().split(" "))).isEqualTo(exitCode);
        assertThat(cli.err()).doesNotContain("Exception", "\tat ", "\u001b");
        assertThat(cli.out()).doesNotContain("\u001b");
        if (exitCode != 0) {
            assertThat(cli.err()).hasLineCount(1);
        }
        assertThat(temp.resolve("results")).doesNotExist();
    }

    @Test
    void withoutACommandTheUsageIsAMistake() {
        assertThat(cli.execute()).isEqualTo(2);
        assertThat(cli.err()).hasLineCount(1).contains("stowage --help");
    }

    @Test
    void helpListsTheExitCodes() {
        cli.execute("--help");
        assertThat(cli.out())
                .contains("0", "2", "3", "4", "5", "130")
                .contains(
                        "wrong usage",
                        "a scenario, a table of measurements or an imported file is invalid",
                        "a run failed",
                        "input or output failed",
                        "interrupted");
    }

    @Test
    void namesThatCommandTheTerminalAreDefused() throws IOException {
        cli.write("named.yaml", Cli.STUDY.replace("name: small study", "name: \"red \\e[31m\""));
        cli.execute("run", "named.yaml");
        assertThat(cli.out() + cli.err()).contains("red  [31m").doesNotContain("\u001b");
    }

    @Test
    void ofManyPointsTheFirstAreShownWithAPointerToTheRest() throws IOException {
        cli.write("many.yaml", Cli.STUDY + "sweep: {size: {path: apps.web.memory, values: [" + sizes(12) + "]}}\n");
        assertThat(cli.execute("run", "many.yaml", "--replications", "1")).isZero();
        assertThat(cli.out()).contains("size=1 MiB", "and 4 more points, see results/many/summary.csv");
    }

    @Test
    void appsThatWereRefusedAreSaidBeforeTheVerdict() throws IOException {
        cli.write("quota.yaml", Cli.STUDY.replace("count: 2", "count: 10").replace("128 MiB", "4 GiB"));
        assertThat(cli.execute("run", "quota.yaml")).isZero();
        assertThat(cli.out().replaceAll("\\s+", " "))
                .contains("4 of 10")
                .contains(
                        "As vm, 6 of 10 apps are refused (memory); figures of starts count only the 4 that are ready.")
                .contains("As container, 6 of 10 apps are refused (memory)");
    }

    @Test
    void whatCannotBeComparedIsSaid() throws IOException {
        cli.write("large.yaml", Cli.STUDY.replace("128 MiB", "400 GiB"));
        assertThat(cli.execute("run", "large.yaml")).isZero();
        assertThat(cli.out().replaceAll("\\s+", " "))
                .contains("As vm, 2 of 2 apps are refused (memory); none is ready.")
                .contains("There are no two styles to compare in startup.ready.");
    }

    @Test
    void theVerdictIsAboutTheStylesThatWereAskedFor() throws IOException {
        String third = "  third: {machines: {type: box, count: 1, start: running}, stack: [engine]}\n";
        cli.write(
                "asked.yaml",
                Cli.STUDY.replace(
                        "experiment:", third + "compare: {styles: [third, vm], metrics: makespan}\nexperiment:"));
        assertThat(cli.execute("run", "asked.yaml")).as(cli.err()).isZero();
        assertThat(cli.out()).contains("as third than as vm").doesNotContain("as container than as vm");
    }

    private static String sizes(int count) {
        return String.join(
                ", ",
                java.util.stream.IntStream.rangeClosed(1, count)
                        .mapToObj(i -> i + " MiB")
                        .toList());
    }
}
