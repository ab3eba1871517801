package dev.stowage.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.stowage.random.Draws;
import dev.stowage.random.Stream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Counts over time, and the bounds of what replications say of them. */
class TimeAverageTest {
    private static TimeAverage counts() {
        TimeAverage average = new TimeAverage(10);
        average.set(2, 1); // before the warm-up is over: 1 from 10 s on
        average.set(12, 5);
        average.set(13, 0);
        average.end(20);
        return average;
    }

    @Test
    void valuesWeighAsLongAsTheyLast() {
        TimeAverage average = counts(); // 2 s of 1, 1 s of 5, 7 s of 0
        assertThat(average.seconds()).isEqualTo(10);
        assertThat(average.average()).isCloseTo(0.7, within(1e-15));
        assertThat(average.meanSquareAbout(0.7))
                .isCloseTo((2 * 0.3 * 0.3 + 4.3 * 4.3 + 7 * 0.7 * 0.7) / 10, within(1e-12));
        assertThat(average.quantile(0.7)).isZero();
        assertThat(average.quantile(0.71)).isEqualTo(1);
        assertThat(average.quantile(0.9)).isEqualTo(1);
        assertThat(average.quantile(0.95)).isEqualTo(5);
        assertThat(average.min()).isZero();
        assertThat(average.max()).isEqualTo(5);
    }

    @Test
    void withoutTimeThereIsNothingToSay() {
        TimeAverage average = new TimeAverage(3);
        average.set(1, 8);
        average.end(3);
        assertThat(average.average()).isNaN();
        assertThat(average.quantile(0.5)).isNaN();
        assertThat(average.min()).isNaN();
        assertThat(average.max()).isNaN();
    }

    @Test
    void timeDoesNotGoBackAndCountsAreNotNegative() {
        TimeAverage average = counts();
        assertThatThrownBy(() -> average.set(12.5, 1)).hasMessage("time went back from 20.0 s to 12.5 s");
        assertThatThrownBy(() -> average.set(21, -1)).hasMessage("a count must be 0 or more, not -1");
    }

    @Test
    void replicationsArePooledByTheirTime() {
        TimeAverage other = new TimeAverage(0);
        other.set(0, 3);
        other.end(30);
        TimeAverages both = TimeAverages.of(List.of(counts(), other, new TimeAverage(0)));
        assertThat(both.pooled().average()).isCloseTo((0.7 * 10 + 3 * 30) / 40, within(1e-12));
        Interval median = both.quantile(0.5, 0.95);
        assertThat(median.estimate()).isEqualTo(3);
        assertThat(median.lower()).isEqualTo(-17); // medians 0 and 3: 3 - 12.706 * 1.5, and whole
        assertThat(median.upper()).isEqualTo(23);
        assertThat(both.standardDeviation(0.95).hasBounds()).isFalse();
    }

    /** Of the number of heads among 20 coins, thrown each second: 13 are not exceeded for 94.2 %, 12 for 86.8 % of the time. */
    @Test
    void boundsOfAQuantileCoverItAtLeastAsOftenAsTheySay() {
        int covered = 0;
        for (int trial = 0; trial < 400; trial++) {
            Stream stream = new Draws(11, trial).stream("coins", 0);
            List<TimeAverage> replications = new ArrayList<>();
            for (int r = 0; r < 10; r++) {
                TimeAverage heads = new TimeAverage(0);
                for (int second = 0; second < 300; second++) {
                    long coins = (long) (stream.uniform(1000L * r + second) * (1 << 20));
                    heads.set(second, Long.bitCount(coins));
                }
                heads.end(300);
                replications.add(heads);
            }
            covered += TimeAverages.of(replications).quantile(0.9, 0.95).contains(13) ? 1 : 0;
        }
        assertThat(covered / 400.0).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void boundsOfAStandardDeviationCoverItAsOftenAsTheySay() {
        int covered = 0;
        for (int trial = 0; trial < 400; trial++) {
            Stream stream = new Draws(7, trial).stream("spread", 0);
            List<double[]> replications = new ArrayList<>();
            Tally all = new Tally();
            for (int r = 0; r < 40; r++) {
                double[] values = new double[20 + r % 3];
                for (int i = 0; i < values.length; i++) {
                    values[i] = stream.uniform(100L * r + i);
                    all.add(values[i]);
                }
                replications.add(values);
            }
            covered += Spread.of(replications, all, 0.95).contains(StrictMath.sqrt(1.0 / 12)) ? 1 : 0;
        }
        assertThat(covered).isBetween(364, 392); // 91 to 98 %
    }
}
