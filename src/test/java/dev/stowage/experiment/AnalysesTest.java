package dev.stowage.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.stowage.model.Observer;
import dev.stowage.model.RunResult;
import dev.stowage.model.RunSpec;
import dev.stowage.model.Simulation;
import dev.stowage.results.BreakEvenRow;
import dev.stowage.results.Judgement;
import dev.stowage.results.ResultFolder;
import dev.stowage.results.Staging;
import dev.stowage.results.Tables;
import dev.stowage.results.TornadoRow;
import dev.stowage.results.UncertaintyRow;
import dev.stowage.results.VerdictRow;
import dev.stowage.scenario.yaml.Study;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Analyses of apps that wait: under style `one` for the sum of two assumed delays (3 s in 1 to 5 s, and 4 s in 2 to 9 s), under style
 * `two` for a sure 5 s; both for what the axis adds.
 */
class AnalysesTest {
    private static final String MODEL = """
            schema: 1
            apps: {web: {memory: 64 MiB, process-start: 0 s}}
            workload: [{app: web}]
            instance-types: {iron: {vcpus: 4, memory: 16 GiB}}
            layers:
              first:
                makes: one-per-guest
                start-up:
                  running:
                    - {name: a, delay: {value: 3 s, low: 1 s, high: 5 s, grade: assumed, because: a guess}}
                    - {name: b, delay: {value: 4 s, low: 2 s, high: 9 s, grade: assumed, because: a guess}}
              second:
                makes: one-per-guest
                start-up: {running: [{name: c, delay: 5 s}, {name: d, delay: 0 s}]}
            styles:
              one: {machines: {type: iron, count: 1, start: running}, stack: [first]}
              two: {machines: {type: iron, count: 1, start: running}, stack: [second]}
            experiment: {replications: 12, seed: 3}
            """;
    private static final String SWEEP =
            "sweep: {wait: {path: \"layers.second.start-up.running[1].delay\", values: [0 s, 10 s]}}\n";

    @TempDir
    Path temp;

    private final AtomicInteger runs = new AtomicInteger();

    private RunResult simulated(RunSpec spec, Observer observer) {
        runs.incrementAndGet();
        return Simulation.run(spec, observer);
    }

    private ResultFolder run(String yaml) throws IOException {
        Path target = Files.createTempDirectory(temp, "results").resolve("study");
        return Studies.run(Studies.read(temp, MODEL + yaml), this::simulated, 2, target);
    }

    @Test
    void aDelayMovesTheStartByAsMuchAsItIsMovedItself() throws IOException {
        List<TornadoRow> rows = run("analyses: {tornado: {replications: 2}}\n").list(Tables.TORNADO);
        TornadoRow first = rows.get(0);
        assertThat(first.number()).isEqualTo("layers.first.start-up.running.b.delay");
        assertThat(first.styleA() + first.styleB()).isEqualTo("one");
        assertThat(List.of(first.atLow(), first.atValue(), first.atHigh())).containsExactly(5.0, 7.0, 12.0);
        assertThat(first.swing()).isCloseTo(7, within(1e-9));
        TornadoRow difference = rows.stream()
                .filter(row -> row.number().endsWith(".a.delay") && row.styleB().equals("two"))
                .findFirst()
                .orElseThrow();
        assertThat(difference.atLow()).isCloseTo(0, within(1e-9));
        assertThat(difference.atHigh()).isCloseTo(4, within(1e-9));
        assertThat(difference.swing()).isCloseTo(4, within(1e-9));
        assertThat(rows.stream().filter(row -> row.styleA().equals("two") && row.swing() != 0))
                .isEmpty();
        // 24 of the study; both styles as they are, twice; a delay at two ends, twice, under the one style that uses
        // it; and two numbers
        // of volumes, which both styles use and of which one end is the value itself
        assertThat(rows.stream().map(TornadoRow::number).distinct()).hasSize(4);
        assertThat(runs).hasValue(24 + 4 + 2 * 4 + 2 * 4);
    }

    @Test
    void theBandOfASumOfUniformsHoldsTheShareThatItSays() throws IOException {
        List<UncertaintyRow> rows = run("analyses: {uncertainty: {replications: 1999, law: uniform}}\n")
                .list(Tables.UNCERTAINTY);
        UncertaintyRow one = rows.get(0);
        // U(1, 5) + U(2, 9): the smallest 2.5 % lie below 3 + tail, the largest above 14 - tail, where the density is
        // tail / 28, and the
        // density at the median is 1 / 7; a quantile's standard error is sqrt(p (1 - p) / n) over the density
        double tail = Math.sqrt(2 * 28 * 0.025);
        double atEnds = 4 * Math.sqrt(0.025 * 0.975 / 1999) / (tail / 28);
        assertThat(one.value()).isCloseTo(7, within(1e-9));
        assertThat(one.median()).isCloseTo(8.5, within(4 * 0.5 / Math.sqrt(1999) * 7));
        assertThat(one.lower()).isCloseTo(3 + tail, within(atEnds));
        assertThat(one.upper()).isCloseTo(14 - tail, within(atEnds));
        assertThat(one.numbers()).isEqualTo(4);
        UncertaintyRow two = rows.get(1);
        assertThat(two.lower()).isEqualTo(two.upper()).isCloseTo(5, within(1e-9));
        // the sum is below 5 with probability 2 x 2 / 2 / 28
        assertThat(rows.get(2).shareABetter()).isCloseTo(2.0 / 28, within(4 * Math.sqrt(2.0 / 28 * 26 / 28 / 1999)));
    }

    @Test
    void stylesAreEvenWhereTheirDelaysAre() throws IOException {
        BreakEvenRow row = run(SWEEP + "analyses: {break-even: {axis: wait}}\n")
                .list(Tables.BREAK_EVENS)
                .get(0);
        assertThat(row.at()).isCloseTo(2, within(1e-9));
        assertThat(row.lower()).isCloseTo(2, within(1e-9));
        assertThat(row.upper()).isCloseTo(2, within(1e-9));
        assertThat(row.below()).isEqualTo("two");
        assertThat(row.above()).isEqualTo("one");
        assertThat(row.unit()).isEqualTo("s");
    }

    @Test
    void expectationsAreJudgedAtEveryPointAndFlipBetweenThem() throws IOException {
        ResultFolder folder = run(SWEEP + """
                expect:
                  - startup.ready{style=one} <= 7 s
                  - startup.ready{style=two} < 2 * startup.ready{style=one}
                  - startup.ready{style=two, wait=10 s} > 1 min
                  - startup.ready.p95{style=one} < 8 s
                """);
        List<VerdictRow> rows = folder.list(Tables.VERDICTS);
        assertThat(rows.stream().map(row -> row.overall() + " " + row.verdict() + " " + row.point()))
                .containsExactly(
                        "SUPPORTED SUPPORTED wait=0 s",
                        "SUPPORTED SUPPORTED wait=10 s",
                        "REFUTED SUPPORTED wait=0 s",
                        "REFUTED REFUTED wait=10 s",
                        "REFUTED REFUTED wait=10 s",
                        "UNDECIDED UNDECIDED wait=0 s",
                        "UNDECIDED UNDECIDED wait=10 s");
        assertThat(rows.get(3).value()).isCloseTo(15, within(1e-9));
        assertThat(rows.get(3).threshold()).isCloseTo(14, within(1e-9));
        assertThat(rows.get(3).flipsAt()).isCloseTo(9, within(1e-9));
        assertThat(rows.get(4).threshold()).isEqualTo(60);
        assertThat(rows.get(5).overall()).isEqualTo(Judgement.UNDECIDED);
        assertThat(rows.get(5).value()).isNaN();
    }

    /** Style `two` waits 5 s and what the axis adds, style `one` 7 s; ten apps at once wait no longer than one. */
    @Test
    void aConditionOnPointsLimitsWhereABreakEvenIsLookedFor() throws IOException {
        List<BreakEvenRow> rows = run("""
                        sweep:
                          wait: {path: "layers.second.start-up.running[1].delay", values: [0 s, 1 s, 4 s, 10 s]}
                          apps: {path: "workload[0].count", values: [1, 2, 5, 10]}
                          where: wait * apps <= 10 s
                        analyses: {break-even: {axis: wait}}
                        expect: [{that: "startup.ready{style=two} < startup.ready{style=one}", flips-at: wait}]
                        """).list(Tables.BREAK_EVENS);
        assertThat(rows.stream()
                        .filter(row -> row.expectation().isEmpty())
                        .map(row -> row.others() + ": " + row.from() + " to " + row.to() + ": " + row.below() + ", "
                                + row.at() + ", " + row.above()))
                .containsExactly(
                        "apps=1: 0.0 to 10.0: two, 2.0, one",
                        "apps=2: 0.0 to 4.0: two, 2.0, one",
                        "apps=5: 0.0 to 1.0: two, NaN, ",
                        "apps=10: 0.0 to 1.0: two, NaN, ");
        assertThat(rows.stream()
                        .filter(row -> !row.expectation().isEmpty())
                        .map(row -> row.others() + ": " + row.below() + ", " + row.at() + ", " + row.above()))
                .containsExactly(
                        "apps=1: holds, 2.0, fails",
                        "apps=2: holds, 2.0, fails",
                        "apps=5: holds, NaN, ",
                        "apps=10: holds, NaN, ");
    }

    @ParameterizedTest
    @CsvSource({"30, 1", "60, 2", "96, 1", "110, 1", "150, 2", "190, 1"})
    void aStudyThatIsStoppedAndResumedGivesTheBytesOfOneThatIsNot(int stopAfter, int workers) throws IOException {
        Study study = Studies.read(temp, MODEL + """
                sweep:
                  wait: {path: "layers.second.start-up.running[1].delay", values: [0 s, 4 s, 10 s]}
                  apps: {path: "workload[0].count", values: [1, 2]}
                  where: wait * apps < 20 s
                analyses: {break-even: {axis: wait}, tornado: {replications: 3}, uncertainty: {replications: 20}}
                expect: ["startup.ready{style=two} < startup.ready{style=one}"]
                """);
        Path whole = Files.createTempDirectory(temp, "whole");
        Studies.run(study, this::simulated, 2, whole.resolve("study"));
        assertThat(Studies.bytes(whole).keySet())
                .contains(Path.of("study/verdicts.csv"), Path.of("study/uncertainty.csv"));
        assertThat(stopAfter).isLessThan(runs.get());
        Path parts = Files.createTempDirectory(temp, "parts");
        List<Studies.Job> job = List.of(new Studies.Job(study, parts.resolve("study")));
        runs.set(0);
        StudyRun stopped =
                new StudyRun(this::simulated, Studies.CATALOGUE, workers, Progress.NONE, () -> runs.get() >= stopAfter);
        assertThatThrownBy(() -> stopped.run(job)).isInstanceOf(InterruptedStudyException.class);
        assertThat(Files.exists(parts.resolve("study"))).isFalse();
        assertThat(Staging.hasCheckpoint(parts.resolve("study")))
                .as("also when it was stopped in the analyses")
                .isTrue();
        Studies.run(job, this::simulated, workers);
        assertThat(Studies.bytes(parts)).isEqualTo(Studies.bytes(whole));
    }
}
