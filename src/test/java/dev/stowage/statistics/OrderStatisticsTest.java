package dev.stowage.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderStatisticsTest {
    /** The table of every book on non-parametric statistics, and the worked number of experiments. */
    @ParameterizedTest
    @CsvSource({
        "1000, 0.95, 0.95, 936, 964",
        "6,    0.5,  0.95, 1,   6",
        "5,    0.5,  0.95, 0,   6",
        "10,   0.5,  0.95, 2,   9",
        "20,   0.5,  0.95, 6,   15",
        "25,   0.5,  0.99, 6,   20",
        "72,   0.95, 0.95, 64,  72",
        "72,   0.95, 0.99, 63,  73"
    })
    void ranksAreThoseOfTheTable(int n, double p, double level, int lower, int upper) {
        assertThat(OrderStatistics.of(n, p, level)).isEqualTo(new OrderStatistics(lower, upper));
    }

    @Test
    void wrongInputIsRefused() {
        assertThatThrownBy(() -> OrderStatistics.of(10, 1, 0.95)).hasMessageContaining("probability");
        assertThatThrownBy(() -> OrderStatistics.of(10, 0.5, 95)).hasMessageContaining("level");
    }
}
