package dev.stowage.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.stowage.model.Simulation;
import dev.stowage.results.Candidate;
import dev.stowage.results.ChoiceRow;
import dev.stowage.results.Metric;
import dev.stowage.results.ResultFolder;
import dev.stowage.results.Statistic;
import dev.stowage.results.Tables;
import dev.stowage.scenario.yaml.Study;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Apps of 1 GiB on machines whose layers take no memory: 4 on a small one, 16 on a large one, 64 on a huge one. */
class MachineChoiceTest {
    private static final double MONTH = 730;
    private static final Comparator<Double> NINE_DIGITS = Comparator.comparingDouble(value -> Math.rint(value * 1e6));
    private static final String TYPES = """
            schema: 1
            instance-types:
              tiny: {vcpus: 1, memory: 512 MiB, price: 0.01 USD/h}
              small: {vcpus: 4, memory: 4 GiB, price: 0.10 USD/h}
              large: {vcpus: 8, memory: 16 GiB, price: 0.28 USD/h}
              huge: {vcpus: 64, memory: 64 GiB, price: 1.00 USD/h}
            layers: {node: {}}
            experiment: {replications: 2}
            """;
    private static final String SWEPT = TYPES + """
            apps: {web: {memory: 1 GiB}}
            workload: [{app: web, count: 4}]
            styles:
              s: {machines: {type: "cheapest of [tiny, small, large, huge]", start: running}, stack: [node]}
              sure: {machines: {type: small, start: running}, stack: [node]}
            sweep: {apps: {path: "workload[0].count", values: [4, 10, 16, 17]}}
            """;

    @TempDir
    Path temp;

    private ResultFolder run(String yaml) throws IOException {
        Path target = Files.createTempDirectory(temp, "results").resolve("study");
        return Studies.run(Studies.read(temp, yaml), Simulation::run, 2, target);
    }

    private static List<String> rows(ResultFolder folder) {
        return folder.list(Tables.CHOICES).stream()
                .map(row -> row.point() + " " + row.style() + " " + words(row))
                .toList();
    }

    private static String words(ChoiceRow row) {
        return String.format(
                Locale.ROOT,
                "%d x %s %.2f %s %d %s",
                row.machines(),
                row.machineType(),
                row.usdPerHour(),
                row.bindingLimit().isEmpty() ? "-" : row.bindingLimit(),
                row.refused(),
                row.outcome());
    }

    @Test
    void theTypeOfWhichAsManyAsAreNeededCostLeastIsChosenAtEachPoint() throws IOException {
        ResultFolder folder = run(SWEPT);
        assertThat(rows(folder))
                .containsExactly(
                        "apps=4 s 0 x tiny 0.00 memory 4 REFUSED",
                        "apps=4 s 1 x small 0.10 - 0 CHOSEN",
                        "apps=4 s 1 x large 0.28 - 0 DEARER",
                        "apps=4 s 1 x huge 1.00 - 0 DEARER",
                        "apps=10 s 0 x tiny 0.00 memory 10 REFUSED",
                        "apps=10 s 3 x small 0.30 memory 0 DEARER",
                        "apps=10 s 1 x large 0.28 - 0 CHOSEN",
                        "apps=10 s 1 x huge 1.00 - 0 DEARER",
                        "apps=16 s 0 x tiny 0.00 memory 16 REFUSED",
                        "apps=16 s 4 x small 0.40 memory 0 DEARER",
                        "apps=16 s 1 x large 0.28 - 0 CHOSEN",
                        "apps=16 s 1 x huge 1.00 - 0 DEARER",
                        "apps=17 s 0 x tiny 0.00 memory 17 REFUSED",
                        "apps=17 s 5 x small 0.50 memory 0 CHOSEN",
                        "apps=17 s 2 x large 0.56 memory 0 DEARER",
                        "apps=17 s 1 x huge 1.00 - 0 DEARER");
        assertThat(folder.list(Tables.CHOICES))
                .allSatisfy(row -> assertThat(row.usdPerMonth()).isCloseTo(MONTH * row.usdPerHour(), within(1e-9)));
        assertThat(means(folder, Metric.MACHINES)).containsExactly(1.0, 1.0, 1.0, 5.0);
        assertThat(means(folder, Metric.COST_USD_PER_APP_MONTH))
                .usingElementComparator(NINE_DIGITS)
                .containsExactly(MONTH * 0.10 / 4, MONTH * 0.28 / 10, MONTH * 0.28 / 16, MONTH * 0.50 / 17);
    }

    private static List<Double> means(ResultFolder folder, Metric metric) {
        return folder.list(Tables.SUMMARY).stream()
                .filter(row -> row.style().equals("s") && row.metric() == metric && row.statistic() == Statistic.MEAN)
                .map(row -> row.value())
                .toList();
    }

    /** Ten apps, when something beside the machines is charged, or more than memory is counted. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                // 3 x 0.10 + 0.03 against 0.28 + 0.03: what is paid once moves no choice
                "charges: {plane: {price: 0.03 USD/h, per: cluster}}  | | 3 x small memory DEARER, 1 x large - CHOSEN | 0.31",
                // 3 x (0.09 + 0.01) against 0.28 + 0.01
                "charges: {agent: {price: 0.01 USD/h}} | small.price=0.09 USD/h | 3 x small memory DEARER, 1 x large - CHOSEN | 0.29",
                // 3 x 0.09 against 0.28
                "                                      | small.price=0.09 USD/h | 3 x small memory CHOSEN, 1 x large - DEARER | 0.27",
                // equally dear: fewer machines
                "                                      | large.price=0.30 USD/h | 3 x small memory DEARER, 1 x large - CHOSEN | 0.30",
                // equally dear and as many: the first of the list
                "                                      | small.memory=10 GiB, small.price=0.28 USD/h | 1 x small - CHOSEN, 1 x large - DEARER | 0.28",
                // half a core each: 8 on a small one, 16 on a large one
                "admits: {memory: 100 %, cpu: 100 %}         | small.memory=64 GiB | 2 x small cpu CHOSEN, 1 x large - DEARER | 0.20",
            })
    void theMonthsBillDecides(String layer, String changed, String expected, double usdPerHour) throws IOException {
        String yaml = TYPES + """
                apps: {web: {memory: 1 GiB, cpu: 0.5 cores}}
                workload: [{app: web, count: 10}]
                styles: {s: {machines: {type: "cheapest of [small, large]", start: running}, stack: [node]}}
                """;
        if (layer != null) {
            yaml = yaml.replace("node: {}", "node: {" + layer + "}");
        }
        for (String change : changed == null ? new String[0] : changed.split(", ")) {
            String[] parts = change.split("[.=]", 3);
            yaml = yaml.replaceAll("(" + parts[0] + ": .*" + parts[1] + ": )[^,}]*", "$1" + parts[2]);
        }
        List<ChoiceRow> rows = run(yaml).list(Tables.CHOICES);
        assertThat(rows.stream()
                        .map(row -> row.machines() + " x " + row.machineType() + " "
                                + (row.bindingLimit().isEmpty() ? "-" : row.bindingLimit()) + " " + row.outcome())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(expected);
        assertThat(rows.stream()
                        .filter(row -> row.outcome() == Candidate.CHOSEN)
                        .mapToDouble(ChoiceRow::usdPerMonth)
                        .sum())
                .isCloseTo(MONTH * usdPerHour, within(1e-9));
    }

    @Test
    void eachAppGetsTheCheapestMachineThatHoldsIt() throws IOException {
        ResultFolder folder = run(TYPES + """
                apps: {mini: {memory: 100 MiB}, web: {memory: 3 GiB}, base: {memory: 5 GiB}}
                workload: [{app: mini, count: 1}, {app: web, count: 3}, {app: base, count: 2}]
                styles: {s: {machines: {type: "smallest of [huge, large, small, tiny]", start: running}, stack: [node]}}
                """);
        assertThat(rows(folder))
                .containsExactly(
                        "base s 0 x huge 0.00 apps-each 0 UNUSED",
                        "base s 2 x large 0.56 apps-each 0 CHOSEN",
                        "base s 3 x small 0.30 apps-each 0 CHOSEN",
                        "base s 1 x tiny 0.01 apps-each 0 CHOSEN");
        assertThat(means(folder, Metric.MACHINES)).containsExactly(6.0);
        assertThat(means(folder, Metric.COST_USD_PER_APP_MONTH)).containsExactly(MONTH * 0.145);
    }

    @Test
    void thatNoTypeHoldsAllAppsIsToldWithTheAppsThatDoNotFit() {
        String yaml = TYPES + """
                apps: {web: {memory: 1 GiB}, base: {memory: 20 GiB}}
                workload: [{app: web, count: 2}, {app: base, count: 7}]
                styles: {s: {machines: {type: "cheapest of [tiny, large, small]", start: running}, stack: [node]}}
                """;
        assertThatThrownBy(() -> run(yaml))
                .hasMessageStartingWith(
                        "point base, style s, replication 0: none of tiny, large, small holds all apps; large refuses base-")
                .hasMessageEndingWith(" and 2 more: add a larger type");
    }

    @Test
    void theBytesAreTheSameForAnyNumberOfWorkers() throws IOException {
        Study study = Studies.read(temp, SWEPT);
        Map<Path, String> one = bytes(study, 1);
        assertThat(one.get(Path.of("study/choices.csv"))).contains("apps=17,s,small,5,0.5,");
        assertThat(bytes(study, 2)).isEqualTo(one);
        assertThat(bytes(study, 5)).isEqualTo(one);
    }

    private Map<Path, String> bytes(Study study, int workers) throws IOException {
        Path out = Files.createTempDirectory(temp, "out");
        Studies.run(study, Simulation::run, workers, out.resolve("study"));
        return Studies.bytes(out);
    }
}
