package dev.stowage.scenario.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.scenario.App;
import dev.stowage.scenario.Scenario;
import dev.stowage.scenario.WorkloadLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Workloads that stand in a table. */
final class AppTableTest {
    private static final String SCENARIO = """
            schema: 1
            workload: {from: data/apps.csv, app: {ready-after: {delay: 2 s}}}
            styles:
              vm:
                machines: {type: {vcpus: 2, memory: 64 GiB}}
                stack: [os]
            layers: {os: {}}
            """;

    @TempDir
    private Path folder;

    private Path write(String scenario, String table) throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.writeString(data.resolve("apps.csv"), table);
        return Reading.write(folder, scenario);
    }

    private Study read(String table) throws IOException {
        return Reading.READER.read(write(SCENARIO, table));
    }

    private static App app(Scenario scenario, String name) {
        return Objects.requireNonNull(scenario.apps().get(name), name);
    }

    private List<String> problems(String scenario, String table) throws IOException {
        write(scenario, table);
        return Reading.problems(folder, scenario);
    }

    @Test
    void eachRowIsAnAppAndALine() throws IOException {
        Study study = read("""
                name,memory,cpu,image,count
                shop, 512 MiB ,0.5 cores,nginx,3
                "the ""old"", one",1 GiB,,,
                """);
        Scenario scenario = study.points().get(0).scenario();
        assertThat(scenario.workload().stream().map(WorkloadLine::app))
                .containsExactly(List.of("shop"), List.of("the \"old\", one"));
        assertThat(scenario.workload().stream().map(WorkloadLine::requests)).containsExactly(3L, 1L);
        assertThat(app(scenario, "shop").memory().request().bytes()).isEqualTo(512 * 1024.0 * 1024);
        assertThat(app(scenario, "shop").cpu().requestedCores()).isEqualTo(0.5);
        assertThat(app(scenario, "shop").image()).isNotNull();
        assertThat(app(scenario, "the \"old\", one").image()).isNull();
        assertThat(scenario.apps().values())
                .allSatisfy(app -> assertThat(app.readyAfter()).hasSize(1));
    }

    @Test
    void columnsMayStandInAnyOrderAndLinesEndAnyWay() throws IOException {
        String rows = "memory,name|1 GiB,a||2 GiB,b";
        List<Study> studies = List.of(
                read(rows.replace("|", "\n")),
                read("\uFEFF" + rows.replace("|", "\r\n") + "\r\n"),
                read(rows.replace("|", "\r")));
        assertThat(studies.stream().map(Study::hash).distinct()).hasSize(1);
        assertThat(studies.get(0).points().get(0).scenario().apps()).containsOnlyKeys("a", "b");
    }

    @Test
    void aTableMeansWhatItsRowsWouldMean() throws IOException {
        String inFull = SCENARIO.replace("workload: {from: data/apps.csv, app: {ready-after: {delay: 2 s}}}", """
                apps:
                  a: {memory: 1 GiB, cpu: 250 millicores, ready-after: {delay: 2 s}}
                  b: {memory: 2 GiB, ready-after: {delay: 2 s}}
                workload: [{app: a, count: 4}, {app: b}]""");
        String table = "name,memory,cpu,count\na,1 GiB,250 millicores,4\nb,2 GiB,,\n";
        assertThat(read(table).hash())
                .isEqualTo(Reading.READER.read(write(inFull, table)).hash())
                .isNotEqualTo(read(table.replace("2 GiB", "3 GiB")).hash());
    }

    @Test
    void whatIsSaidOfOneAppIsAddedToItsRow() throws IOException {
        String scenario = SCENARIO + "apps: {a: {memory: 9 GiB, process-start: 1 s}}\n";
        Scenario read = Reading.READER
                .read(write(scenario, "name,memory\na,1 GiB\nb,1 GiB\n"))
                .points()
                .get(0)
                .scenario();
        assertThat(app(read, "a").processStart().mean()).isEqualTo(1);
        assertThat(app(read, "a").memory().request().toString()).isEqualTo("1 GiB");
        assertThat(app(read, "a").readyAfter()).hasSize(1);
        assertThat(app(read, "b").processStart()).isEqualTo(App.FORK_EXEC);
    }

    @Test
    void pathsLeadToRows() throws IOException {
        String sweep = "sweep: {size: {path: apps.a.memory, values: [1 GiB, 2 GiB]}, n: {path: 'workload[1].count', "
                + "values: [1, 5]}}\n";
        Study study = Reading.READER.read(write(SCENARIO + sweep, "name,memory\na,1 GiB\nb,1 GiB\n"));
        Scenario last = study.points().get(3).scenario();
        assertThat(app(last, "a").memory().request().toString()).isEqualTo("2 GiB");
        assertThat(last.workload().get(1).requests()).isEqualTo(5);
    }

    @Test
    void aTableIsRelativeToTheFileThatNamesIt() throws IOException {
        write(SCENARIO, "name,memory\na,1 GiB\n");
        Path below = Files.createDirectories(folder.resolve("below"));
        Path child = Files.writeString(below.resolve("child.yaml"), "extends: ../test.yaml\n");
        assertThat(Reading.READER.read(child).points().get(0).scenario().apps()).containsOnlyKeys("a");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "name,memory;a,512                | 2:3: memory: '512' has no unit; use one of B, kB, MB, GB, TB, KiB, MiB, GiB, TiB, such as '512 MiB'",
                "name,mem;a,1 GiB                 | 1:6: there is no column 'mem'; did you mean 'memory'?",
                "name,memory,name;a,1 GiB,b       | 1:13: the column 'name' is there twice; keep one",
                "name,cpu;a,1 cores               | 1:1: there is no column 'memory'; add it",
                "memory;1 GiB                     | 1:1: there is no column 'name'; add it",
                "name,memory,image;a,1 GiB,ngnx   | 2:9: image: 'ngnx' is not one of the images; did you mean 'nginx'?",
                "name,memory;a,1 GiB;a,2 GiB      | 3:1: name: the app 'a' is there twice; keep one row, with its 'count'; the other is in line 2",
                "name,memory;a                    | 2:1: the row has 1 cells and the header 2; leave a cell empty between two commas where nothing is to be said",
                "name,memory,count;a,1 GiB,0      | 2:9: count: '0' is too small; write 1 or more",
                "name,memory,count;a,1 GiB,many   | 2:9: count: the text 'many' stands here; write a whole number of 1 or more",
                "name,memory;none,1 GiB           | 2:1: name: the app has no name; write one other than 'none'",
                "name,memory                      | 1:1: the table has no row below its header; write a header, such as 'name,memory,cpu,image,count', and a row for each app",
                "name,memory;\"a,1 GiB            | 2:1: a quote is not closed; close it; a quote inside is written twice",
                "name,memory;\"a\"b,1 GiB         | 2:4: something stands behind a quote; write a comma, or double the quote",
                "name\tmemory;a\t1 GiB            | 1:1: the columns are not separated by commas; save the table with commas",
                "name,memory;\"a;b\",1;c,2 GiB    | 3:4: memory: '1' has no unit; use one of B, kB, MB, GB, TB, KiB, MiB, GiB, TiB, such as '512 MiB'",
            })
    void mistakesStandWhereTheyAre(String table, String problem) throws IOException {
        assertThat(problems(SCENARIO, table.replace(';', '\n')))
                .containsExactly("data/apps.csv:" + problem.replace('\'', '`'));
    }

    @Test
    void aTableThatIsNotThereIsMissedWhereItIsNamed() throws IOException {
        assertThat(problems(SCENARIO.replace("apps.csv", "app.csv"), ""))
                .containsExactly("test.yaml:2:18: workload.from: there is no file `data/app.csv`; check the path");
        assertThat(problems(SCENARIO.replace("from:", "form:"), ""))
                .containsExactly(
                        "test.yaml:2:11: workload: the workload is neither a list nor a table; write lines, such as "
                                + "`[{app: web, count: 12}]`, or `{from: apps.csv}`",
                        "test.yaml:2:12: workload.form: unknown key `form`; did you mean `from`?");
    }

    @Test
    void whatAllShareIsCheckedOnce() throws IOException {
        assertThat(problems(SCENARIO.replace("ready-after", "readyafter"), "name,memory\na,1 GiB\nb,1 GiB\n"))
                .containsExactly(
                        "test.yaml:2:39: workload.app.readyafter: unknown key `readyafter`; did you mean `ready-after`?");
    }

    @Test
    void tenThousandRowsAreRead() throws IOException {
        String rows = IntStream.range(0, 10_000)
                .mapToObj(i -> "app-" + i + "," + (64 + i % 100) + " MiB,nginx\n")
                .collect(Collectors.joining());
        assertThat(read("name,memory,image\n" + rows).points().get(0).scenario().apps())
                .hasSize(10_000);
    }
}
