package dev.stowage.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.results.AssumptionRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssumptionsTableTest {
    private static final String STUDY = """
            schema: 1
            apps:
              web:
                memory: 64 MiB
                process-start: {value: 2 ms, low: 1 ms, high: 9 ms, grade: assumed, because: a guess}
                ready-after:
                  - {name: warm, sequence: [{name: load, compute: 0.25 core-seconds}, {delay: {uniform: {low: 1 s, high: 3 s}}}]}
            workload: [{app: web, count: 1}]
            layers:
              box:
                start-up: {ready: [{name: turn, hold: {lock: door, base: 5 ms}}]}
                memory: [{term: daemon, each: {value: 9 MiB, grade: vendor, source: the manual, date: "2025"}}]
            instance-types: {iron: {vcpus: 4, memory: 16 GiB, price: 1 USD/h, local-disk: 1 GB/s}}
            styles:
              one: {machines: {type: iron, count: 1}, stack: [box]}
              two: {machines: {type: iron, count: 2}, stack: [box]}
            """;

    @TempDir
    Path temp;

    private List<AssumptionRow> rows() throws IOException {
        AssumptionsTable table = new AssumptionsTable();
        Studies.read(temp, STUDY).points().forEach(point -> table.add(point.scenario()));
        return table.rows();
    }

    private AssumptionRow row(String name) throws IOException {
        List<AssumptionRow> named =
                rows().stream().filter(row -> row.name().equals(name)).toList();
        assertThat(named).as(name).hasSize(1);
        return named.get(0);
    }

    @Test
    void namesLeadFromTheSectionToTheNumberAndTwoStylesShareThem() throws IOException {
        assertThat(row("layers.box.memory.daemon.each"))
                .isEqualTo(new AssumptionRow(
                        "layers.box.memory.daemon.each",
                        "9437184",
                        "B",
                        Double.NaN,
                        Double.NaN,
                        "vendor",
                        "the manual",
                        "2025"));
        assertThat(row("apps.web.process-start"))
                .isEqualTo(new AssumptionRow(
                        "apps.web.process-start", "0.002", "s", 0.001, 0.009, "assumed", "a guess", ""));
        assertThat(row("layers.box.start-up.ready.turn.hold.base").value()).isEqualTo("0.005");
        assertThat(row("apps.web.ready-after.warm.load.compute").unit()).isEqualTo("core-s");
        assertThat(row("apps.web.ready-after.warm.delay").value()).isEqualTo("mean 2 (uniform, low 1, high 3)");
        assertThat(row("instance-types.iron.price").unit()).isEqualTo("USD/h");
    }

    @Test
    void assumedNumbersComeFirstAndTheAuthorsOwnLast() throws IOException {
        List<String> grades =
                rows().stream().map(AssumptionRow::grade).distinct().toList();
        assertThat(grades).startsWith("assumed", "vendor").endsWith("scenario");
        assertThat(rows()).extracting(AssumptionRow::name).noneMatch(name -> name.contains("styles"));
    }

    @Test
    void anAuthorsZeroIsNoNumberOfTheWorld() throws IOException {
        assertThat(rows()).extracting(AssumptionRow::name).doesNotContain("layers.box.start-up.ready.turn.hold.growth");
    }
}
