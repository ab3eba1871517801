package dev.stowage.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.catalog.BundledCatalogue;
import dev.stowage.cli.Cli;
import dev.stowage.experiment.Progress;
import dev.stowage.experiment.SummaryRun;
import dev.stowage.model.Simulation;
import dev.stowage.results.ComparisonRow;
import dev.stowage.results.Estimand;
import dev.stowage.results.Metric;
import dev.stowage.results.ResultFolder;
import dev.stowage.results.Statistic;
import dev.stowage.results.SummaryRow;
import dev.stowage.results.Tables;
import dev.stowage.scenario.Scenario;
import dev.stowage.scenario.yaml.Overrides;
import dev.stowage.scenario.yaml.ScenarioReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** What the statistics must achieve on whole simulations. */
class StatisticsBarTest {
    private static final String TEN_AT_ONCE = """
            schema: 1
            apps:
              web:
                memory: 128 MiB
                cpu: {request: 0.1 cores}
                image: nginx
                ready-after: {compute: {log-normal: {mean: 0.5 core-seconds, cv: 0.5}}}
            workload: [{app: web, count: 10}]
            styles:
              container:
                machines: {type: m5.xlarge, count: 1, start: running}
                stack: [ec2-nitro, amazon-linux-2023, docker]
                cached: [nginx]
            experiment: {replications: {precision: 2 % on startup.ready.p95, at-most: 20000}}
            """;
    private static final int SEEDS = 100;

    @TempDir
    Path temp;

    /** App work of coefficient of variation 1 dominates both styles: half the variance at most is left, so twice the replications saved. */
    @Test
    void commonRandomNumbersHalveTheVarianceAtLeast() throws IOException {
        Files.writeString(temp.resolve("s.yaml"), Shipped.text("common-random-numbers.yaml"));
        Cli cli = new Cli(temp);
        assertThat(cli.execute("run", "s.yaml", "--replications", "60")).isZero();
        ResultFolder folder = ResultFolder.open(temp.resolve("results/s"));
        for (Statistic statistic : List.of(Statistic.MEAN, Statistic.P95)) {
            assertThat(folder.list(Tables.COMPARISON))
                    .filteredOn(row -> row.metric() == Metric.STARTUP_READY && row.statistic() == statistic)
                    .singleElement()
                    .extracting(ComparisonRow::varianceReduction)
                    .satisfies(factor -> assertThat(factor).isGreaterThanOrEqualTo(2));
        }
    }

    /**
     * The interval of a p95 that stopped by itself at 2 %, after 239 replications on average, against the p95 of ten times as many from
     * another seed; of nominal 95 % intervals it is in 93.8 % at best, since the other value varies too. It was in 90 of 100.
     */
    @Test
    @EnabledIfSystemProperty(named = "stowage.slow", matches = "true")
    void aPreciseQuantileHoldsTheValueOfTenTimesTheReplications() throws IOException {
        int held = 0;
        for (int seed = 1; seed <= SEEDS; seed++) {
            SummaryRow precise = p95(seed, null);
            assertThat((precise.upper() - precise.lower()) / 2 / precise.value())
                    .isLessThanOrEqualTo(0.02 / 1.02);
            SummaryRow far = p95(seed + SEEDS, 10 * precise.nReplications());
            held += precise.lower() <= far.value() && far.value() <= precise.upper() ? 1 : 0;
        }
        assertThat(held).isGreaterThanOrEqualTo(86);
    }

    private SummaryRow p95(int seed, @Nullable Integer replications) throws IOException {
        Path file = Files.writeString(temp.resolve("ten.yaml"), TEN_AT_ONCE);
        BundledCatalogue catalogue = new BundledCatalogue();
        Scenario scenario = new ScenarioReader(catalogue)
                .read(file, new Overrides(List.of(), (long) seed, replications))
                .points()
                .get(0)
                .scenario();
        SummaryRun run = new SummaryRun(Simulation::run, catalogue, 2, Progress.NONE, () -> false);
        Estimand p95 = new Estimand(Metric.STARTUP_READY, Statistic.P95);
        return run.run(List.of(new SummaryRun.Part("base", "container", scenario, Set.of(p95))))
                .get(0)
                .get(0);
    }
}
