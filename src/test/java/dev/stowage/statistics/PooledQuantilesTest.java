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
import org.apache.commons.math3.distribution.TDistribution;
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
        assertThat(oneToN(n).quantile(p, 0.95).hasEstimate()).isTrue();
        assertThat(oneToN(n - 1).quantile(p, 0.95)).isEqualTo(Interval.absent());
    }

    @ParameterizedTest
    @CsvSource({"100, 0.5, 50", "100, 0.95, 95", "101, 0.5, 51", "1000, 0.07, 70", "1000, 0.99, 990", "6, 0.5, 3"})
    void theEstimateIsTheInverseOfTheDistributionFunction(int n, double p, double value) {
        assertThat(oneToN(n).quantile(p, 0.95).estimate()).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"0.5", "0.95", "0.99", "0.999", "0.01"})
    void resamplesEqualThoseOfSortingEveryOneAnew(double p) {
        List<double[]> replications = exponentialReplications(DRAWS, 24, 200);
        assertThat(PooledQuantiles.of(replications).resampled(p, DRAWS)).isEqualTo(bySorting(replications, p));
    }

    @Test
    void tiesAndUnequalReplicationsAreWeighedRightly() {
        List<double[]> replications = unequalWithTies();
        assertThat(PooledQuantiles.of(replications).resampled(0.7, DRAWS)).isEqualTo(bySorting(replications, 0.7));
    }

    private static List<double[]> unequalWithTies() {
        List<double[]> replications = new ArrayList<>();
        for (int r = 0; r < 15; r++) {
            int replication = r;
            replications.add(IntStream.range(0, 20 + 37 * r)
                    .mapToDouble(i -> (i * 7 + replication) % 5)
                    .toArray());
        }
        return replications;
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0.95", "0.95, 0.95", "0.95, 0.9", "0.99, 0.95", "0.05, 0.5"})
    void boundsAreThoseOfTheirDefinition(double p, double level) {
        List<double[]> even = exponentialReplications(DRAWS, 24, 60);
        assertThat(PooledQuantiles.of(even).quantile(p, level)).isEqualTo(byDefinition(even, p, level));
        List<double[]> uneven = new ArrayList<>(exponentialReplications(new Draws(7, 0), 40, 11));
        uneven.addAll(exponentialReplications(DRAWS, 10, 40));
        assertThat(PooledQuantiles.of(uneven).quantile(p, level)).isEqualTo(byDefinition(uneven, p, level));
        List<double[]> tied = unequalWithTies();
        assertThat(PooledQuantiles.of(tied).quantile(p, level)).isEqualTo(byDefinition(tied, p, level));
    }

    @Test
    void replicationsThatAreAllEqualLeaveNoDoubt() {
        List<double[]> same = java.util.Collections.nCopies(12, new double[] {1, 2, 3, 4, 5, 6, 7});
        assertThat(PooledQuantiles.of(same).quantile(0.5, 0.95)).isEqualTo(new Interval(4, 4, 4));
        assertThat(PooledQuantiles.of(same).quantile(0.95, 0.95)).isEqualTo(new Interval(7, 7, 7));
    }

    /** One start of two always comes first: where the median lies between them is in doubt, though the share below it is not. */
    @Test
    void aGapAtTheQuantileIsNotTakenForCertainty() {
        List<double[]> replications = exponentialReplications(DRAWS, 30, 1).stream()
                .map(first -> new double[] {first[0], first[0] + 100})
                .toList();
        Interval median = PooledQuantiles.of(replications).quantile(0.5, 0.95);
        assertThat(median.estimate()).isLessThan(20);
        assertThat(median.lower()).isLessThan(median.estimate());
        assertThat(median.upper()).isGreaterThan(100);
    }

    @Test
    void fewerThanTenReplicationsHaveNoBounds() {
        List<double[]> nine = new ArrayList<>(exponentialReplications(DRAWS, 9, 50));
        nine.add(new double[0]);
        Interval interval = PooledQuantiles.of(nine).quantile(0.5, 0.95);
        assertThat(interval.hasEstimate()).isTrue();
        assertThat(interval.hasBounds()).isFalse();
        nine.add(new double[] {1});
        assertThat(PooledQuantiles.of(nine).quantile(0.5, 0.95).hasBounds()).isTrue();
    }

    @Test
    void oneStartAReplicationHasTheBoundsOfOrderStatistics() {
        List<double[]> thousand = IntStream.rangeClosed(1, 1000)
                .mapToObj(i -> new double[] {i * 617 % 1009 * 2})
                .toList();
        double[] sorted = thousand.stream().mapToDouble(one -> one[0]).sorted().toArray();
        assertThat(PooledQuantiles.of(thousand).quantile(0.95, 0.95))
                .isEqualTo(new Interval(sorted[949], sorted[935], sorted[963]));
        assertThat(PooledQuantiles.of(thousand.subList(0, 6))
                        .quantile(0.5, 0.95)
                        .hasBounds())
                .isTrue();
        assertThat(PooledQuantiles.of(thousand.subList(0, 72))
                        .quantile(0.95, 0.99)
                        .hasBounds())
                .isFalse();
    }

    /** Half of the variance is shared by the starts of a replication. Without an upper bound nothing is said, and so nothing wrong. */
    @ParameterizedTest
    @CsvSource({"10", "20", "30", "60", "100"})
    void theBoundsHoldAHighQuantileOfDependentStarts(int count) {
        Normal shared = new Normal(50, 3);
        Normal own = new Normal(50, 3);
        double truth = 100 + 1.6448536269514722 * Math.sqrt(18);
        int held = 0;
        int none = 0;
        for (int experiment = 0; experiment < 600; experiment++) {
            Interval interval = PooledQuantiles.of(dependentStarts(shared, own, experiment, count))
                    .quantile(0.95, 0.95);
            held += interval.contains(truth) ? 1 : 0;
            none += interval.hasBounds() ? 0 : 1;
        }
        assertThat((held + none) / 600.0).isBetween(0.90, 0.985);
    }

    private static List<double[]> dependentStarts(Normal shared, Normal own, int experiment, int count) {
        List<double[]> replications = new ArrayList<>();
        for (int r = 0; r < count; r++) {
            Stream stream = new Draws(experiment, r).stream("dependent starts", 0);
            double common = shared.draw(stream, 0);
            replications.add(IntStream.rangeClosed(1, 20)
                    .mapToDouble(i -> common + own.draw(stream, i))
                    .toArray());
        }
        return replications;
    }

    @Test
    void theBoundsHoldTheTrueMedianAboutAsOftenAsPromised() {
        Normal shared = new Normal(50, 3);
        Normal own = new Normal(50, 3);
        int held = 0;
        for (int experiment = 0; experiment < 200; experiment++) {
            List<double[]> replications = dependentStarts(shared, own, experiment, 30);
            if (PooledQuantiles.of(replications).quantile(0.5, 0.95).contains(100)) {
                held++;
            }
        }
        assertThat(held / 200.0).isBetween(0.89, 0.985);
    }

    @Test
    void wrongInputIsRefused() {
        PooledQuantiles quantiles = oneToN(100);
        assertThatThrownBy(() -> quantiles.quantile(1, 0.95)).hasMessageContaining("1.0");
        assertThatThrownBy(() -> quantiles.quantile(0.5, 0)).hasMessageContaining("level");
        assertThatThrownBy(() -> PooledQuantiles.of(List.of(new double[] {Double.NaN})))
                .hasMessageContaining("NaN");
        assertThat(PooledQuantiles.of(List.of()).quantile(0.5, 0.95)).isEqualTo(Interval.absent());
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
    private static double[] bySorting(List<double[]> replications, double p) {
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
        return resampled;
    }

    /** The definition, computed the slow way. */
    private static Interval byDefinition(List<double[]> replications, double p, double level) {
        double t = new TDistribution(replications.size() - 1).inverseCumulativeProbability((1 + level) / 2);
        double estimate = inverse(replications, p);
        double least = error(replications, estimate);
        double[] values = replications.stream()
                .flatMapToDouble(Arrays::stream)
                .sorted()
                .distinct()
                .toArray();
        double lower = Double.NaN;
        double upper = Double.NaN;
        for (int i = values.length - 1; i >= 0; i--) {
            double error = Math.max(least, error(replications, values[i]));
            if (share(replications, values[i]) >= p - t * error - 1e-12) {
                lower = values[i];
            }
        }
        for (int i = values.length - 1; i >= 0; i--) {
            double error = Math.max(least, error(replications, values[i]));
            if (share(replications, values[i]) < p + t * error - 1e-12) {
                break;
            }
            upper = values[i];
        }
        return Double.isNaN(upper) ? Interval.withoutBounds(estimate) : new Interval(estimate, lower, upper);
    }

    private static double share(List<double[]> replications, double x) {
        return replications.stream()
                        .flatMapToDouble(Arrays::stream)
                        .filter(v -> v <= x)
                        .count()
                / (double)
                        replications.stream().mapToInt(values -> values.length).sum();
    }

    private static double error(List<double[]> replications, double x) {
        double share = share(replications, x);
        double squares = 0;
        int all = 0;
        for (double[] values : replications) {
            double deviation = Arrays.stream(values).filter(v -> v <= x).count() - share * values.length;
            squares += deviation * deviation;
            all += values.length;
        }
        int n = replications.size();
        return Math.sqrt(n / (n - 1.0) * squares) / all;
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
