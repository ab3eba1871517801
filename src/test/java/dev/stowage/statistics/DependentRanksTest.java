package dev.stowage.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bounds are those of the definition, tried at every observation. */
class DependentRanksTest {
    private static final double[] PROBABILITIES = {0.01, 0.25, 0.5, 0.9, 0.95, 0.99, 0.999};

    @ParameterizedTest(name = "{0} replications, {1} different values")
    @CsvSource({"10, 1", "10, 3", "12, 1000000", "30, 8", "30, 40", "40, 1000000"})
    void boundsAreThoseOfTheDefinition(int replications, int values) {
        Random random = new Random(replications * 31L + values);
        int bounded = 0;
        for (int trial = 0; trial < 40; trial++) {
            List<double[]> observations = new ArrayList<>();
            for (int r = 0; r < replications; r++) {
                int shift = random.nextInt(1 + values / 3);
                observations.add(random.doubles(1 + random.nextInt(30))
                        .map(u -> shift + StrictMath.floor(u * values))
                        .toArray());
            }
            MergedRuns merged = new MergedRuns(observations);
            DependentRanks ranks = new DependentRanks(
                    merged.values(),
                    merged.owners(),
                    observations.stream().mapToInt(each -> each.length).toArray());
            for (double p : PROBABILITIES) {
                int place = (int) StrictMath.ceil(p * merged.values().length - 1e-9) - 1;
                Interval expected = defined(observations, merged.values(), p, 0.95);
                assertThat(ranks.bounds(place, p, 0.95)).isEqualTo(expected);
                bounded += expected.hasBounds() ? 1 : 0;
            }
        }
        assertThat(bounded).isPositive();
    }

    private static Interval defined(List<double[]> observations, double[] sorted, double p, double level) {
        double factor = StudentT.factor(observations.size() - 1L, level);
        double estimate = sorted[(int) StrictMath.ceil(p * sorted.length - 1e-9) - 1];
        double atEstimate = error(observations, sorted.length, estimate);
        double lower = Double.NaN;
        double upper = Double.NaN;
        for (double x : sorted) {
            double error = StrictMath.max(atEstimate, error(observations, sorted.length, x));
            double share = share(observations, sorted.length, x) + 1e-9 / sorted.length;
            if (Double.isNaN(lower) && share >= p - factor * error) {
                lower = x;
            }
            boolean isReached = share >= p + factor * error;
            if (x >= estimate && (Double.isNaN(upper) || !isReached)) {
                upper = isReached ? x : Double.NaN;
            }
        }
        return Double.isNaN(upper) ? Interval.withoutBounds(estimate) : new Interval(estimate, lower, upper);
    }

    private static double share(List<double[]> observations, int all, double x) {
        return (double) observations.stream().mapToLong(each -> upTo(each, x)).sum() / all;
    }

    private static double error(List<double[]> observations, int all, double x) {
        double share = share(observations, all, x);
        double squares = 0;
        for (double[] each : observations) {
            double deviation = upTo(each, x) - share * each.length;
            squares += deviation * deviation;
        }
        double replications = observations.size();
        return StrictMath.sqrt(squares * replications / (replications - 1)) / all;
    }

    private static long upTo(double[] values, double x) {
        long count = 0;
        for (double value : values) {
            count += value <= x ? 1 : 0;
        }
        return count;
    }
}
