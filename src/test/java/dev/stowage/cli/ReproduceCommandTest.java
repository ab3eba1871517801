package dev.stowage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReproduceCommandTest {
    private static final Path QUEUE = Path.of("src/test/resources/dev/stowage/validation/queue.yaml");

    @TempDir
    Path temp;

    private Cli cli;
    private String queue = "";

    @BeforeEach
    void aFolderWithOnePublishedScenario() throws IOException {
        cli = new Cli(temp);
        queue = Files.readString(QUEUE);
        cli.write("scenarios/published/queue.yaml", queue);
    }

    @Test
    void missesStayInAndAreNoFailure() {
        assertThat(cli.execute("reproduce")).as(cli.err()).isZero();
        assertThat(cli.out())
                .contains("at-once=64", "miss", "out of scope: no layer howls", "2 (2 fitted, 0 assumed, 0 of shape)")
                .doesNotContain("best constant");
        assertThat(temp.resolve("docs")).doesNotExist();
    }

    @Test
    void theTableHasTheColumnsThatAreSettled() throws IOException {
        assertThat(cli.execute("reproduce", "queue", "--csv", "rows.csv")).isZero();
        assertThat(Files.readAllLines(temp.resolve("rows.csv")))
                .hasSize(8)
                .startsWith(
                        "source,system,condition,metric,unit,published,simulated,half_width,error_percent,tolerance_percent,role,verdict",
                        "Queue et al. 2020,box,at-once=1,makespan.mean,ms,230,230,0,0,5,fitted,hit");
    }

    @Test
    void whereThereAreDocumentsThePageAndItsChartAreWritten() throws IOException {
        Files.createDirectories(temp.resolve("docs"));
        assertThat(cli.execute("reproduce", "--no-document")).isZero();
        assertThat(temp.resolve("docs/validation.md")).doesNotExist();
        assertThat(cli.execute("reproduce", "queue")).isZero();
        assertThat(temp.resolve("docs/validation.md")).doesNotExist();
        assertThat(cli.execute("reproduce")).isZero();
        assertThat(cli.err()).contains("wrote docs/validation.md");
        String page = Files.readString(temp.resolve("docs/validation.md"));
        assertThat(page).contains("## Theory", "### Queue et al. 2020", "| **miss** |", "3 an hour");
        String link = page.replaceAll("(?s).*\\((figures/[^)]*\\.svg)\\).*", "$1");
        assertThat(Files.readString(temp.resolve("docs").resolve(link)))
                .contains("makespan.mean", "at once, log scale", "box");
    }

    @Test
    void simplerModelsStandBesideTheSimulatorWhenAsked() {
        assertThat(cli.execute("reproduce", "scenarios/published/queue.yaml", "--baseline"))
                .isZero();
        assertThat(cli.out()).contains("best constant", "straight line");
    }

    @Test
    void aNameThatIsNotThereIsWrongUsage() {
        assertThat(cli.execute("reproduce", "quee")).isEqualTo(2);
        assertThat(cli.err()).contains("there is no published scenario `quee`; did you mean `queue`?");
        assertThat(cli.execute("reproduce", "--workers", "0")).isEqualTo(2);
    }

    @Test
    void thePublishedTableFitsATerminalWithItsSourceAbove() {
        assertThat(cli.execute("reproduce")).isZero();
        assertThat(cli.out().lines()).contains("Queue et al. 2020").allMatch(line -> line.length() <= 140);
    }

    @Test
    void aPatternThatStandsForNothingIsAMistakeAtItsPlace() throws IOException {
        String pattern = "layers.*.start-up.running.queu.hold.base";
        cli.write(
                "scenarios/published/queue.yaml",
                queue.replace("layers.sandbox.start-up.running.queue.hold.base", pattern));
        assertThat(cli.execute("reproduce")).isEqualTo(3);
        assertThat(cli.err())
                .contains(
                        "queue.yaml:19:16: published.parameters[0]: there is no number `" + pattern + "`",
                        "did you mean `layers.sandbox.start-up.running.queue.hold.base`?");
    }

    private String problems(String from, String to) throws IOException {
        cli.write("scenarios/published/queue.yaml", queue.replace(from, to));
        assertThat(queue).contains(from);
        assertThat(cli.execute("reproduce")).isEqualTo(3);
        assertThat(cli.execute("validate", "scenarios/published/queue.yaml")).isEqualTo(3);
        return cli.err();
    }

    @Test
    void whatIsNamedMustBeThere() throws IOException {
        assertThat(problems("style: boxes\n", "style: boxen\n"))
                .containsPattern(
                        "queue.yaml:\\d+:14: published.values\\[0\\].style: there is no style `boxen`; did you mean `boxes`");
        assertThat(problems("at-once=16: 700", "at-once=15: 700"))
                .containsPattern(
                        ":\\d+:\\d+: published.values\\[0\\].points.at-once=15: there is no point `at-once=15`");
        assertThat(problems("metric: makespan\n", "metric: makespam\n"))
                .contains("published.values[0].metric: there is no metric `makespam`; did you mean `makespan`");
        assertThat(problems("statistic: max", "statistic: most"))
                .contains("published.values[2].statistic: there is no statistic `most`");
        assertThat(problems("unit: ms", "unit: MiB"))
                .contains("published.values[0].unit: `MiB` is no unit of `makespan`; write one of `ns`, `us`, `ms`");
        assertThat(problems("unit: \"1\"", "unit: s"))
                .contains("published.values[1].unit: `s` is no unit of such a value");
        assertThat(problems("against: {point: at-once=1}", "against: {point: base}"))
                .contains("published.values[1].against.point: there is no point `base`");
    }

    @Test
    void whoeverRunsItMaySweepOtherPoints() throws IOException {
        cli.write("scenarios/published/queue.yaml", queue.replace("at-once=16: 700", "at-once=15: 700"));
        assertThat(cli.execute("run", "scenarios/published/queue.yaml", "--replications", "1"))
                .as(cli.err())
                .isZero();
    }

    @Test
    void aParameterMustBeANumberOfTheScenario() throws IOException {
        cli.write("scenarios/published/queue.yaml", queue.replace("rest.delay]", "rest.delai]"));
        assertThat(cli.execute("reproduce")).isEqualTo(3);
        assertThat(cli.err())
                .contains(
                        "published.parameters[1]: there is no number",
                        "did you mean `layers.sandbox.start-up.running.rest.delay`?");
    }

    @Test
    void aScenarioOfWhichNothingWasPublishedIsSaidSo() throws IOException {
        cli.write("plain.yaml", Cli.STUDY);
        assertThat(cli.execute("reproduce", "plain.yaml")).isEqualTo(3);
        assertThat(cli.err()).contains("plain.yaml: published: nothing published stands in this scenario");
    }
}
