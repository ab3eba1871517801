package dev.stowage.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.statistics.Interval;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When theory is met. */
class TheoryCheckTest {
    @ParameterizedTest(name = "theory {0}, simulated {1} +- {2}, exact {3}: {4}")
    @CsvSource({
        "5, 5.05, 0.06, false, pass",
        "5, 5.05, 0.04, false, fail",
        "5, 5.05, 0.11, false, inconclusive", // 2.2 %
        "5, 9, 3, false, fail", // wide, and yet it leaves theory out
        "5, 5, NaN, false, inconclusive",
        "5, NaN, NaN, false, inconclusive",
        "5, 5.000000004, NaN, true, pass",
        "5, 5.000000006, NaN, true, fail",
        "5, NaN, NaN, true, fail",
        "0, 0.0000000009, NaN, true, pass",
        "0, 0.0000000011, NaN, true, fail",
    })
    void verdicts(double theory, double simulated, double half, boolean exact, String verdict) {
        TheoryCheck check = new TheoryCheck(
                "V0 model", "metric", "s", theory, new Interval(simulated, simulated - half, simulated + half), exact);
        assertThat(check.row().verdict()).isEqualTo(verdict);
    }
}
