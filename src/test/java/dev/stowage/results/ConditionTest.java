package dev.stowage.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "at-once=10|''|10",
                "present=100;at-once=10|''|10",
                "512 MB guests, present=100;at-once=10|512 MB guests|10",
                "one, two, at-once=128 MiB|one, two|134217728",
                "alone on a host|alone on a host|NaN",
                "at-once=cold|''|NaN",
            })
    void aConditionIsWhatIsSaidAndItsAxes(String text, String said, double number) {
        Condition condition = Condition.of(text);
        assertThat(condition.said()).isEqualTo(said);
        assertThat(Double.valueOf(condition.number("at-once"))).isEqualTo(Double.valueOf(number));
    }

    @Test
    void theAxisToDrawOnIsTheNumericOneWithMostValues() {
        assertThat(Condition.numericAxis(Stream.of("a=1;b=1;c=x", "a=1;b=2;c=y", "a=2;b=4;c=z")
                        .map(Condition::of)
                        .toList()))
                .contains("b");
        assertThat(Condition.numericAxis(
                        Stream.of("a=1", "a=2", "alone").map(Condition::of).toList()))
                .isEmpty();
    }

    @Test
    void theRestIsSaidInWords() {
        assertThat(Condition.of("small, a=1;b=2;c=x").besides("b")).isEqualTo("small, a 1, c x");
        assertThat(new Condition("", Map.of("b", "2")).besides("b")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'Agache et al., Firecracker, NSDI 2020, paper and data',agache-et-al-firecracker-nsdi-2020-paper",
        "'(A) B!',a-b",
    })
    void aSourceBecomesAFilesName(String source, String slug) {
        assertThat(ReproductionRow.slug(source)).isEqualTo(slug);
    }
}
