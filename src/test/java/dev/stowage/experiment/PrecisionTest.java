package dev.stowage.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.stowage.model.Observer;
import dev.stowage.model.RunResult;
import dev.stowage.model.RunSpec;
import dev.stowage.model.StageObserved;
import dev.stowage.model.StartObserved;
import dev.stowage.random.Distribution;
import dev.stowage.random.Draws;
import dev.stowage.random.LogNormal;
import dev.stowage.random.Stream;
import dev.stowage.results.Check;
import dev.stowage.results.CheckRow;
import dev.stowage.results.ComparisonRow;
import dev.stowage.results.Manifest;
import dev.stowage.results.Metric;
import dev.stowage.results.ResultFolder;
import dev.stowage.results.Statistic;
import dev.stowage.results.SummaryRow;
import dev.stowage.results.Tables;
import dev.stowage.scenario.yaml.Study;
import dev.stowage.statistics.StoppingRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Studies of twenty starts a replication whose times are log-normal and, for a part, common to both styles and to the replication. */
class PrecisionTest {
    private static final String STUDY = """
            schema: 1
            apps: {web: {memory: 128 MiB}}
            workload: [{app: web, count: 20}]
            styles:
              large: {machines: {type: m5.large, count: 1}, stack: [amazon-linux-2023]}
              small: {machines: {type: t3.micro, count: 1}, stack: [amazon-linux-2023]}
            experiment: {seed: 3, replications: {precision: PRECISION}}
            compare: {metrics: [startup.ready, startup.ready.p95]}
            """;

    @TempDir
    Path temp;

    /** On m5.large each start takes 1, on other types 1 and a further log-normal time of its own. */
    private static final class Varying implements Runner {
        private static final Distribution LAW = LogNormal.ofMeanCv(10, 0.5);

        @Override
        public RunResult run(RunSpec spec, Observer observer) {
            boolean large = spec.style().machines().type().name().equals("m5.large");
            Stream shared = new Draws(spec.seed(), spec.replication()).stream("shared", 0);
            Stream own = new Draws(spec.seed(), spec.replication()).stream("own of small", 0);
            RunResult result = new FakeRunner().run(spec, new Observer() {
                @Override
                public void start(StartObserved start) {
                    // its starts are left aside
                }

                @Override
                public void stage(StageObserved stage) {
                    // and its stages
                }
            });
            for (int i = 1; i <= 20; i++) {
                double seconds = LAW.draw(shared, i) + (large ? 0 : LAW.draw(own, i) / 10);
                observer.start(SteadyStudyTest.start("web-" + i, 0, seconds));
            }
            return result;
        }
    }

    private ResultFolder run(String precision, int workers) throws IOException {
        return run(Studies.read(temp, STUDY.replace("PRECISION", precision)), workers);
    }

    private ResultFolder run(Study study, int workers) throws IOException {
        Path target = Files.createTempDirectory(temp, "results").resolve("study");
        return Studies.run(study, new Varying(), workers, target);
    }

    private static SummaryRow row(ResultFolder folder, String style, Statistic statistic) {
        return folder.list(Tables.SUMMARY).stream()
                .filter(row -> row.style().equals(style)
                        && row.metric() == Metric.STARTUP_READY
                        && row.statistic() == statistic)
                .findFirst()
                .orElseThrow();
    }

    private static CheckRow precision(ResultFolder folder, String style) {
        return folder.list(Tables.CHECKS).stream()
                .filter(row -> row.style().equals(style) && row.check() == Check.PRECISION)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"P95, 5 % on startup.ready.p95, 1", "P95, 5 % on startup.ready.p95, 3", "MEAN, 2 % on startup.ready, 2"
    })
    void eachStyleStopsByItselfAtTheFirstLookThatIsPrecise(Statistic statistic, String text, int workers)
            throws IOException {
        ResultFolder folder = run(text, workers);
        double share = text.startsWith("5") ? 0.05 : 0.02;
        for (String style : new String[] {"large", "small"}) {
            SummaryRow row = row(folder, style, statistic);
            double achieved = (row.upper() - row.lower()) / 2 / row.value();
            assertThat(achieved).isLessThanOrEqualTo(share / (1 + share));
            assertThat(precision(folder, style).value()).isCloseTo(achieved, within(1e-7));
            assertThat(precision(folder, style).result()).isEqualTo(Check.Result.HOLDS);
            assertThat(row.nReplications()).isBetween(11, 999);
            StoppingRule rule = new StoppingRule(share, 10, 1000);
            int lookBefore = IntStream.range(10, row.nReplications())
                    .filter(rule::isLook)
                    .max()
                    .orElseThrow();
            ResultFolder before = run(text + ", at-most: " + lookBefore, 1);
            assertThat(precision(before, style).result()).isEqualTo(Check.Result.FAILS);
        }
        int large = row(folder, "large", statistic).nReplications();
        int small = row(folder, "small", statistic).nReplications();
        assertThat(folder.manifest().replications()).isEqualTo(Math.max(large, small));
        assertThat(folder.manifest().fewestReplications()).isEqualTo(Math.min(large, small));
        assertThat(folder.list(Tables.COMPARISON))
                .filteredOn(compared -> compared.metric() == Metric.STARTUP_READY)
                .allMatch(compared -> compared.nReplications() == Math.min(large, small));
    }

    @Test
    void theBytesAreTheSameForAnyNumberOfWorkers() throws IOException {
        Study study = Studies.read(temp, STUDY.replace("PRECISION", "5 % on startup.ready.p95"));
        Manifest one = run(study, 1).manifest(); // with the hashes of the tables
        assertThat(run(study, 4).manifest()).isEqualTo(one);
    }

    @Test
    void theCapEndsWhatIsNotPrecise() throws IOException {
        ResultFolder folder = run("0.1 % on startup.ready, at-most: 25", 2);
        assertThat(precision(folder, "large").result()).isEqualTo(Check.Result.FAILS);
        assertThat(precision(folder, "large").nReplications()).isEqualTo(25);
        assertThat(folder.manifest().replications()).isEqualTo(25);
        assertThat(folder.manifest().precision()).isEqualTo("0.1 % on startup.ready, 10 to 25");
    }

    /** Means have the variance of the common part, 25, and for small a hundredth more: 2.01 / 0.01 = 201 times. */
    @Test
    void whatIsCommonCancelsInTheDifference() throws IOException {
        ResultFolder folder = run("2 % on startup.ready", 2);
        ComparisonRow mean = compared(folder, Statistic.MEAN);
        assertThat(mean.varianceReduction()).isBetween(120.0, 320.0);
        ComparisonRow p95 = compared(folder, Statistic.P95);
        assertThat(p95.varianceReduction()).isGreaterThan(5);
        assertThat(p95.differenceLower()).isLessThan(p95.difference()).isNegative();
        assertThat(p95.differenceUpper()).isGreaterThan(p95.difference());
        assertThat(p95.ratio()).isBetween(p95.ratioLower(), p95.ratioUpper()).isLessThan(1);
    }

    private static ComparisonRow compared(ResultFolder folder, Statistic statistic) {
        return folder.list(Tables.COMPARISON).stream()
                .filter(row -> row.metric() == Metric.STARTUP_READY && row.statistic() == statistic)
                .findFirst()
                .orElseThrow();
    }
}
