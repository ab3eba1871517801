package dev.stowage.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.stowage.results.ComparisonRow;
import dev.stowage.results.CostRow;
import dev.stowage.results.DensityRow;
import dev.stowage.results.FootprintRow;
import dev.stowage.results.Metric;
import dev.stowage.results.Outcome;
import dev.stowage.results.Period;
import dev.stowage.results.PhaseRow;
import dev.stowage.results.ResultFolder;
import dev.stowage.results.StageRow;
import dev.stowage.results.StartupRow;
import dev.stowage.results.Statistic;
import dev.stowage.results.SummaryRow;
import dev.stowage.results.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Studies of {@link FakeRunner}, whose sums are worked by hand; t(2) at 95 % is 4.30265. */
class StudyRunTest {
    private static final String HEAD = """
            schema: 1
            name: two types
            question: Which is sooner?
            apps: {web: {memory: 128 MiB}}
            workload: [{app: web, count: 3}]
            experiment: {replications: 3, seed: 5}
            """;
    private static final String LARGE = ": {machines: {type: m5.large, count: 1}, stack: [amazon-linux-2023]}\n";
    private static final String SMALL = ": {machines: {type: t3.micro, count: 1}, stack: [amazon-linux-2023]}\n";
    private static final String BOTH = HEAD + "styles:\n  large" + LARGE + "  small" + SMALL;

    @TempDir
    Path temp;

    private ResultFolder folder;

    @BeforeEach
    void run() throws IOException {
        folder = run(BOTH, 2);
    }

    private ResultFolder run(String yaml, int workers) throws IOException {
        Path target = Files.createTempDirectory(temp, "results").resolve("study");
        return Studies.run(Studies.read(temp, yaml), new FakeRunner(), workers, target);
    }

    private List<SummaryRow> summary(Metric metric) {
        return folder.list(Tables.SUMMARY).stream()
                .filter(row -> row.style().equals("large") && row.metric() == metric)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "startup.ready,           mean, 12,           9.51586228, 14.4841377, 9",
        "startup.ready,           sd,   1.22474487,   ,           ,           9",
        "startup.ready,           min,  10,           ,           ,           9",
        "startup.ready,           p50,  12,           ,           ,           9",
        "startup.ready,           p90,  ,             ,           ,           9",
        "startup.ready,           p99.9,,             ,           ,           9",
        "startup.ready,           max,  14,           ,           ,           9",
        "startup.running,         mean, 8,            5.51586228, 10.4841377, 9",
        "makespan,                mean, 13,           10.5158623, 15.4841377, 3",
        "memory.committed_per_app,mean, 1000000000,   1000000000, 1000000000, 3",
        "memory.resident_per_app, mean, 500000000,    500000000,  500000000,  3",
        "density.apps_per_machine,mean, 3,            3,          3,          3",
        "density.apps_per_paid_gib,mean,0.375,        0.375,      0.375,      3",
        "cost.usd_per_app_month,  mean, 23.5733333,   23.5733333, 23.5733333, 3",
        "machines,                mean, 1,            1,          1,          3",
        "apps.ready,              mean, 3,            3,          3,          3",
        "apps.refused,            mean, 1,            1,          1,          3",
        "apps.unfinished,         mean, 1,            1,          1,          3",
    })
    void summaryIsThatOfTheHandCalculation(
            String metric,
            String statistic,
            @Nullable Double value,
            @Nullable Double lower,
            @Nullable Double upper,
            long observations) {
        SummaryRow row = summary(Metric.of(metric).orElseThrow()).stream()
                .filter(candidate -> candidate.statistic().id().equals(statistic))
                .findFirst()
                .orElseThrow();
        assertThat(new double[] {row.value(), row.lower(), row.upper()})
                .usingComparatorWithPrecision(2e-8 * (Double.isNaN(row.value()) ? 1 : row.value()))
                .containsExactly(orAbsent(value), orAbsent(lower), orAbsent(upper));
        assertThat(row.nObservations()).isEqualTo(observations);
        assertThat(row.nReplications()).isEqualTo(3);
        assertThat(row.level()).isEqualTo(0.95);
    }

    private static double orAbsent(@Nullable Double cell) {
        return cell == null ? Double.NaN : cell;
    }

    @Test
    void whatWasNotObservedIsAbsentRatherThanZero() {
        assertThat(summary(Metric.CPU_PER_GUEST)).isEmpty();
        assertThat(summary(Metric.MACHINES)).extracting(SummaryRow::statistic).doesNotContain(Statistic.P50);
    }

    @Test
    void stylesAreComparedReplicationByReplication() {
        ComparisonRow row = comparison(folder, Metric.STARTUP_READY);
        assertThat(row.styleA()).isEqualTo("large");
        assertThat(row.styleB()).isEqualTo("small");
        // differences -10, -11, -12: sd 1, half-width 4.30265 / sqrt(3)
        assertThat(row.difference()).isEqualTo(-11);
        assertThat(row.differenceLower()).isCloseTo(-13.4841377, within(1e-7));
        assertThat(row.differenceUpper()).isCloseTo(-8.5158623, within(1e-7));
        assertThat(row.ratio()).isCloseTo(12.0 / 23, within(1e-9));
        assertThat(row.nReplications()).isEqualTo(3);
    }

    @Test
    void swappingStylesChangesTheSignAndInvertsTheRatioAndNothingElse() throws IOException {
        ResultFolder swapped = run(HEAD + "styles:\n  small" + SMALL + "  large" + LARGE, 1);
        assertThat(swapped.list(Tables.COMPARISON)).hasSameSizeAs(folder.list(Tables.COMPARISON));
        for (ComparisonRow there : swapped.list(Tables.COMPARISON)) {
            ComparisonRow here = comparison(folder, there.metric());
            assertThat(there.styleA()).isEqualTo(here.styleB());
            assertThat(there.difference()).isEqualTo(0 - here.difference());
            assertThat(there.differenceLower()).isEqualTo(0 - here.differenceUpper());
            assertThat(there.differenceUpper()).isEqualTo(0 - here.differenceLower());
            assertThat(there.ratio() * here.ratio()).isCloseTo(1, within(1e-8));
            assertThat(there.ratioLower() * here.ratioUpper()).isCloseTo(1, within(1e-8));
        }
        assertThat(swapped.list(Tables.SUMMARY)).containsExactlyInAnyOrderElementsOf(folder.list(Tables.SUMMARY));
        assertThat(swapped.list(Tables.ASSUMPTIONS)).isEqualTo(folder.list(Tables.ASSUMPTIONS));
    }

    private static ComparisonRow comparison(ResultFolder folder, Metric metric) {
        return folder.list(Tables.COMPARISON).stream()
                .filter(row -> row.metric() == metric)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void machinesThatWereStartedAreBilledForAMinuteAtLeast() {
        // 30, 30 and 120 s, billed as 60, 60 and 120: 80 s in the mean at 0.096 USD/h, and 8 GB at 0.08 USD/GB-month
        assertThat(cost(Period.RUN, "instances")).isCloseTo(80 * 0.096 / 3600, within(1e-11));
        assertThat(cost(Period.RUN, "volumes")).isCloseTo(80 * 0.64 / 3600 / 730, within(1e-13));
        assertThat(cost(Period.MONTH, "instances")).isCloseTo(70.08, within(1e-9));
        assertThat(cost(Period.MONTH, "volumes")).isCloseTo(0.64, within(1e-9));
    }

    private double cost(Period period, String line) {
        return folder.list(Tables.COST).stream()
                .filter(row -> row.style().equals("large")
                        && row.period() == period
                        && row.line().equals(line))
                .mapToDouble(CostRow::amount)
                .sum();
    }

    @Test
    void theBindingLimitIsTheMostFrequentAndTheFirstOnATie() {
        assertThat(folder.list(Tables.DENSITY))
                .extracting(DensityRow::bindingLimit)
                .containsOnly("cpu");
    }

    /** Ready after 11, 12, 13 s on average, of which the app loads for 4. */
    @Test
    void theMeanStartIsDividedAmongItsStages() {
        List<PhaseRow> phases = phases(folder, "large");
        assertThat(phases).extracting(PhaseRow::layer).containsExactly("os", "app");
        assertThat(phases).extracting(PhaseRow::stage).containsExactly("boot", "load");
        PhaseRow boot = phases.get(0);
        assertThat(boot.mean()).isEqualTo(8);
        assertThat(boot.lower()).isCloseTo(5.51586228, within(1e-7));
        assertThat(boot.upper()).isCloseTo(10.4841377, within(1e-7));
        assertThat(phases.get(1).mean()).isEqualTo(4);
        assertThat(phases.get(1).after()).isEqualTo(10);
        assertThat(boot.nReplications()).isEqualTo(3);
        assertThat(boot.nObservations()).isEqualTo(9);
    }

    @Test
    void theFootprintIsThatOfTheFullestMachine() {
        List<FootprintRow> rows = folder.list(Tables.FOOTPRINT).stream()
                .filter(row -> row.style().equals("large"))
                .toList();
        assertThat(rows).extracting(FootprintRow::term).containsExactly("app", "free");
        assertThat(rows).extracting(FootprintRow::resident).containsExactly(1.5e9, 6.5e9);
        assertThat(rows).extracting(FootprintRow::commitment).containsExactly(3e9, 5e9);
        assertThat(rows).extracting(FootprintRow::lower).containsExactly(1.5e9, 6.5e9);
        assertThat(rows).extracting(FootprintRow::nReplications).containsOnly(3);
    }

    private static List<PhaseRow> phases(ResultFolder folder, String style) {
        return folder.list(Tables.PHASES).stream()
                .filter(row -> row.style().equals(style))
                .toList();
    }

    @Test
    void everyStartHasARow() {
        List<StartupRow> rows = folder.list(Tables.STARTUPS);
        assertThat(rows).hasSize(2 * 3 * 5);
        assertThat(rows).extracting(StartupRow::outcome).contains(Outcome.READY, Outcome.REFUSED, Outcome.UNFINISHED);
        assertThat(rows.get(3).reason()).isEqualTo("cpu: 2 cores of 1");
        assertThat(folder.list(Tables.MEMORY)).hasSize(2 * 3 * 4);
    }

    @Test
    void startsRequestedDuringTheWarmUpAreRecordedAndNotCounted() throws IOException {
        folder = run(BOTH.replace("seed: 5", "seed: 5, warm-up: 1 s"), 1);
        assertThat(summary(Metric.STARTUP_READY)).isEmpty();
        assertThat(summary(Metric.APPS_REFUSED).get(0).value()).isEqualTo(1);
        assertThat(folder.list(Tables.STARTUPS)).hasSize(2 * 3 * 5);
    }

    @Test
    void theManifestSaysWhatTheStudyWas() {
        var manifest = folder.manifest();
        assertThat(manifest.question()).isEqualTo("Which is sooner?");
        assertThat(manifest.styles()).extracting("name").containsExactly("large", "small");
        assertThat(manifest.charts())
                .containsExactly("start-up-ecdf", "stages", "ready-count", "density", "memory-stack");
        assertThat(manifest.files()).hasSize(12);
        assertThat(folder.altered()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 4", "2, 3"})
    void theBytesAreTheSameForAnyNumberOfWorkers(int some, int others) throws IOException {
        String sampled = BOTH.replace("replications: 3", "replications: 12") + "record: {starts: 17}\n"
                + "sweep: {size: {path: apps.web.memory, values: [64 MiB, 1 GiB]}}\n";
        Path file = Files.writeString(temp.resolve("sampled.yaml"), sampled);
        var study = new dev.stowage.scenario.yaml.ScenarioReader(Studies.CATALOGUE).read(file);
        Runner uneven = (spec, observer) -> {
            try {
                Thread.sleep(spec.replication() % 3 == 0 ? 4 : 0);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return new FakeRunner().run(spec, observer);
        };
        Path one = Files.createDirectory(temp.resolve("one")).resolve("study");
        Path other = Files.createDirectory(temp.resolve("other")).resolve("study");
        Studies.run(study, uneven, some, one);
        Studies.run(study, uneven, others, other);
        assertThat(bytes(one)).isEqualTo(bytes(other)).hasSize(13);
    }

    private static Map<String, String> bytes(Path folder) throws IOException {
        Map<String, String> bytes = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                bytes.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return bytes;
    }

    @Test
    void beyondTheLimitASampleIsRecordedThatDependsOnNoStyleName() throws IOException {
        String many = BOTH.replace("replications: 3", "replications: 40");
        ResultFolder sampled = run(many + "record: {starts: 50}\n", 2);
        ResultFolder renamed = run((many + "record: {starts: 50}\n").replace("  large:", "  first:"), 1);
        List<String> starts = guests(sampled, "large");
        assertThat(starts).hasSize(50).isEqualTo(guests(renamed, "first")).isEqualTo(guests(sampled, "small"));
        assertThat(sampled.list(Tables.SUMMARY).get(0).nObservations()).isEqualTo(120);
        assertThat(sampled.list(Tables.PHASES)).isEqualTo(run(many, 2).list(Tables.PHASES));
        List<String> stages = sampled.list(Tables.STAGES).stream()
                .filter(row -> row.style().equals("large"))
                .map((StageRow row) -> row.replication() + " " + row.guest())
                .toList();
        assertThat(stages)
                .isEqualTo(
                        starts.stream().filter(start -> start.contains("web")).toList());
    }

    private static List<String> guests(ResultFolder folder, String style) {
        return folder.list(Tables.STARTUPS).stream()
                .filter(row -> row.style().equals(style))
                .map(row -> row.replication() + " " + row.guest())
                .toList();
    }

    @Test
    void nothingIsRecordedWhenNothingIsAskedFor() throws IOException {
        ResultFolder silent = run(BOTH + "record: none\n", 2);
        assertThat(silent.list(Tables.STARTUPS)).isEmpty();
        assertThat(silent.list(Tables.STAGES)).isEmpty();
        assertThat(silent.list(Tables.PHASES)).isEmpty();
        assertThat(silent.list(Tables.FOOTPRINT)).isEqualTo(folder.list(Tables.FOOTPRINT));
        assertThat(silent.list(Tables.SUMMARY)).isEqualTo(folder.list(Tables.SUMMARY));
    }

    @Test
    void aFailingRunEndsTheStudyAndLeavesNothing() {
        Runner failing = (spec, observer) -> {
            if (spec.styleName().equals("small") && spec.replication() >= 1) {
                throw new IllegalStateException("at 3.5 s, web-1: no such lock");
            }
            return new FakeRunner().run(spec, observer);
        };
        Path target = temp.resolve("failed");
        assertThatThrownBy(() -> Studies.run(Studies.read(temp, BOTH), failing, 3, target))
                .isInstanceOf(RunFailedException.class)
                .hasMessage("point base, style small, replication 1: at 3.5 s, web-1: no such lock");
        assertThat(target).doesNotExist();
    }
}
