package dev.stowage.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.stowage.random.Distribution;
import dev.stowage.random.Draws;
import dev.stowage.random.Gamma;
import dev.stowage.random.LogNormal;
import dev.stowage.random.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class PairsTest {
    private static final double[] A = {12, 15, 11, 18};
    private static final double[] B = {10, 12, 10, 12};

    @Test
    void theDifferenceIsStudentsIntervalOfTheDifferences() {
        Interval difference = Pairs.of(A, B).difference(0.95); // 2, 3, 1, 6: mean 3, variance 14/3, t(3) 3.182446
        assertThat(difference.estimate()).isCloseTo(3, within(1e-14));
        assertThat(difference.halfWidth()).isCloseTo(3.182446305284263 * Math.sqrt(14.0 / 3 / 4), within(1e-9));
    }

    @Test
    void theRatioIsThatOfTheMeansWithBoundsOnTheLogScale() {
        Interval ratio = Pairs.of(A, B).ratio(0.95);
        assertThat(ratio.estimate()).isCloseTo(14.0 / 11, within(1e-14));
        // a_i/14 - b_i/11 in 154ths: -8, -3, -19, 30; squares sum to 1334
        double deviation = Math.sqrt(1334.0 / 3) / 154;
        double spread = Math.exp(3.182446305284263 * deviation / 2);
        assertThat(ratio.lower()).isCloseTo(14.0 / 11 / spread, within(1e-9));
        assertThat(ratio.upper()).isCloseTo(14.0 / 11 * spread, within(1e-9));
    }

    @Test
    void theVarianceRatioIsTheGainOfCommonNumbers() {
        // variances: of A 10, of B 4/3, of the differences 14/3
        assertThat(Pairs.of(A, B).varianceRatio()).isCloseTo((10 + 4.0 / 3) / (14.0 / 3), within(1e-13));
        assertThat(Pairs.of(new double[] {1, 2, 3}, new double[] {2, 3, 4}).varianceRatio())
                .isInfinite();
        assertThat(Pairs.of(new double[] {1, 1}, new double[] {2, 2}).varianceRatio())
                .isNaN();
    }

    @Property(tries = 200)
    void exchangingTheTwoTurnsTheSignAndInvertsTheRatio(@ForAll long seed, @ForAll @IntRange(min = 2, max = 40) int n) {
        double[] a = sample(LogNormal.ofMeanCv(5, 1.5), new Draws(seed, 0).stream("a", 0), n);
        double[] b = sample(Gamma.ofMeanCv(80, 0.7), new Draws(seed, 0).stream("b", 0), n);
        Pairs pairs = Pairs.of(a, b);
        Pairs exchanged = Pairs.of(b, a);
        Interval difference = pairs.difference(0.9);
        Interval negative = exchanged.difference(0.9);
        assertThat(negative).isEqualTo(new Interval(-difference.estimate(), -difference.upper(), -difference.lower()));
        Interval ratio = pairs.ratio(0.9);
        Interval inverse = exchanged.ratio(0.9);
        Percentage rounding = Percentage.withPercentage(1e-10);
        assertThat(inverse.estimate()).isCloseTo(1 / ratio.estimate(), rounding);
        assertThat(inverse.lower()).isCloseTo(1 / ratio.upper(), rounding);
        assertThat(inverse.upper()).isCloseTo(1 / ratio.lower(), rounding);
        assertThat(exchanged.varianceRatio()).isEqualTo(pairs.varianceRatio());
    }

    @Test
    void theRatioIsHeldAboutAsOftenAsPromised() {
        Distribution law = LogNormal.ofMeanCv(4, 0.3);
        int held = 0;
        for (int experiment = 0; experiment < 400; experiment++) {
            Draws draws = new Draws(6, experiment);
            double[] common = sample(law, draws.stream("common", 0), 20);
            double[] a = sample(law, draws.stream("a", 0), 20);
            double[] b = sample(law, draws.stream("b", 0), 20);
            for (int i = 0; i < 20; i++) {
                a[i] = 2 * (a[i] + common[i]);
                b[i] += common[i];
            }
            if (Pairs.of(a, b).ratio(0.95).contains(2)) {
                held++;
            }
        }
        assertThat(held / 400.0).isBetween(0.92, 0.98);
    }

    @Test
    void whatCannotBeSaidIsAbsent() {
        assertThat(Pairs.of(new double[] {4}, new double[] {2}).ratio(0.95).estimate())
                .isEqualTo(2);
        assertThat(Pairs.of(new double[] {4}, new double[] {2}).ratio(0.95).hasBounds())
                .isFalse();
        assertThat(Pairs.of(new double[] {0, 0}, new double[] {2, 3})
                        .ratio(0.95)
                        .hasEstimate())
                .isFalse();
        assertThat(Pairs.of(new double[] {2, 3}, new double[] {0, 0})
                        .ratio(0.95)
                        .hasEstimate())
                .isFalse();
        assertThat(Pairs.of(new double[0], new double[0]).difference(0.95).hasEstimate())
                .isFalse();
        assertThat(Pairs.of(new double[] {3, 3}, new double[] {3, 3}).ratio(0.95))
                .isEqualTo(new Interval(1, 1, 1));
        assertThatThrownBy(() -> Pairs.of(new double[1], new double[2])).hasMessageContaining("1, 2");
    }

    private static double[] sample(Distribution law, Stream stream, int n) {
        double[] sample = new double[n];
        for (int i = 0; i < n; i++) {
            sample[i] = law.draw(stream, i);
        }
        return sample;
    }
}
