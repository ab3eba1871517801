package dev.stowage.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.stowage.model.MemoryPerGuest;
import dev.stowage.model.Observer;
import dev.stowage.model.RunResult;
import dev.stowage.model.RunSpec;
import dev.stowage.model.StartObserved;
import dev.stowage.random.Draws;
import dev.stowage.random.Normal;
import dev.stowage.random.Stream;
import dev.stowage.results.Check;
import dev.stowage.results.CheckRow;
import dev.stowage.results.Metric;
import dev.stowage.results.ResultFolder;
import dev.stowage.results.Statistic;
import dev.stowage.results.SummaryRow;
import dev.stowage.results.Tables;
import dev.stowage.scenario.HostState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts, one each second, that take 10 s with some noise, and the first ones longer: 40 s, of which half are left after 14 starts. */
class SteadyStudyTest {
    private static final String STUDY = """
            schema: 1
            apps: {web: {memory: 128 MiB}}
            workload: [{app: web, every: 1 s}]
            styles:
              large: {machines: {type: m5.large, count: 1}, stack: [amazon-linux-2023]}
            experiment: {kind: steady, observe-for: 2 h, replications: 10, WARM-UP}
            """;

    @TempDir
    Path temp;

    /** So many starts in every replication; the last of them is still under way. */
    private record Settling(int starts) implements Runner {
        @Override
        public RunResult run(RunSpec spec, Observer observer) {
            Normal noise = new Normal(10, 0.5);
            Stream stream = new Draws(spec.seed(), spec.replication()).stream("noise", 0);
            for (int i = starts - 1; i >= 0; i--) {
                double takes = noise.draw(stream, i) + 30 * Math.exp(-i / 20.0);
                observer.start(start("web-" + i, i, i == starts - 1 ? Double.NaN : i + takes));
            }
            return new RunResult(
                    7200,
                    0,
                    0,
                    List.of(),
                    List.of(),
                    new MemoryPerGuest(Double.NaN, Double.NaN, Double.NaN, Double.NaN),
                    Map.of(),
                    Map.of(),
                    0);
        }
    }

    static StartObserved start(String guest, double requested, double ready) {
        return new StartObserved(
                guest,
                "app",
                "",
                "web",
                "",
                HostState.RUNNING,
                null,
                requested,
                requested,
                ready,
                ready,
                null,
                true,
                0,
                0,
                List.of());
    }

    private ResultFolder run(String warmUp, int starts) throws IOException {
        return Studies.run(
                Studies.read(temp, STUDY.replace("WARM-UP", warmUp)), new Settling(starts), 2, temp.resolve("r"));
    }

    private static double mean(ResultFolder folder, Metric metric) {
        return folder.list(Tables.SUMMARY).stream()
                .filter(row -> row.metric() == metric && row.statistic() == Statistic.MEAN)
                .mapToDouble(SummaryRow::value)
                .findFirst()
                .orElseThrow();
    }

    private static CheckRow warmUp(ResultFolder folder) {
        return folder.list(Tables.CHECKS).stream()
                .filter(row -> row.check() == Check.WARM_UP)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theBeginIsLeftOutAsFarAsItDiffers() throws IOException {
        ResultFolder folder = run("warm-up: mser-5", 1000);
        CheckRow check = warmUp(folder);
        assertThat(check.result()).isEqualTo(Check.Result.HOLDS);
        assertThat(check.value()).isBetween(60.0, 180.0);
        assertThat(check.limit()).isEqualTo(490); // 999 ready starts make 199 batches, of which 98 may be left out
        assertThat(mean(folder, Metric.STARTUP_READY)).isCloseTo(10, within(0.05));
        assertThat(mean(folder, Metric.APPS_READY)).isEqualTo(999 - check.value());
        assertThat(mean(folder, Metric.APPS_UNFINISHED)).isEqualTo(1);
        assertThat(folder.manifest().kind()).isEqualTo("steady");
        assertThat(folder.manifest().warmUp()).isEqualTo("mser-5");
    }

    @Test
    void theRuleIsUsualInASteadyStudy() throws IOException {
        assertThat(warmUp(run("seed: 1", 1000)).value()).isPositive();
    }

    @Test
    void aRunThatIsTooShortIsSaidToBeSo() throws IOException {
        assertThat(warmUp(run("warm-up: mser-5", 30)).result()).isEqualTo(Check.Result.FAILS);
    }

    @Test
    void aTimeIsTakenAsItIs() throws IOException {
        ResultFolder folder = run("warm-up: 100 s", 1000);
        assertThat(mean(folder, Metric.APPS_READY)).isEqualTo(899);
        assertThat(folder.list(Tables.CHECKS)).noneMatch(row -> row.check() == Check.WARM_UP);
    }
}
