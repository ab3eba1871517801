package dev.stowage.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.stowage.random.Distribution;
import dev.stowage.random.Draws;
import dev.stowage.random.Normal;
import dev.stowage.random.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudentTTest {
    /** The table of every textbook, with more digits. */
    @ParameterizedTest
    @CsvSource({
        "1, 0.95, 12.706204736432095",
        "4, 0.90, 2.13184678632665",
        "9, 0.95, 2.2621571628540993",
        "9, 0.99, 3.2498355415921254",
        "29, 0.95, 2.045229642132703",
        "1000000, 0.95, 1.9599663"
    })
    void factorsAreThoseOfTheTable(long degrees, double level, double t) {
        assertThat(StudentT.factor(degrees, level)).isCloseTo(t, within(1e-7));
    }

    @Test
    void theIntervalOfOneToTen() {
        Interval interval = StudentT.mean(new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, 0.95);
        assertThat(interval.estimate()).isCloseTo(5.5, within(1e-14));
        double halfWidth = 2.2621571628540993 * Math.sqrt(55.0 / 6 / 10); // variance n (n + 1) / 12
        assertThat(interval.halfWidth()).isCloseTo(halfWidth, within(1e-10));
        assertThat(interval.relativeHalfWidth()).isCloseTo(halfWidth / 5.5, within(1e-10));
        assertThat(interval.lower()).isCloseTo(5.5 - halfWidth, within(1e-10));
        assertThat(interval.contains(5.5)).isTrue();
        assertThat(interval.contains(9)).isFalse();
    }

    @Test
    void tooFewReplicationsHaveNoBounds() {
        Interval one = StudentT.mean(new double[] {3}, 0.95);
        assertThat(one.estimate()).isEqualTo(3);
        assertThat(one.hasEstimate()).isTrue();
        assertThat(one.hasBounds()).isFalse();
        assertThat(one.halfWidth()).isNaN();
        assertThat(one.contains(3)).isFalse();
        assertThat(StudentT.mean(new double[0], 0.95).hasEstimate()).isFalse();
    }

    @Test
    void equalObservationsHaveAnIntervalOfNoWidth() {
        assertThat(StudentT.mean(new double[] {2, 2, 2}, 0.95)).isEqualTo(new Interval(2, 2, 2));
        assertThat(StudentT.mean(new double[] {0, 0}, 0.95).relativeHalfWidth()).isZero();
    }

    @Test
    void ninetyFivePercentOfIntervalsHoldTheMean() {
        Distribution law = new Normal(100, 15);
        int held = 0;
        for (int experiment = 0; experiment < 400; experiment++) {
            Stream stream = new Draws(6, experiment).stream("coverage", 0);
            double[] sample = new double[10];
            for (int i = 0; i < sample.length; i++) {
                sample[i] = law.draw(stream, i);
            }
            if (StudentT.mean(sample, 0.95).contains(100)) {
                held++;
            }
        }
        assertThat(held / 400.0).isBetween(0.92, 0.98);
    }

    @Test
    void wrongInputIsRefused() {
        assertThatThrownBy(() -> StudentT.mean(new double[] {1, 2}, 95)).hasMessageContaining("95");
        assertThatThrownBy(() -> StudentT.mean(new double[] {1, Double.NaN}, 0.95))
                .hasMessageContaining("NaN");
        assertThatThrownBy(() -> new Interval(1, 3, 2)).hasMessageContaining("ordered");
        assertThatThrownBy(() -> new Interval(1, Double.NaN, 2)).hasMessageContaining("absent");
    }
}
