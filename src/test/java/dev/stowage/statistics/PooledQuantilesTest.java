package dev.stowage.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stowage.random.Draws;
import dev.stowage.random.Exponential;
import dev.stowage.random.Normal;
import dev.stowage.random.Stream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PooledQuantilesTest {
    private static final Draws DRAWS = new Draws(6, 0);

    @ParameterizedTest
    @CsvSource({"0.5, 6", "0.9, 36", "0.95, 72", "0.05, 72", "0.99, 368", "0.999, 3688"})
    void quantilesNeedEnoughObservations(double p, long fewest) {
        assertThat(PooledQuantiles.minimumObservations(p)).isEqualTo(fewest);
        int n = (int) fewest;
        assertThat(oneToN(n).quantile(p, 0.95, DRAWS).hasEstimate()).isTrue();
        assertThat(oneToN(n - 1).quantile(p, 0.95, DRAWS)).isEqualTo(Interval.absent());
    }

    @ParameterizedTest
    @CsvSource({"100, 0.5, 50", "100, 0.95, 95", "101, 0.5, 51", "1000, 0.07, 70", "1000, 0.99, 990", "6, 0.5, 3"})
    void theEstimateIsTheInverseOfTheDistributionFunction(int n, double p, double value) {
        assertThat(oneToN(n).quantile(p, 0.95, DRAWS).estimate()).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0.95", "0.95, 0.95", "0.95, 0.9", "0.99, 0.95", "0.999, 0.95", "0.01, 0.5"})
    void boundsEqualThoseOfSortingEveryResampleAnew(double p, double level) {
        List<double[]> replications = exponentialReplications(DRAWS, 24, 200);
        Interval interval = PooledQuantiles.of(replications).quantile(p, level, DRAWS);
        assertThat(interval).isEqualTo(bySorting(replications, p, level));
        assertThat(interval.lower()).isLessThanOrEqualTo(interval.estimate());
        assertThat(interval.upper()).isGreaterThanOrEqualTo(interval.estimate());
    }

    @Test
    void tiesAndUnequalReplicationsAreWeighedRightly() {
        List<double[]> replications = new ArrayList<>();
        for (int r = 0; r < 15; r++) {
            int replication = r;
            replications.add(IntStream.range(0, 20 + 37 * r)
                    .mapToDouble(i -> (i * 7 + replication) % 5)
                    .toArray());
        }
        assertThat(PooledQuantiles.of(replications).quantile(0.7, 0.95, DRAWS))
                .isEqualTo(bySorting(replications, 0.7, 0.95));
    }

    @Test
    void fewerThanTenReplicationsHaveNoBounds() {
        List<double[]> nine = new ArrayList<>(exponentialReplications(DRAWS, 9, 50));
        nine.add(new double[0]);
        Interval interval = PooledQuantiles.of(nine).quantile(0.5, 0.95, DRAWS);
        assertThat(interval.hasEstimate()).isTrue();
        assertThat(interval.hasBounds()).isFalse();
        nine.add(new double[] {1});
        assertThat(PooledQuantiles.of(nine).quantile(0.5, 0.95, DRAWS).hasBounds())
                .isTrue();
        assertThat(PooledQuantiles.of(nine).quantile(0.5, 0.999, DRAWS).hasBounds())
                .isFalse();
    }

    @Test
    void theBoundsHoldTheTrueMedianAboutAsOftenAsPromised() {
        Normal shared = new Normal(50, 3);
        Normal own = new Normal(50, 3);
        int held = 0;
        for (int experiment = 0; experiment < 200; experiment++) {
            List<double[]> replications = new ArrayList<>();
            for (int r = 0; r < 30; r++) {
                Stream stream = new Draws(experiment, r).stream("dependent starts", 0);
                double common = shared.draw(stream, 0);
                replications.add(IntStream.rangeClosed(1, 20)
                        .mapToDouble(i -> common + own.draw(stream, i))
                        .toArray());
            }
            if (PooledQuantiles.of(replications).quantile(0.5, 0.95, DRAWS).contains(100)) {
                held++;
            }
        }
        assertThat(held / 200.0).isBetween(0.89, 0.985);
    }

    @Test
    void wrongInputIsRefused() {
        PooledQuantiles quantiles = oneToN(100);
        assertThatThrownBy(() -> quantiles.quantile(1, 0.95, DRAWS)).hasMessageContaining("1.0");
        assertThatThrownBy(() -> quantiles.quantile(0.5, 0, DRAWS)).hasMessageContaining("level");
        assertThatThrownBy(() -> PooledQuantiles.of(List.of(new double[] {Double.NaN})))
                .hasMessageContaining("NaN");
        assertThat(PooledQuantiles.of(List.of()).quantile(0.5, 0.95, DRAWS)).isEqualTo(Interval.absent());
        assertThat(quantiles.count()).isEqualTo(100);
    }

    private static PooledQuantiles oneToN(int n) {
        double[] values = IntStream.range(0, n).mapToDouble(i -> n - i).toArray();
        int half = n / 2;
        return PooledQuantiles.of(List.of(Arrays.copyOf(values, half), Arrays.copyOfRange(values, half, n)));
    }

    private static List<double[]> exponentialReplications(Draws draws, int replications, int size) {
        Exponential law = new Exponential(1);
        return IntStream.range(0, replications)
                .mapToObj(r -> {
                    Stream stream = draws.stream("starts", r);
                    return IntStream.range(0, size)
                            .mapToDouble(i -> law.draw(stream, i))
                            .toArray();
                })
                .toList();
    }

    /** The definition, computed the slow way. */
    private static Interval bySorting(List<double[]> replications, double p, double level) {
        int n = replications.size();
        double[] resampled = new double[1000];
        for (int resample = 0; resample < resampled.length; resample++) {
            Stream stream = DRAWS.stream("bootstrap of replications", resample);
            List<double[]> drawn = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                drawn.add(replications.get(stream.below(n, i)));
            }
            resampled[resample] = inverse(drawn, p);
        }
        Arrays.sort(resampled);
        int tail = (int) Math.round(Math.floor(1001 * (1 - level) / 2 + 1e-9));
        return new Interval(inverse(replications, p), resampled[tail - 1], resampled[1000 - tail]);
    }

    private static double inverse(List<double[]> replications, double p) {
        double[] pooled =
                replications.stream().flatMapToDouble(Arrays::stream).sorted().toArray();
        for (int i = 0; i < pooled.length; i++) {
            if ((i + 1) / (double) pooled.length >= p - 1e-12) {
                return pooled[i];
            }
        }
        throw new AssertionError("unreachable");
    }
}
