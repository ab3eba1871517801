package dev.stowage.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.stowage.scenario.Figure;
import dev.stowage.scenario.Scenario;
import dev.stowage.scenario.yaml.ScenarioReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FiguresTest {
    private static final double FACTOR = 1.01;

    @TempDir
    Path temp;

    static List<Path> shipped() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("scenarios"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !file.getFileName().toString().startsWith("_"))
                    .sorted()
                    .toList();
        }
    }

    /** A number at one place; unlike those of {@link Figures#of} not merged with equal ones. */
    record Seen(String name, Figure<?> figure) {}

    private static List<Seen> seen(Scenario scenario) {
        List<Seen> seen = new ArrayList<>();
        FigureWalk.visit(scenario, (name, figure, dimension) -> seen.add(new Seen(name, figure)));
        return seen;
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyNumberOfAShippedScenarioCanBeChangedAloneByItsName(Path file) {
        Scenario scenario =
                new ScenarioReader(Studies.CATALOGUE).read(file).points().get(0).scenario();
        List<Seen> before = seen(scenario);
        assertThat(before).hasSizeGreaterThan(20);
        for (String name : before.stream().map(Seen::name).distinct().toList()) {
            double old = before.stream()
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .orElseThrow()
                    .figure()
                    .mean();
            double mean = old == 0 ? 1 : old * FACTOR;
            List<Seen> after = seen(Figures.changed(scenario, Map.of(name, mean)));
            assertThat(after).hasSameSizeAs(before);
            for (int i = 0; i < before.size(); i++) {
                if (before.get(i).name().equals(name)) {
                    Figure<?> changed = after.get(i).figure();
                    assertThat(changed.mean()).as(name).isCloseTo(mean, within(mean * 1e-9));
                    assertThat(changed.provenance())
                            .isEqualTo(before.get(i).figure().provenance());
                    assertThat(changed.isConstant())
                            .isEqualTo(before.get(i).figure().isConstant());
                } else {
                    assertThat(after.get(i)).isEqualTo(before.get(i));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void changedToWhatItIsAScenarioIsTheSame(Path file) {
        Scenario scenario =
                new ScenarioReader(Studies.CATALOGUE).read(file).points().get(0).scenario();
        Figures.Named first = Figures.of(scenario).get(0);
        assertThat(Figures.changed(scenario, Map.of(first.name(), first.figure().mean())))
                .isSameAs(scenario);
    }

    private Scenario small() throws IOException {
        return Studies.read(temp, """
                        schema: 1
                        apps:
                          web:
                            memory: 64 MiB
                            ready-after: [{delay: {log-normal: {mean: 2 s, cv: 0.5}, low: 1 s, high: 3 s, grade: assumed, because: a guess}}]
                        workload: [{app: web}]
                        layers: {box: {makes: one-per-guest, start-up: {running: [{hold: {lock: door, base: 5 ms}}]}}}
                        instance-types: {iron: {vcpus: 4, memory: 16 GiB}}
                        styles:
                          one: {machines: {type: iron, count: 1}, stack: [box]}
                        """).points().get(0).scenario();
    }

    @Test
    void aRangeIsWidenedAndALawKeepsItsShape() throws IOException {
        Scenario changed = Figures.changed(small(), Map.of("apps.web.ready-after.delay", 6.0));
        Figure<?> figure = seen(changed).stream()
                .filter(each -> each.name().equals("apps.web.ready-after.delay"))
                .findFirst()
                .orElseThrow()
                .figure();
        assertThat(figure.low()).isEqualTo(1);
        assertThat(figure.high()).isCloseTo(6, within(1e-9));
        // the median of a log-normal law is its mean over sqrt(1 + cv^2)
        assertThat(figure.law().quantile(0.5)).isCloseTo(6 / Math.sqrt(1.25), within(1e-9));
    }

    @Test
    void aNumberThatIsNotThereAndOneThatMayNotBeAreRefused() throws IOException {
        Scenario scenario = small();
        assertThatThrownBy(() -> Figures.changed(scenario, Map.of("layers.box.speed", 1.0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("layers.box.speed");
        assertThatThrownBy(() -> Figures.changed(scenario, Map.of("instance-types.iron.speed", 0.0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("speed must be above 0");
    }
}
