package dev.stowage.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.stowage.scenario.yaml.Study;
import dev.stowage.statistics.Interval;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Differences whose roots are known. */
class CrossingSearchTest {
    @TempDir
    Path temp;

    private NumericAxis axis(String path, String values) throws IOException {
        Study study = Studies.read(temp, """
                schema: 1
                apps: {web: {memory: 128 MiB}}
                workload: [{app: web}]
                styles: {one: {machines: {type: m5.large, count: 1}, stack: [amazon-linux-2023]}}
                sweep: {x: {path: "%s", values: [%s]}}
                """.formatted(path, values));
        return NumericAxis.of(study, "x").orElseThrow();
    }

    private NumericAxis counts(String values) throws IOException {
        return axis("workload[0].count", values);
    }

    private NumericAxis seconds(String values) throws IOException {
        return axis("workload[0].at", values);
    }

    private static CrossingSearch search(NumericAxis axis, DoubleUnaryOperator difference, double halfWidth) {
        return new CrossingSearch(axis, axis.positions(), x -> {
            double d = difference.applyAsDouble(x);
            return new Interval(d, d - halfWidth, d + halfWidth);
        });
    }

    @Test
    void theRootOfAStraightLineIsExactAndSoAreTheEndsOfItsInterval() throws IOException {
        // 3 x - 7.5 is zero at 2.5; -1.5 at 2, 1.5 at 3
        Crossing crossing =
                search(seconds("1 s, 10 s"), x -> 3 * x - 7.5, 1.5).crossings().get(0);
        assertThat(crossing.signBelow()).isEqualTo(-1);
        assertThat(crossing.at()).isCloseTo(2.5, within(1e-12));
        assertThat(crossing.lower()).isCloseTo(2, within(1e-12));
        assertThat(crossing.upper()).isCloseTo(3, within(1e-12));
        assertThat(crossing.firstAbove() - crossing.lastBelow()).isLessThanOrEqualTo(9 / 1024.0);
    }

    @Test
    void theRootOfACurveIsFoundAsNearlyAsTheStepsAllow() throws IOException {
        Crossing crossing =
                search(seconds("0 s, 8 s"), x -> x * x - 30, 0).crossings().get(0);
        assertThat(crossing.at()).isCloseTo(Math.sqrt(30), within(1e-4));
        assertThat(crossing.lower()).isCloseTo(Math.sqrt(30), within(1e-4));
        assertThat(crossing.upper()).isCloseTo(Math.sqrt(30), within(1e-4));
    }

    @Test
    void wholeNumbersStayWhole() throws IOException {
        // 7.4 less than zero up to 7, from 8 on above; the interval holds zero from 6 to 8
        Crossing crossing =
                search(counts("1, 100"), x -> x - 7.4, 1.5).crossings().get(0);
        assertThat(crossing.lastBelow()).isEqualTo(7);
        assertThat(crossing.firstAbove()).isEqualTo(8);
        assertThat(crossing.at()).isEqualTo(8);
        assertThat(crossing.lower()).isEqualTo(6);
        assertThat(crossing.upper()).isEqualTo(9);
    }

    @Test
    void severalSignChangesAreAllReported() throws IOException {
        List<Crossing> crossings =
                search(seconds("0 s, 2 s, 4 s, 6 s"), x -> (x - 1) * (x - 5), 0).crossings();
        assertThat(crossings).hasSize(2);
        assertThat(crossings.get(0).at()).isCloseTo(1, within(1e-3));
        assertThat(crossings.get(0).signBelow()).isEqualTo(1);
        assertThat(crossings.get(1).at()).isCloseTo(5, within(1e-3));
        assertThat(crossings.get(1).signBelow()).isEqualTo(-1);
    }

    @Test
    void anIntervalThatReachesBeyondTheAxisHasNoEndThere() throws IOException {
        Crossing crossing =
                search(seconds("1 s, 10 s"), x -> x - 2, 4).crossings().get(0);
        assertThat(crossing.lower()).isNaN();
        assertThat(crossing.upper()).isCloseTo(6, within(1e-12));
    }

    @Test
    void withoutASignChangeThereIsNone() throws IOException {
        CrossingSearch search = search(counts("1, 10"), x -> x, 0);
        assertThat(search.crossings()).isEmpty();
        assertThat(search.signs()).containsOnly(1);
    }
}
