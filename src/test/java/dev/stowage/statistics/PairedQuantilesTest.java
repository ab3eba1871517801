package dev.stowage.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.stowage.random.Distribution;
import dev.stowage.random.Draws;
import dev.stowage.random.LogNormal;
import dev.stowage.random.Stream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class PairedQuantilesTest {
    private static final Draws DRAWS = new Draws(6, 0);
    private static final Distribution LAW = LogNormal.ofMeanCv(10, 0.6);

    private static List<double[]> replications(String name, int replications) {
        return IntStream.range(0, replications)
                .mapToObj(r -> {
                    Stream stream = DRAWS.stream(name, r);
                    return IntStream.range(0, 20)
                            .mapToDouble(i -> LAW.draw(stream, i))
                            .toArray();
                })
                .toList();
    }

    private static List<double[]> scaled(List<double[]> replications, double factor, double more) {
        return replications.stream()
                .map(values -> Arrays.stream(values).map(v -> factor * v + more).toArray())
                .toList();
    }

    @Test
    void aConstantDifferenceIsKnownExactly() {
        List<double[]> a = replications("starts", 30);
        PairedQuantiles paired = PairedQuantiles.of(scaled(a, 1, 5), a, 0.95, DRAWS);
        Interval difference = paired.difference(0.95);
        assertThat(difference.estimate()).isCloseTo(5, within(1e-12));
        assertThat(difference.halfWidth()).isCloseTo(0, within(1e-12));
        assertThat(paired.varianceRatio()).isGreaterThan(1e6);
        assertThat(paired.count()).isEqualTo(30);
    }

    @Test
    void aConstantRatioIsKnownExactly() {
        List<double[]> a = replications("starts", 30);
        Interval ratio = PairedQuantiles.of(scaled(a, 3, 0), a, 0.95, DRAWS).ratio(0.95);
        assertThat(ratio.estimate()).isCloseTo(3, within(1e-12));
        assertThat(ratio.halfWidth()).isCloseTo(0, within(1e-12));
    }

    @Test
    void independentAlternativesGainNothing() {
        PairedQuantiles paired =
                PairedQuantiles.of(replications("starts", 200), replications("others", 200), 0.5, DRAWS);
        assertThat(paired.varianceRatio()).isBetween(0.8, 1.25);
        assertThat(paired.difference(0.95).contains(0)).isTrue();
    }

    @Test
    void exchangingTheTwoTurnsTheSignAndInvertsTheRatio() {
        List<double[]> a = replications("starts", 24);
        List<double[]> b = scaled(replications("others", 24), 2, 1);
        PairedQuantiles pairs = PairedQuantiles.of(a, b, 0.9, DRAWS);
        PairedQuantiles exchanged = PairedQuantiles.of(b, a, 0.9, DRAWS);
        Interval difference = pairs.difference(0.9);
        assertThat(exchanged.difference(0.9))
                .isEqualTo(new Interval(-difference.estimate(), -difference.upper(), -difference.lower()));
        Interval ratio = pairs.ratio(0.9);
        Interval inverse = exchanged.ratio(0.9);
        Percentage rounding = Percentage.withPercentage(1e-10);
        assertThat(inverse.estimate()).isCloseTo(1 / ratio.estimate(), rounding);
        assertThat(inverse.lower()).isCloseTo(1 / ratio.upper(), rounding);
        assertThat(inverse.upper()).isCloseTo(1 / ratio.lower(), rounding);
        assertThat(exchanged.varianceRatio()).isEqualTo(pairs.varianceRatio());
    }

    @Test
    void onlyReplicationsThatBothHaveArePaired() {
        List<double[]> a = new ArrayList<>(replications("starts", 20));
        List<double[]> b = new ArrayList<>(scaled(a, 1, 2)).subList(0, 15);
        a.set(3, new double[0]);
        PairedQuantiles paired = PairedQuantiles.of(a, b, 0.5, DRAWS);
        assertThat(paired.count()).isEqualTo(14);
        assertThat(paired.difference(0.95).estimate()).isCloseTo(-2, within(1e-12));
    }

    @Test
    void whatCannotBeSaidIsAbsent() {
        List<double[]> nine = replications("starts", 9);
        assertThat(PairedQuantiles.of(nine, nine, 0.5, DRAWS).difference(0.95).hasEstimate())
                .isTrue();
        assertThat(PairedQuantiles.of(nine, nine, 0.5, DRAWS).difference(0.95).hasBounds())
                .isFalse();
        assertThat(PairedQuantiles.of(nine, nine, 0.5, DRAWS).varianceRatio()).isNaN();
        assertThat(PairedQuantiles.of(nine, nine, 0.99, DRAWS).difference(0.95)).isEqualTo(Interval.absent());
        List<double[]> twelve = replications("starts", 12);
        assertThat(PairedQuantiles.of(twelve, scaled(twelve, 0, 0), 0.5, DRAWS).ratio(0.95))
                .isEqualTo(Interval.absent());
        assertThatThrownBy(() -> PairedQuantiles.of(nine, nine, 1, DRAWS)).hasMessageContaining("probability");
    }
}
