package dev.stowage.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stowage.scenario.Hypothesis.Amount;
import dev.stowage.scenario.Hypothesis.Comparator;
import dev.stowage.scenario.Hypothesis.Multiple;
import dev.stowage.scenario.Hypothesis.Term;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HypothesisTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "startup.ready.p95{style=a} < 1 s,   startup.ready, p95,   LESS,     1,    s",
                "startup.ready < 250ms,              startup.ready, mean,  LESS,     250,  ms",
                "startup.ready.p99.9 <= 1.5 min,     startup.ready, p99.9, AT_MOST,  1.5,  min",
                "machines > 5,                       machines,      mean,  MORE,     5,    \"\"",
                "cost.usd_run.max >= 0.25 USD,       cost.usd_run,  max,   AT_LEAST, 0.25, USD",
                "makespan.sd>-1e-3 s,                makespan,      sd,    MORE,     -1e-3, s",
            })
    void aQuantityStandsOnTheRight(
            String text, String metric, String statistic, Comparator comparator, double number, String unit) {
        Hypothesis hypothesis = Hypothesis.parse(text);
        assertThat(hypothesis.left().metric()).isEqualTo(metric);
        assertThat(hypothesis.left().statistic()).isEqualTo(statistic);
        assertThat(hypothesis.comparator()).isEqualTo(comparator);
        assertThat(hypothesis.right()).isEqualTo(new Amount(number, unit));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "makespan{style=a} > 2 * makespan{style=b}    | 2",
                "makespan{style=a} > .5*makespan{style=b}     | 0.5",
                "makespan{style=a} > makespan{ style = b }    | 1",
            })
    void aMultipleOfATermStandsOnTheRight(String text, double factor) {
        assertThat(Hypothesis.parse(text).right())
                .isEqualTo(new Multiple(factor, new Term("makespan", "mean", Map.of("style", "b"))));
    }

    @Test
    void labelsHoldBlanksAndUnits() {
        assertThat(Hypothesis.parse("makespan{style=a b, memory=64 MiB} < 1 s")
                        .left()
                        .labels())
                .containsExactly(Map.entry("style", "a b"), Map.entry("memory", "64 MiB"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "startup.ready is small          | there is no `<`, `<=`, `>` or `>=`",
                "startup.ready{style=a < 1 s     | on the left there is no metric",
                "2 * startup.ready < 1 s         | on the left there is no metric",
                "startup.ready <                 | neither a quantity nor a metric",
                "startup.ready < * makespan      | neither a quantity nor a metric",
                "startup.ready < makespan{style} | `style` is no label",
                "startup.ready{a=} < 1 s         | `a=` is no label",
                "startup.ready{a=1, a=2} < 1 s   | the label `a` stands twice",
            })
    void whatIsNoExpectationIsRefusedWithARemedy(String text, String message) {
        assertThatThrownBy(() -> Hypothesis.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message)
                .hasMessageContaining("; ");
    }

    @ParameterizedTest
    @CsvSource({
        "LESS, true, false, false",
        "AT_MOST, true, true, false",
        "MORE, false, false, true",
        "AT_LEAST, false, true, true"
    })
    void comparatorsAreJudgedByTheDifference(Comparator comparator, boolean below, boolean equal, boolean above) {
        assertThat(comparator.holds(-1)).isEqualTo(below);
        assertThat(comparator.holds(0)).isEqualTo(equal);
        assertThat(comparator.holds(1)).isEqualTo(above);
    }
}
