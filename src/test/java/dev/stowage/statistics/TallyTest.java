package dev.stowage.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TallyTest {
    @Test
    void momentsOfAKnownSample() {
        Tally tally = Tally.of(2, 4, 4, 4, 5, 5, 7, 9); // squared deviations sum to 32
        assertThat(tally.count()).isEqualTo(8);
        assertThat(tally.mean()).isCloseTo(5, within(1e-15));
        assertThat(tally.variance()).isCloseTo(32.0 / 7, within(1e-14));
        assertThat(tally.standardDeviation()).isCloseTo(Math.sqrt(32.0 / 7), within(1e-14));
        assertThat(tally.min()).isEqualTo(2);
        assertThat(tally.max()).isEqualTo(9);
    }

    @Test
    void aLargeOffsetCostsNoDigits() {
        Tally tally = Tally.of(1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16);
        assertThat(tally.variance()).isEqualTo(30);
    }

    @Test
    void anEmptyTallyKnowsNothing() {
        Tally tally = new Tally();
        assertThat(tally.count()).isZero();
        assertThat(tally.mean()).isNaN();
        assertThat(tally.min()).isNaN();
        assertThat(Tally.of(-3).variance()).isNaN();
        assertThat(Tally.of(-3).max()).isEqualTo(-3);
        assertThatThrownBy(() -> tally.add(Double.POSITIVE_INFINITY)).hasMessageContaining("Infinity");
    }

    @Test
    void skewnessIsTheAdjustedCoefficient() {
        assertThat(Tally.of(3, 4, 5, 2, 3, 4, 5, 6, 4, 7).skewness()).isCloseTo(0.3595430714067974, within(1e-14));
        assertThat(Tally.of(1e9 + 3, 1e9 + 4, 1e9 + 5, 1e9 + 2, 1e9 + 3, 1e9 + 4, 1e9 + 5, 1e9 + 6, 1e9 + 4, 1e9 + 7)
                        .skewness())
                .isCloseTo(0.3595430714067974, within(1e-6));
        assertThat(Tally.of(-1, -1, -10).skewness()).isNegative();
        assertThat(Tally.of(1, 2, 3).skewness()).isCloseTo(0, within(1e-15));
        assertThat(Tally.of(1, 2).skewness()).isNaN();
        assertThat(Tally.of(2, 2, 2).skewness()).isNaN();
    }
}
