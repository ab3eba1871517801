package dev.stowage.scenario.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command line, parents, sweeps, and the hash of what comes of them. */
@SuppressWarnings("NullAway") // a null where the tests expect a value fails them
class OverridesTest {
    @TempDir
    Path folder;

    private static Study with(String... sets) {
        return Reading.READER.read(Reading.path("comparison.yaml"), new Overrides(List.of(sets), null, null));
    }

    private static Scenario scenario(String... sets) {
        return with(sets).points().get(0).scenario();
    }

    private List<String> problems(String... sets) {
        return Reading.problems(folder, Reading.text("comparison.yaml"), new Overrides(List.of(sets), null, null));
    }

    @Test
    void shortFormsAndNamesAreWrittenOutOnTheWay() {
        assertThat(scenario("apps.web.memory.limit=1 GiB")
                        .apps()
                        .get("web")
                        .memory()
                        .limit()
                        .bytes())
                .isEqualTo(1024.0 * 1024 * 1024);
        assertThat(scenario("styles.vm.machines.type.memory=4 GB")
                        .styles()
                        .get("vm")
                        .machines()
                        .type())
                .satisfies(type -> assertThat(type.memory().mean()).isEqualTo(4e9))
                .satisfies(type -> assertThat(type.name()).isEqualTo("t3.micro, changed"))
                .satisfies(type -> assertThat(type.vcpus()).isEqualTo(2));
        assertThat(scenario("workload.0.count=3").workload().get(0).count()).isEqualTo(3);
        assertThat(scenario("workload[0].count=4").workload().get(0).count()).isEqualTo(4);
        assertThat(scenario("styles.container.stack.docker.admits.endpoints=7")
                        .styles()
                        .get("container")
                        .stack()
                        .get(2)
                        .admits()
                        .endpoints())
                .isEqualTo(7);
        assertThat(scenario("styles.vm.stack[0].start-up.running[1].name=boot")
                        .styles()
                        .get("vm")
                        .stack()
                        .get(0)
                        .startUp()
                        .running()
                        .get(1)
                        .name())
                .isEqualTo("boot");
        assertThat(scenario("styles.container.cached=[nginx]")
                        .styles()
                        .get("container")
                        .cached())
                .containsExactly("nginx", "debian-12");
    }

    @Test
    void seedAndReplicationsAreOverrides() {
        Study study = Reading.READER.read(Reading.path("comparison.yaml"), new Overrides(List.of(), 99L, 7));
        assertThat(study.points().get(0).scenario().experiment().seed()).isEqualTo(99);
        assertThat(study.points().get(0).scenario().experiment().replications().most())
                .isEqualTo(7);
        assertThat(Reading.problems(folder, Reading.text("comparison.yaml"), new Overrides(List.of(), -1L, 0)))
                .containsExactly(
                        "--replications: `0` is too small; write 1 or more",
                        "--seed: `-1` is too small; write 0 or more");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            apps.web.memroy=1 GiB      | --set apps.web.memroy: the path has no place `apps.web.memroy`; did you mean `memory`?
            apps.wbe.memory=1 GiB      | --set apps.wbe.memory: the path has no place `apps.wbe`; did you mean `web`?
            apps.web.memory=1 s        | --set apps.web.memory: `1 s` has the unit `s`, which is not a size; use one of B, kB, MB, GB, TB, KiB, MiB, GiB, TiB, such as `512 MiB`
            apps.web.memory            | --set apps.web.memory: there is no `=`; write `--set PATH=VALUE`
            apps.web.memory=           | --set apps.web.memory: there is no value; write `--set PATH=VALUE`
            extends=x.yaml             | --set extends: `extends` cannot be overridden; change it in the file
            workload[9].count=1        | --set workload[9].count: there is no item [9]; the list has 3, counted from 0
            name.x=1                   | --set name.x: the path goes on behind `name`, which is a single value; end it there
            =1                         | --set: there is no path; write `--set PATH=VALUE`
            """)
    void mistakesStandAtTheOption(String set, String problem) {
        assertThat(problems(set)).containsExactly(problem);
    }

    @Test
    void aValueOfASweepIsExplainedWhereItStandsAndTheFileOnlyOnce() {
        String text = Reading.text("comparison.yaml").replace("seed: 6", "seed: x")
                + "sweep:\n  a: {path: apps.web.memory, values: [1 GiB, 2 s]}\n  b: {path: apps.web.image, values: [nginx, ngnix]}\n";
        assertThat(Reading.problems(folder, text))
                .hasSize(3)
                .anyMatch(problem -> problem.contains("experiment.seed"))
                .anyMatch(problem -> problem.contains("sweep.a.values[1]: `2 s` has the unit `s`"))
                .anyMatch(problem -> problem.contains("sweep.b.values[1]: `ngnix` is not one of the images"));
    }

    @Test
    void anAxisOfASweepIsAPlaceToo() {
        String text =
                Reading.text("comparison.yaml") + "sweep:\n  size: {path: apps.web.memory, values: [1 GiB, 2 GiB]}\n";
        Path file = Reading.write(folder, text);
        Overrides fewer = new Overrides(List.of("sweep.size.values=[3 GiB]"), null, null);
        assertThat(Reading.READER.read(file, fewer).points())
                .singleElement()
                .satisfies(point -> assertThat(point.name()).isEqualTo("size=3 GiB"));
        assertThat(Reading.problems(folder, text, new Overrides(List.of("sweep.siez.values=[3 GiB]"), null, null)))
                .containsExactly("--set sweep.siez.values: the path has no place `sweep.siez`; did you mean `size`?");
    }

    @Test
    void whatAnAxisWritesIsNotOverriddenBeside() {
        String text = Reading.text("comparison.yaml")
                + "sweep:\n  size: {path: apps.web.memory, values: [1 GiB, 2 GiB]}\n  line: {path: workload.0.count, values: [1]}\n"
                + "  image: {cold: {styles.container.cached: []}, warm: {styles.container.cached: [nginx]}}\n";
        String beside = ": `%s` is swept by the axis `%s`; use `--set 'sweep.%s.values=[%s]'`";
        assertThat(Reading.problems(
                        folder,
                        text,
                        new Overrides(
                                List.of(
                                        "apps.web.memory=3 GiB",
                                        "apps.web.memory.limit=3 GiB",
                                        "workload[0].count=5",
                                        "styles.container.cached=[debian]",
                                        "apps.batch.memory=1 GiB"),
                                null,
                                null)))
                .containsExactlyInAnyOrder(
                        "--set apps.web.memory" + beside.formatted("apps.web.memory", "size", "size", "3 GiB"),
                        "--set apps.web.memory.limit"
                                + beside.formatted("apps.web.memory.limit", "size", "size", "..."),
                        "--set workload[0].count" + beside.formatted("workload[0].count", "line", "line", "5"),
                        "--set styles.container.cached: `styles.container.cached` is swept by the axis `image`; change one of its"
                                + " sets, such as `--set 'sweep.image.cold={styles.container.cached: [debian]}'`");
        assertThat(Reading.problems(
                        folder,
                        text,
                        new Overrides(List.of("sweep.image.cold={styles.container.cached: [debian]}"), null, null)))
                .isEmpty();
    }

    @Test
    void aStudyHasALimitedNumberOfPoints() {
        String values = "values: [" + "1 GiB, ".repeat(120) + "1 GiB]";
        String text = Reading.text("comparison.yaml") + "sweep:\n  a: {path: apps.web.memory, " + values
                + "}\n  b: {path: apps.batch.memory, " + values + "}\n";
        assertThat(Reading.problems(folder, text))
                .anyMatch(problem -> problem.contains(
                        "sweep: the axes have 14,641 combinations; a study has at most 10,000 points"));
    }

    @Test
    void mistakesOfAParentStandInTheParent() throws IOException {
        Files.writeString(
                folder.resolve("parent.yaml"), Reading.text("comparison.yaml").replace("seed: 6", "sede: 6"));
        assertThat(Reading.problems(folder, "extends: parent.yaml\nname: child\n"))
                .singleElement()
                .asString()
                .matches("parent.yaml:\\d+:\\d+: experiment.sede: unknown key `sede`; did you mean `seed`\\?");
    }

    @Test
    void parentsMustExistAndEnd() throws IOException {
        assertThat(Reading.problems(folder, "extends: absent.yaml\n"))
                .singleElement()
                .asString()
                .contains("there is no file");
        Files.writeString(folder.resolve("a.yaml"), "extends: test.yaml\n");
        assertThat(Reading.problems(folder, "extends: a.yaml\n"))
                .containsExactly(
                        "a.yaml:1:10: extends: the files extend each other in a circle; remove this `extends`");
    }

    @Test
    void entriesOfOnesOwnComeFromFilesBeside() throws IOException {
        Files.writeString(
                folder.resolve("own.yaml"), "layers:\n  docker: {like: docker, memory: []}\n  odd: {maks: x}\n");
        String text = Reading.text("comparison.yaml").replace("schema: 1", "schema: 1\ncatalogue: own.yaml");
        assertThat(Reading.problems(folder, text)).isEmpty();
        Study study = Reading.READER.read(folder.resolve("test.yaml"));
        assertThat(study.points()
                        .get(0)
                        .scenario()
                        .styles()
                        .get("container")
                        .stack()
                        .get(2))
                .satisfies(docker -> assertThat(docker.memory()).isEmpty())
                .satisfies(docker -> assertThat(docker.sandbox()).isEqualTo("runc"));
        assertThat(Reading.problems(folder, text.replace("small-system]", "odd]")))
                .singleElement()
                .asString()
                .startsWith("own.yaml:3:9: layers.odd.maks: unknown key `maks`; did you mean `makes`?");
    }

    @Test
    void theHashIsOfTheMeaning() throws IOException {
        String text = Reading.text("comparison.yaml");
        String hash = with().hash();
        assertThat(hashOf(
                        "other-name.yaml",
                        text.replace("128 MiB", "134217728 B").replace("\n", "   # note\n")))
                .isEqualTo(hash);
        assertThat(hashOf("a.yaml", text.replace("seed: 6", "seed: 7"))).isNotEqualTo(hash);
        assertThat(with("experiment.seed=7").hash()).isEqualTo(hashOf("b.yaml", text.replace("seed: 6", "seed: 7")));
        String nameless = text.replace("name: module-6\n", "");
        assertThat(hashOf("c.yaml", nameless)).isEqualTo(hashOf("d.yaml", nameless));
        assertThat(with("styles.vm.machines.type.price=0.02 USD/h").hash()).isNotEqualTo(hash);
    }

    private String hashOf(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        return Reading.READER.read(file).hash();
    }

    @Test
    void aValueThatTheSweepReplacesIsCheckedToo() {
        String text = """
                schema: 1
                apps: {web: {memory: 128}}
                workload: [{app: web, count: "1"}]
                styles: {vm: {machines: {type: t3.micro}, stack: [ec2-nitro, amazon-linux-2023]}}
                sweep:
                  memory: {path: apps.web.memory, values: [64 MiB, 1 GiB]}
                  count: {few: {"workload[0].count": 1}, many: {"workload[0].count": 9}}
                """;
        assertThat(Reading.problems(folder, text))
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("test.yaml:2:22: apps.web.memory: `128` has no unit"),
                        second -> assertThat(second)
                                .startsWith("test.yaml:3:30: workload[0].count: the text `1` stands here"));
        String unwritten = text.replace("{memory: 128}", "{image: nginx}").replace(", count: \"1\"", "");
        assertThat(Reading.problems(folder, unwritten))
                .as("what the sweep gives need not be written")
                .isEmpty();
    }
}
