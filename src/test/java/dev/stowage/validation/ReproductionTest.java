package dev.stowage.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.stowage.results.ReproductionRow;
import dev.stowage.scenario.yaml.ScenarioReader;
import dev.stowage.scenario.yaml.Study;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReproductionTest {
    private static final Path QUEUE = Path.of("src/test/resources/dev/stowage/validation/queue.yaml");

    @TempDir
    Path temp;

    private static Reproduction queue(int workers) {
        Study study = new ScenarioReader(PublishedTexts.CATALOGUE).read(QUEUE);
        return Reproduction.of(List.of(study), PublishedTexts.run(workers));
    }

    private static ReproductionRow row(String condition) {
        return queue(1).rows().stream()
                .filter(row -> row.condition().equals(condition))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void valuesAreReadInTheirUnitsAndJudgedByTheirTolerances() {
        ReproductionRow hit = row("at-once=16");
        assertThat(hit.simulated()).isCloseTo(680, within(1e-6));
        assertThat(hit.errorPercent()).isCloseTo(100 * (680.0 / 700 - 1), within(1e-6));
        assertThat(hit.tolerancePercent()).isCloseTo(5, within(1e-9));
        assertThat(hit.verdict()).isEqualTo("hit");
        assertThat(hit.role()).isEqualTo("fitted");
        assertThat(row("at-once=64").verdict()).isEqualTo("miss");
    }

    @Test
    void aValueMayBeRelativeToAnotherOne() {
        ReproductionRow ratio = row("64 over 1");
        assertThat(ratio.simulated()).isCloseTo(2120.0 / 230, within(1e-9));
        assertThat(ratio.unit()).isEqualTo("1");
    }

    @Test
    void aToleranceMayBeAbsolute() {
        ReproductionRow within = queue(1).rows().get(5);
        assertThat(within.metric()).isEqualTo("startup.ready.max");
        assertThat(within.simulated()).isCloseTo(0.32, within(1e-9));
        assertThat(within.tolerancePercent()).isCloseTo(100 * 0.011 / 0.33, within(1e-9));
        assertThat(within.verdict()).isEqualTo("hit");
    }

    @Test
    void whatIsOutOfScopeHasItsReasonAndNoNumbers() {
        ReproductionRow left = row("on a full moon");
        assertThat(left.verdict()).isEqualTo("out of scope: no layer howls");
        assertThat(left.published()).isNaN();
        assertThat(left.compared()).isFalse();
    }

    @Test
    void inputsAreNoPoints() {
        SourceResult result = queue(1).results().get(0);
        assertThat(result.points()).isEqualTo(5);
        assertThat(result.misses()).isEqualTo(1);
        assertThat(result.credited()).isTrue();
        assertThat(result.errors().getMax()).isCloseTo(0.06, within(1e-9));
    }

    /** The list of the scenario names the lock; the delay says itself that it was fitted; the rest is no parameter. */
    @Test
    void parametersAreWhatWasFittedOrAssumed() {
        Parameters parameters = queue(1).results().get(0).parameters();
        assertThat(parameters.fitted()).containsExactly(PublishedTexts.HOLD, PublishedTexts.DELAY);
        assertThat(parameters.assumed()).isEmpty();
    }

    /** Two locks of 15 ms, whose hold one pattern names: one parameter, and each condition is met again with both changed. */
    @Test
    void whatAPatternStandsForIsOneParameter() throws IOException {
        Study study = PublishedTexts.twoQueues(temp, PublishedTexts.points(220, 20, Map.of()));
        Reproduction reproduction = Reproduction.of(List.of(study), PublishedTexts.run(1));
        Parameters parameters = reproduction.results().get(0).parameters();
        assertThat(parameters.fitted()).containsExactly("layers.*.start-up.running.{queue,gate}.hold.base");
        assertThat(parameters.assumed()).containsExactly(PublishedTexts.DELAY);
        assertThat(parameters.shapes()).isEmpty();
        CrossValidation validation = CrossValidation.of(reproduction, PublishedTexts.run(1), told -> {});
        assertThat(validation.values()).hasSize(7).allSatisfy(value -> assertThat(value.error())
                .isCloseTo(0, within(1e-3)));
    }

    /** A law has a spread to choose, and a stage a number of cores. */
    @Test
    void spreadsAndStagesOnSeveralCoresAreParameters() throws IOException {
        Study study = PublishedTexts.spread(temp, "at-once=1: 230");
        Parameters parameters = Reproduction.of(List.of(study), PublishedTexts.run(1))
                .results()
                .get(0)
                .parameters();
        assertThat(parameters.shapes())
                .containsExactly(
                        PublishedTexts.DELAY.replace(".delay", ".compute") + " (spread)",
                        PublishedTexts.DELAY.replace(".delay", ".compute.parallelism"));
        assertThat(parameters.count()).isEqualTo(4);
    }

    @Test
    void assumedNumbersOfTheStylesComparedAreParametersToo() throws IOException {
        Study study = PublishedTexts.queue(temp, "at-once=1: 230", "");
        Parameters parameters = Reproduction.of(List.of(study), PublishedTexts.run(1))
                .results()
                .get(0)
                .parameters();
        assertThat(parameters.fitted()).isEmpty();
        assertThat(parameters.assumed()).containsExactly(PublishedTexts.HOLD, PublishedTexts.DELAY);
    }

    @Test
    void fewerThanFourPointsEarnNoCredit() throws IOException {
        Study study = PublishedTexts.queue(temp, "at-once=1: 230, at-once=2: 260, at-once=4: 320", "");
        Reproduction reproduction = Reproduction.of(List.of(study), PublishedTexts.run(1));
        assertThat(reproduction.results().get(0).credited()).isFalse();
        assertThat(reproduction.text(false))
                .contains("3 (no credit)", "0 values that no parameter states, of 0 sources");
    }

    @Test
    void theNumberOfWorkersDoesNotMatter() {
        assertThat(queue(2).text(true)).isEqualTo(queue(1).text(true));
        assertThat(queue(2).page()).isEqualTo(queue(1).page());
    }

    /** The law is a straight line, which a constant cannot follow: 230 and 440 (N = 1, 8) have the best constant 292.8. */
    @Test
    void aStraightLineAndAConstantAreFittedToTheRelativeErrors() throws IOException {
        Study study = PublishedTexts.queue(temp, PublishedTexts.points(200, 30, Map.of()), "");
        Baseline line = Reproduction.of(List.of(study), PublishedTexts.run(1))
                .results()
                .get(0)
                .baselines()
                .get(0);
        assertThat(line.points()).isEqualTo(7);
        assertThat(line.lines()).isEqualTo(1);
        assertThat(line.line()).isCloseTo(0, within(1e-9));
        double once = 0;
        double twice = 0;
        for (int n = 1; n <= 64; n *= 2) {
            double value = 200 + 30 * n;
            once += 1 / value;
            twice += 1 / (value * value);
        }
        double errors = 0;
        for (int n = 1; n <= 64; n *= 2) {
            errors += Math.abs(once / twice / (200 + 30 * n) - 1) / 7;
        }
        assertThat(line.constant()).isCloseTo(errors, within(1e-9));
    }

    /** What is left out is predicted by the line through the others: one value that is 20 % too high stands out there. */
    @Test
    void eachConditionIsLeftOutInTurn() throws IOException {
        Study study = PublishedTexts.queue(
                temp,
                PublishedTexts.points(150, 40, Map.of(16, 1.2)),
                PublishedTexts.HOLD + ", " + PublishedTexts.DELAY);
        Reproduction reproduction = Reproduction.of(List.of(study), PublishedTexts.run(1));
        List<String> told = new java.util.ArrayList<>();
        CrossValidation validation = CrossValidation.of(reproduction, PublishedTexts.run(1), told::add);
        assertThat(told).hasSize(7);
        assertThat(validation.values()).hasSize(7);
        CrossValidation.LeftOut outlier = validation.values().get(4);
        assertThat(outlier.condition()).isEqualTo("at-once=16");
        assertThat(outlier.error()).isCloseTo(1 / 1.2 - 1, within(0.002));
        assertThat(validation.means().get("Queue et al. 2020")).isBetween(0.03, 0.1);
    }
}
