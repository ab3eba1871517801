package dev.stowage.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.stowage.model.MachineObserved;
import dev.stowage.model.MemoryPerGuest;
import dev.stowage.model.RunResult;
import dev.stowage.model.Simulation;
import dev.stowage.results.Metric;
import dev.stowage.results.ResultFolder;
import dev.stowage.results.Statistic;
import dev.stowage.results.SummaryRow;
import dev.stowage.results.Tables;
import dev.stowage.scenario.Style;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BillTest {
    private static final double PRICE = 0.36;

    @TempDir
    Path temp;

    private Style style(String machines, String layer) throws IOException {
        String yaml = """
                schema: 1
                apps: {web: {memory: 64 MiB}}
                workload: [{app: web, count: 1}]
                instance-types: {box: {vcpus: 4, memory: 16 GiB, price: 0.36 USD/h%s}}
                layers: {node: {%s}}
                styles: {s: {machines: {type: box, count: 2%s}, stack: [node]}}
                """.formatted(machines.contains("running") ? "" : ", hypervisor: nitro", layer, machines);
        return Objects.requireNonNull(
                Studies.read(temp, yaml).points().get(0).scenario().styles().get("s"));
    }

    private static RunResult run(Style style, double... seconds) {
        List<MachineObserved> machines = java.util.Arrays.stream(seconds)
                .mapToObj(s ->
                        new MachineObserved("m", style.machines().type(), Double.isNaN(s) ? s : 10, 10 + s, 1, true))
                .toList();
        return new RunResult(
                100,
                50,
                2,
                machines,
                List.of(),
                new MemoryPerGuest(Double.NaN, Double.NaN, Double.NaN, Double.NaN),
                Map.of(),
                Map.of(),
                0);
    }

    @Test
    void aMachineOfOnesOwnHasNoVolumeAndIsBilledToTheSecond() throws IOException {
        Style style = style(", start: running", "");
        Bill bill = Bill.ofRun(style, run(style, 30, 90, Double.NaN), Tariff.of(Studies.CATALOGUE));
        assertThat(bill.lines()).containsOnlyKeys("instances");
        assertThat(bill.total()).isCloseTo(120 * PRICE / 3600, within(1e-12));
    }

    @Test
    void aMachineThatIsLaunchedIsBilledForAMinuteAtLeast() throws IOException {
        Style style = style("", "");
        Bill bill = Bill.ofRun(style, run(style, 30, 90), Tariff.of(Studies.CATALOGUE));
        assertThat(bill.lines().get("instances")).isCloseTo(150 * PRICE / 3600, within(1e-12));
    }

    @Test
    void addressesAndChargesHaveALineEach() throws IOException {
        Style style = style(
                ", public-address: true",
                "charges: {control-plane: {price: 0.1 USD/h, per: cluster}, agent: {price: 0.02 USD/h}}");
        Bill month = Bill.ofMonth(
                style, List.of(style.machines().type(), style.machines().type()), Tariff.of(Studies.CATALOGUE));
        assertThat(month.lines().keySet())
                .containsExactly("instances", "volumes", "addresses", "node control-plane", "node agent");
        assertThat(month.lines().get("instances")).isCloseTo(2 * 730 * PRICE, within(1e-9));
        assertThat(month.lines().get("volumes")).isCloseTo(2 * 8 * 0.08, within(1e-9));
        assertThat(month.lines().get("addresses")).isCloseTo(2 * 730 * 0.005, within(1e-9));
        assertThat(month.lines().get("node control-plane")).isCloseTo(73, within(1e-9));
        assertThat(month.lines().get("node agent")).isCloseTo(2 * 730 * 0.02, within(1e-9));
        Bill run = Bill.ofRun(style, run(style, 60, 90), Tariff.of(Studies.CATALOGUE));
        assertThat(run.lines().get("node control-plane")).isCloseTo(0.1 * 100 / 3600, within(1e-12));
        assertThat(run.lines().get("node agent")).isCloseTo(0.02 * 150 / 3600, within(1e-12));
    }

    @Test
    void aMachineInASizeIsPaidByItsCoresAndMemory() throws IOException {
        // two of 0.25 vCPU and 0.5 GB, one of 0.5 vCPU and 2 GB: 1 vCPU and 3 GB for three apps
        String yaml = """
                schema: 1
                apps:
                  small: {memory: 500 MiB, cpu: 0.2 cores}
                  large: {memory: 1500 MiB, cpu: 0.5 cores}
                workload: [{app: [small, small, large], count: 3}]
                styles: {s: {machines: {type: fargate, start: on demand}, stack: [fargate]}}
                experiment: {replications: 1}
                """;
        ResultFolder folder = Studies.run(Studies.read(temp, yaml), Simulation::run, 1, temp.resolve("results"));
        assertThat(mean(folder, Metric.COST_USD_PER_APP_MONTH))
                .isCloseTo(730 * (0.04048 + 3 * 0.004445) / 3, within(1e-6));
        assertThat(mean(folder, Metric.DENSITY_APPS_PER_PAID_GIB)).isCloseTo(1, within(1e-12));
        assertThat(mean(folder, Metric.DENSITY_APPS_PER_MACHINE)).isCloseTo(1, within(1e-12));
        assertThat(mean(folder, Metric.MACHINES)).isCloseTo(3, within(1e-12));
    }

    private static double mean(ResultFolder folder, Metric metric) throws IOException {
        return folder.list(Tables.SUMMARY).stream()
                .filter(row -> row.metric() == metric && row.statistic() == Statistic.MEAN)
                .mapToDouble(SummaryRow::value)
                .sum();
    }
}
