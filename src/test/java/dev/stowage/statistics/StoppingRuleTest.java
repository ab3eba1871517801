package dev.stowage.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoppingRuleTest {
    @Test
    void itIsLookedAtAfterTenAndEachTimeThereAreATenthMore() {
        StoppingRule rule = new StoppingRule(0.05, 10, 45);
        assertThat(IntStream.rangeClosed(0, 60).filter(rule::isLook))
                .containsExactly(10, 11, 13, 15, 17, 19, 21, 24, 27, 30, 33, 37, 41, 45);
        assertThat(IntStream.rangeClosed(0, 60).filter(new StoppingRule(0.05, 20, 20)::isLook))
                .containsExactly(20);
    }

    /** 5 % asks for 5 / 105 = 4.7619 %. */
    @ParameterizedTest
    @CsvSource({
        "100,  95.3, 104.7, true",
        "100,  95.2, 104.8, false",
        "-100, -104.7, -95.3, true",
        "0,    0, 0, true",
        "0,    -1, 1, false"
    })
    void itStopsWhenTheHalfWidthIsSmall(double estimate, double lower, double upper, boolean met) {
        StoppingRule rule = new StoppingRule(0.05, 10, 1000);
        assertThat(rule.largestRelativeHalfWidth()).isCloseTo(0.0476190476, within(1e-9));
        assertThat(rule.isMet(new Interval(estimate, lower, upper))).isEqualTo(met);
    }

    @Test
    void withoutBoundsItGoesOn() {
        StoppingRule rule = new StoppingRule(0.05, 10, 1000);
        assertThat(rule.isMet(Interval.absent())).isFalse();
        assertThat(rule.isMet(Interval.withoutBounds(3))).isFalse();
    }

    @Test
    void wrongInputIsRefused() {
        assertThatThrownBy(() -> new StoppingRule(0, 10, 20)).hasMessageContaining("precision");
        assertThatThrownBy(() -> new StoppingRule(0.1, 10, 9)).hasMessageContaining("10 to 9");
        assertThatThrownBy(() -> new StoppingRule(0.1, 1, 9)).hasMessageContaining("two at least");
    }
}
