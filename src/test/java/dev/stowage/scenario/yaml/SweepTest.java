package dev.stowage.scenario.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.scenario.Axis;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ranges of an axis, and conditions that points must meet. */
final class SweepTest {
    private static final String COUNT = "workload[0].count";
    private static final String MEMORY = "apps.web.memory";
    private static final String CPU = "apps.web.cpu.request";

    @TempDir
    private Path folder;

    private static String scenario(String sweep) {
        return """
                schema: 1
                apps:
                  web: {memory: 128 MiB}
                workload:
                  - {app: web, count: 3}
                styles:
                  vm:
                    machines: {type: {vcpus: 2, memory: 64 GiB}}
                    stack: [{os: {}}]
                layers: {os: {}}
                sweep:
                """ + sweep.indent(2);
    }

    private static String axis(String name, String path, String values) {
        return name + ": {path: '" + path + "', values: " + values + "}\n";
    }

    private Study read(String sweep) {
        return Reading.READER.read(Reading.write(folder, scenario(sweep)));
    }

    private List<String> points(String sweep) {
        return read(sweep).points().stream().map(Point::name).toList();
    }

    private static double memory(Point point) {
        return Objects.requireNonNull(point.scenario().apps().get("web"))
                .memory()
                .request()
                .bytes();
    }

    private List<String> problems(String sweep) {
        return Reading.problems(folder, scenario(sweep));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "workload[0].count    | {from: 1, to: 5, by: 1}                     | 1, 2, 3, 4, 5",
                "workload[0].count    | {from: 1, to: 10, by: 4}                    | 1, 5, 9",
                "workload[0].count    | {from: 7, to: 7, by: 2}                     | 7",
                "workload[0].count    | {from: 1, to: 1000, times: 10}              | 1, 10, 100, 1000",
                "workload[0].count    | {from: 1, to: 100, linear: 4}               | 1, 34, 67, 100",
                "workload[0].count    | {from: 1, to: 1000000, log: 5}              | 1, 32, 1000, 31620, 1000000",
                "workload[0].count    | {from: 1, to: 4, log: 9}                    | 1, 2, 3, 4",
                "apps.web.memory      | {from: 64 MiB, to: 4 GiB, log: 7}           | 64 MiB, 128 MiB, 256 MiB, 512 MiB, 1 GiB, 2 GiB, 4 GiB",
                "apps.web.memory      | {from: 64 MiB, to: 4 GiB, times: 8}         | 64 MiB, 512 MiB, 4 GiB",
                "apps.web.memory      | {from: 64 MiB, to: 256 MiB, log: 5}         | 64 MiB, 91 MiB, 128 MiB, 181 MiB, 256 MiB",
                "apps.web.memory      | {from: 1 GiB, to: 2 GiB, linear: 4}         | 1 GiB, 1365 MiB, 1707 MiB, 2 GiB",
                "apps.web.memory      | {from: 1.5 GiB, to: 2 GiB, by: 256 MiB}     | 1.5 GiB, 1.75 GiB, 2 GiB",
                "apps.web.memory      | {from: 100 MB, to: 1 GB, by: 300 MB}        | 100 MB, 400 MB, 700 MB, 1 GB",
                "apps.web.cpu.request | {from: 0.1 cores, to: 0.7 cores, by: 0.1 cores} | 0.1 cores, 0.2 cores, 0.3 cores, 0.4 cores, 0.5 cores, 0.6 cores, 0.7 cores",
                "apps.web.cpu.request | {from: 0.5 cores, to: 1 cores, linear: 2}   | 0.5 cores, 1 core",
                "workload[0].lifetime | {from: 100 ms, to: 10 s, times: 10}         | 100 ms, 1 s, 10 s",
                "workload[0].lifetime | {from: 1 s, to: 10 s, log: 4}               | 1 s, 2.154 s, 4.642 s, 10 s",
                "workload[0].at       | {from: 0 s, to: 1 s, linear: 4}             | 0 s, 0.3333 s, 0.6667 s, 1 s",
            })
    void aRangeHasTheseValues(String path, String range, String labels) {
        String sweep = axis("x", path, range);
        assertThat(read(sweep).axes().get(0).values())
                .extracting(Axis.Value::label)
                .containsExactly(labels.split(", "));
    }

    @Test
    void aHundredTenthsEndWhereTheyShould() {
        List<String> points = points(axis("x", CPU, "{from: 0.1 cores, to: 10 cores, by: 0.1 cores}"));
        assertThat(points).hasSize(100).contains("x=0.3 cores", "x=1 core").endsWith("x=9.9 cores", "x=10 cores");
    }

    @Test
    void sizesOfARangeAreWholeBytes() {
        Study study = read(axis("x", MEMORY, "{from: 100 kB, to: 77 GB, log: 50}"));
        assertThat(study.points()).hasSize(50).allSatisfy(point -> {
            double bytes = memory(point);
            assertThat(bytes).isEqualTo(Math.rint(bytes));
        });
    }

    @Test
    void equalRatiosAreEqualWithinOnePerCent() {
        List<Point> points =
                read(axis("x", MEMORY, "{from: 100 kB, to: 77 GB, log: 50}")).points();
        for (int i = 0; i < points.size(); i++) {
            double bytes = memory(points.get(i));
            assertThat(bytes / (1e5 * Math.pow(7.7e5, i / 49.0))).isBetween(0.99, 1.01);
        }
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "workload[0].count | {from: 5, to: 1, by: 1}            | the range ends before it begins; exchange `from` and `to`",
                "workload[0].count | {from: 1, to: 5, by: -1}           | `-1` is negative; write a plain number of zero or more, such as `2.5`",
                "workload[0].count | {from: 1, to: 5, by: 0}            | a step of nothing leads nowhere; write a larger one",
                "workload[0].count | {from: 1, to: 5, by: 0.5}          | the number `0.5` stands here; write a whole number",
                "workload[0].count | {from: 1, to: 5, times: 1}         | the factor does not make anything larger; write one above 1",
                "workload[0].count | {from: 1, to: 50000, by: 1}        | the range has more than 10,000 values; write a larger step",
                "workload[0].count | {from: 1, to: 2, times: 1.0000001} | the range has more than 10,000 values; write a larger factor",
                "workload[0].count | {from: 1, to: 5, log: 1}           | `1` is too small; write 2 or more",
                "workload[0].count | {from: 1, to: 5, log: 99999}       | the range has more than 10,000 values; ask for fewer",
                "workload[0].count | {from: 1 MiB, to: 5, by: 1}        | `1 MiB` has something behind the number, which a plain number has not; write a number without a unit, such as `2.5`",
                "workload[0].count | {from: 1, to: 5}                   | the range does not say how it goes on; write one of `by: STEP`, `times: FACTOR`, `linear: NUMBER` and `log: NUMBER`",
                "workload[0].count | {from: 1, to: 5, by: 1, log: 2}    | the range goes on in two ways; write one of `by: STEP`, `times: FACTOR`, `linear: NUMBER` and `log: NUMBER`",
                "workload[0].count | {from: 1, by: 1}                   | the range has no `to`; write `{from: 1, to: 100, by: 1}`",
                "workload[0].count | {from: 1, to: 5, step: 1}          | unknown key `step`; the keys here are `from`, `to`, `by`, `linear`, `log`, `times`",
                "apps.web.memory   | {from: 64, to: 128, by: 64}        | `64` has no unit; use one of B, kB, MB, GB, TB, KiB, MiB, GiB, TiB, such as `512 MiB`",
                "workload[0].at    | {from: 0 s, to: 1 s, log: 3}       | `log` cannot start from 0; start above 0, or use `by` or `linear`",
            })
    void aRangeThatMakesNoSenseIsExplained(String path, String range, String problem) {
        assertThat(problems(axis("x", path, range))).first().asString().endsWith(problem);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "memory * apps <= 1 GiB                       | 64 MiB;1, 64 MiB;10, 1 GiB;1",
                "memory*apps<=640 MiB                         | 64 MiB;1, 64 MiB;10",
                "memory >= 1 GiB or apps = 10                 | 64 MiB;10, 1 GiB;1, 1 GiB;10",
                "not (memory >= 1 GiB or apps = 10)           | 64 MiB;1",
                "memory >= 1 GiB and apps != 10               | 1 GiB;1",
                "memory / 64 MiB + apps > 11                  | 1 GiB;1, 1 GiB;10",
                "memory - 63 MiB < apps * 1 MiB + 1 MiB       | 64 MiB;1, 64 MiB;10",
                "(memory + memory) * (apps + 1) == 256 MiB    | 64 MiB;1",
                "apps * 0.1 = 0.1 * apps                      | 64 MiB;1, 64 MiB;10, 1 GiB;1, 1 GiB;10",
                "not not apps > 5                             | 64 MiB;10, 1 GiB;10",
                "memory / (2 s) <= 40 MiB/s                   | 64 MiB;1, 64 MiB;10",
            })
    void pointsThatDoNotMeetAConditionAreDropped(String condition, String kept) {
        assertThat(points(axis("memory", MEMORY, "[64 MiB, 1 GiB]") + axis("apps", COUNT, "[1, 10]") + "where: "
                        + condition))
                .containsExactly(java.util.Arrays.stream(kept.split(", "))
                        .map(point -> "memory=" + point.replace(";", ";apps="))
                        .toArray(String[]::new));
    }

    @Test
    void valuesAreComparedByName() {
        String image = "image:\n  cached: {styles.vm.says: one}\n  cold start: {styles.vm.says: two}\n";
        String apps = axis("at-once", COUNT, "{from: 1, to: 1000, times: 10}");
        assertThat(points(image + apps + "where: [image = cached or at-once <= 10, at-once < 1000]"))
                .containsExactly(
                        "image=cached;at-once=1",
                        "image=cached;at-once=10",
                        "image=cached;at-once=100",
                        "image=cold start;at-once=1",
                        "image=cold start;at-once=10");
        assertThat(points(image + apps + "where: image != 'cold start' and 100 <= at-once"))
                .containsExactly("image=cached;at-once=100", "image=cached;at-once=1000");
    }

    @Test
    void sumsThatAreEqualOnPaperAreEqual() {
        assertThat(points(axis("x", CPU, "[0.1 cores, 0.3 cores]") + "where: 3 * x <= 0.3 cores"))
                .containsExactly("x=0.1 cores");
        assertThat(points(axis("x", CPU, "[0.1 cores, 0.3 cores]") + "where: 3 * x > 0.3 cores"))
                .containsExactly("x=0.3 cores");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "memory * ap <= 64 GiB    | there is no axis `ap`; did you mean `apps`?",
                "memory * apps <= 64      | a plain number cannot be compared with a size; bring both sides to the same unit",
                "memory + apps < 2 GiB    | a plain number cannot be added to a size; bring both sides to the same unit",
                "memory * memory < 2 GiB  | a size cannot be compared with a quantity in B^2; bring both sides to the same unit",
                "memory * apps            | a size stands where a condition should; write a condition, such as `memory * apps <= 64 GiB`",
                "memory <= 64 GiB apps    | `apps` does not go on from what stands before it; write a condition, such as `memory * apps <= 64 GiB`",
                "(memory <= 64 GiB        | a bracket is not closed; add `)`",
                "memory <=                | the condition ends too soon; write a condition, such as `memory * apps <= 64 GiB`",
                "apps < 4 dogs            | `dogs` does not go on from what stands before it; write a condition, such as `memory * apps <= 64 GiB`",
                "apps-1 < 4               | there is no axis `apps-1` (a minus stands between spaces); did you mean `apps`?",
                "image = cachd            | the axis `image` has no value `cachd`; did you mean `cached`?",
                "image < cached           | names of values have no order; compare them with `=` or `!=`",
                "image + 1 < 4            | the name of a value stands where a number should; compare names with `=` and a name",
                "image = 4                | the name of a value stands where a number should; compare names with `=` and a name",
                "(apps < 4) * 2 > 1       | a condition stands where a number should; join conditions with `and` or `or`",
                "memory > 4 GiB           | no combination of the axes meets this; relax a condition, or widen an axis",
                "image = 'cached          | a quote is not closed; close it",
                "$ < 3                    | `$ < 3` cannot stand here; write a condition, such as `memory * apps <= 64 GiB`",
            })
    void aConditionThatMakesNoSenseIsExplained(String condition, String problem) {
        String sweep = axis("memory", MEMORY, "[64 MiB, 1 GiB]") + axis("apps", COUNT, "[1, 10]")
                + "image: {cached: {styles.vm.says: one}, cold: {styles.vm.says: two}}\n"
                + "where: \"" + condition + "\"";
        assertThat(problems(sweep)).containsExactly("test.yaml:15:10: sweep.where: " + problem);
    }

    @Test
    void whereHoldsNoAxis() {
        assertThat(problems(axis("where", COUNT, "[1, 2]") + axis("x", COUNT, "[1, 2]")))
                .containsExactly("test.yaml:12:10: sweep.where: a map stands here; write a condition, such as "
                        + "`memory * apps <= 64 GiB`; an axis needs another name than `where`");
    }

    @Test
    void conditionsLetLargerDesignsBe() {
        String axes = axis("a", COUNT, "{from: 1, to: 400, by: 1}")
                + axis("b", MEMORY, "{from: 1 MiB, to: 400 MiB, by: 1 MiB}");
        assertThat(problems(axes))
                .containsExactly(
                        "test.yaml:12:3: sweep: the axes have 160,000 combinations; a study has at most 10,000 points");
        assertThat(problems(axes + "where: a > 100"))
                .containsExactly("test.yaml:12:3: sweep: more than 10,000 combinations meet the conditions; "
                        + "a study has at most 10,000 points");
        assertThat(points(axes + "where: a * 1 MiB = b")).hasSize(400);
    }

    @Test
    void aConditionMayComeFromTheCommandLine() {
        Path file = Reading.write(folder, scenario(axis("x", COUNT, "{from: 1, to: 9, by: 1}")));
        Overrides overrides = new Overrides(List.of("sweep.where=x > 6"), null, null);
        assertThat(Reading.READER.read(file, overrides).points())
                .extracting(Point::name)
                .containsExactly("x=7", "x=8", "x=9");
    }
}
