package dev.stowage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MinuteLinesTest {
    private final StringWriter err = new StringWriter();
    private long seconds = 1000;
    private final MinuteLines lines =
            new MinuteLines(new PrintWriter(err, true), () -> TimeUnit.SECONDS.toNanos(seconds));

    @Test
    void tellsOnceAMinuteHowFarItHasComeAndHowLongItWillTake() {
        lines.begin(5000);
        for (int i = 0; i < 300; i++) {
            seconds++;
            lines.gathered();
        }
        lines.dropped(1700);
        seconds += 59;
        lines.waiting();
        seconds++;
        lines.waiting();
        assertThat(err.toString().replace(System.lineSeparator(), "\n")).isEqualTo("""
                        60 of 5,000 runs in 60 s, about 82 min left
                        120 of 5,000 runs in 2 min, about 81 min left
                        180 of 5,000 runs in 3 min, about 80 min left
                        240 of 5,000 runs in 4 min, about 79 min left
                        300 of 5,000 runs in 5 min, about 78 min left
                        300 of 3,300 runs in 6 min, about 60 min left
                        """);
    }

    @Test
    void saysNothingOfTheTimeLeftBeforeAnyRunIsThere() {
        lines.begin(10);
        seconds += 61;
        lines.waiting();
        assertThat(err.toString().strip()).isEqualTo("0 of 10 runs in 61 s");
    }

    @ParameterizedTest
    @CsvSource({
        "0.04, 0.0 s",
        "0.96, 1.0 s",
        "1.2, 1 s",
        "119.4, 119 s",
        "119.6, 2 min",
        "7169, 119 min",
        "7500, 2 h 05 min"
    })
    void timesAreSaidAsRoughlyAsTheyAreKnown(double time, String words) {
        assertThat(Times.words(time)).isEqualTo(words);
    }
}
