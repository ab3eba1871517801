package dev.stowage.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stowage.random.Draws;
import dev.stowage.random.Normal;
import dev.stowage.random.Stream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class Mser5Test {
    /** Batches of five equal observations. */
    private static double[] batches(double... means) {
        return Arrays.stream(means)
                .flatMap(mean -> DoubleStream.of(mean - 1, mean + 1, mean, mean + 2, mean - 2))
                .toArray();
    }

    /** Errors by hand: d = 0: 59.5 / 64, 1: 7.43 / 49, 2: 4 / 36 = 0.1111, 3: 2.8 / 25 = 0.112, 4: 2 / 16. */
    @Test
    void theWorkedSequenceLosesTwoBatches() {
        assertThat(Mser5.of(batches(10, 4, 1, 3, 1, 3, 2, 2))).isEqualTo(new Mser5(10, false));
    }

    @Test
    void anIncompleteBatchIsPassedOver() {
        double[] longer = Arrays.copyOf(batches(10, 4, 1, 3, 1, 3, 2, 2), 44);
        Arrays.fill(longer, 40, 44, 1000);
        assertThat(Mser5.of(longer)).isEqualTo(new Mser5(10, false));
    }

    @Test
    void aRunThatStillFallsInItsMiddleIsTooShort() {
        assertThat(Mser5.of(batches(8, 7, 6, 5, 4, 3, 2, 1))).isEqualTo(new Mser5(20, true));
    }

    @Test
    void aRunThatIsSteadyFromItsBeginLosesNothing() {
        assertThat(Mser5.of(batches(3, 3, 3, 3))).isEqualTo(new Mser5(0, false));
    }

    @Test
    void tooFewObservationsAreTooShort() {
        assertThat(Mser5.of(new double[0])).isEqualTo(new Mser5(0, true));
        assertThat(Mser5.of(new double[9]).tooShort()).isTrue();
        assertThat(Mser5.of(batches(4, 2)).tooShort()).isTrue();
    }

    @Test
    void replicationsAreAveragedAsFarAsAllReach() {
        double[] high = batches(12, 5, 1, 3, 1, 3, 2, 2);
        double[] low = batches(8, 3, 1, 3, 1, 3, 2, 2, 900);
        assertThat(Mser5.ofReplications(List.of(high, low))).isEqualTo(new Mser5(10, false));
        assertThat(Mser5.ofReplications(List.of()).tooShort()).isTrue();
    }

    /** An exponential approach from 20 above the mean, with noise of 1: a hundredth of it is left after 230, a thousandth after 345. */
    @Test
    void aTransientInNoiseIsFound() {
        List<double[]> replications = new ArrayList<>();
        Normal noise = new Normal(100, 1);
        for (int r = 0; r < 10; r++) {
            Stream stream = new Draws(3, r).stream("noise", 0);
            replications.add(IntStream.range(0, 2000)
                    .mapToDouble(i -> noise.draw(stream, i) + 20 * Math.exp(-i / 50.0))
                    .toArray());
        }
        Mser5 rule = Mser5.ofReplications(replications);
        assertThat(rule.tooShort()).isFalse();
        assertThat(rule.leftOut()).isBetween(100, 345);
    }

    @Test
    void wrongInputIsRefused() {
        assertThatThrownBy(() -> Mser5.of(new double[] {1, 2, 3, 4, Double.NaN}))
                .hasMessageContaining("NaN");
    }
}
