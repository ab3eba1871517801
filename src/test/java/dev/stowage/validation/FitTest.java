package dev.stowage.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.stowage.results.Metric;
import dev.stowage.results.Statistic;
import dev.stowage.scenario.yaml.ScenarioException;
import dev.stowage.scenario.yaml.Study;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FitTest {
    @TempDir
    Path temp;

    private Fit fit(String csv, String... parameters) throws IOException {
        Study study = PublishedTexts.queue(temp, PublishedTexts.points(200, 30, Map.of()), "");
        Path table = Files.writeString(temp.resolve("boots.csv"), csv);
        Fit.Request request = new Fit.Request(
                study, table, "boots.csv", Metric.STARTUP_READY, List.of(Statistic.MEAN), List.of(parameters));
        return Fit.of(request, PublishedTexts.run(1));
    }

    @Test
    void twoNumbersFollowFromTwoValues() throws IOException {
        Fit fit = fit("""
                point,metric,statistic,value,unit
                at-once=1,makespan,mean,140,ms
                at-once=64,makespan,mean,2.66,s
                """, PublishedTexts.HOLD, PublishedTexts.DELAY);
        assertThat(fit.value(PublishedTexts.HOLD)).isCloseTo(0.04, Percentage.withPercentage(0.01));
        assertThat(fit.value(PublishedTexts.DELAY)).isCloseTo(0.1, Percentage.withPercentage(0.01));
        assertThat(fit.text()).contains("40 ms", "100 ms", "+0.0 %");
    }

    /** The mean start of N at once is the delay and (N + 1)/2 holds. */
    @Test
    void bootsAreMetByTheirMean() throws IOException {
        Fit fit = fit("point,seconds\nat-once=1,0.3\nat-once=1,0.2\nat-once=8,0.43\n", PublishedTexts.HOLD);
        double n1 = 0.2;
        // one parameter, two relative residuals: sum of squares of (0.2 + h)/0.25 - 1 and (0.2 + 4.5 h)/0.43 - 1 is
        // least
        double a = 1 / 0.25;
        double b = 4.5 / 0.43;
        double hold = -(a * (n1 / 0.25 - 1) + b * (n1 / 0.43 - 1)) / (a * a + b * b);
        assertThat(fit.value(PublishedTexts.HOLD)).isCloseTo(hold, within(1e-5));
    }

    @Test
    void aNumberStaysWithinItsRangeAndTheOthersAreFittedAgain() throws IOException {
        Fit fit = fit("""
                point,metric,statistic,value,unit
                at-once=1,makespan,mean,5,ms
                at-once=32,makespan,mean,1000,ms
                at-once=64,makespan,mean,2000,ms
                """, PublishedTexts.HOLD, PublishedTexts.DELAY);
        assertThat(fit.value(PublishedTexts.DELAY)).isEqualTo(0.05);
        assertThat(fit.value(PublishedTexts.HOLD)).isEqualTo(0.01);
        assertThat(fit.text()).contains("at its low");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "point,second;at-once=1,1|boots.csv:1:2: there is no column `second`; did you mean `seconds`?",
                "seconds;1|boots.csv:1:1: the scenario has several points",
                "point,seconds;at-once=3,1|boots.csv:2:1: point: there is no point `at-once=3`; did you mean",
                "point,seconds;at-once=1,1;at-once=2,0,5|boots.csv:3:1: the line has 3 cells, and there are 2 columns",
                "point,seconds;at-once=1,-1|boots.csv:2:2: seconds: `-1` is not above 0",
                "point,seconds;at-once=1,1 s|boots.csv:2:2: seconds: `1 s` is no number; write digits",
                "point,style,seconds;at-once=1,box,1|boots.csv:2:2: style: there is no style `box`; did you mean `boxes`?",
                "point,metric,statistic,value;at-once=1,makespann,mean,1|boots.csv:2:2: metric: there is no metric `makespann`",
                "point,metric,statistic,value,unit;at-once=1,makespan,mean,1,MiB|boots.csv:2:5: unit: `MiB` is no unit of `makespan`",
                "point,seconds|boots.csv:1:1: there is no measurement below the headings",
                "point,seconds,metric;at-once=1,1,makespan|boots.csv:1:1: `seconds` and `metric` exclude each other",
            })
    void aMistakeInTheTableIsSaidWithItsLineAndCell(String lines, String message) {
        assertThatThrownBy(() -> fit(lines.replace(';', '\n') + "\n", PublishedTexts.HOLD))
                .isInstanceOf(ScenarioException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void aWrongParameterIsSaidWithOnesLikeIt() {
        assertThatThrownBy(() -> fit("point,seconds\nat-once=1,1\n", "layers.sandbox.hold.base"))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("no such number; such are `" + PublishedTexts.HOLD + "`");
    }

    @Test
    void moreNumbersThanValuesAreRefused() {
        assertThatThrownBy(() -> fit("point,seconds\nat-once=1,1\n", PublishedTexts.HOLD, PublishedTexts.DELAY))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("1 measured values do not settle 2 parameters");
    }
}
