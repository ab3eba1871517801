package dev.stowage.scenario.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.random.Constant;
import dev.stowage.random.LogNormal;
import dev.stowage.scenario.Figure;
import dev.stowage.scenario.Grade;
import dev.stowage.scenario.Scenario;
import dev.stowage.scenario.Work;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys that exclude each other replace each other, whichever way one value is laid over another. */
@SuppressWarnings("NullAway") // a null where the tests expect a value fails them
class OverlayTest {
    private static final String PARENT = """
            schema: 1
            apps:
              web:
                memory: 128 MiB
                process-start: {log-normal: {mean: 4 ms, cv: 0.2}, low: 2 ms, high: 8 ms, grade: assumed, because: a guess}
                ready-after: {name: load, compute: {work: {log-normal: {mean: 1 core-seconds, cv: 0.2}}, parallelism: 2}}
              value: {memory: 1 MiB}
            workload: [{app: web}]
            instance-types:
              box: {vcpus: 2, memory: 8 GiB, price: {value: 0.1 USD/h, low: 0.05 USD/h, high: 0.2 USD/h, grade: assumed}}
            layers:
              launch: {start-up: {running: {delay: {log-normal: {mean: 8 s, cv: 0.2}}}}}
              engine: {pulls: {resolve: {log-normal: {mean: 1 s, cv: 0.2}, low: 0.1 s, high: 2 s, grade: assumed}}}
            styles:
              s: {machines: {type: box, count: 1}, stack: [launch, engine]}
            sweep:
              size: {path: apps.web.memory, values: [1 GiB, 2 GiB]}
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void parent() throws IOException {
        Files.writeString(folder.resolve("parent.yaml"), PARENT);
    }

    private Study study(String child) {
        return Reading.READER.read(Reading.write(folder, "extends: parent.yaml\n" + child));
    }

    private Scenario scenario(String child) {
        return study(child).points().get(0).scenario();
    }

    private static Figure<?> processStart(Scenario scenario) {
        return scenario.apps().get("web").processStart();
    }

    private static Work.Compute compute(Scenario scenario) {
        return (Work.Compute) scenario.apps().get("web").readyAfter().get(0).work();
    }

    @Test
    void aValueTakesThePlaceOfALawWithItsRangeAndSource() {
        Figure<?> figure = processStart(scenario("apps: {web: {process-start: {value: 20 ms}}}\n"));
        assertThat(figure.law()).isEqualTo(new Constant(0.02));
        assertThat(figure.low()).isNull();
        assertThat(figure.provenance().grade()).isEqualTo(Grade.SCENARIO);
        assertThat(processStart(scenario("apps: {web: {process-start: {exponential: {mean: 20 ms}}}}\n"))
                        .mean())
                .isEqualTo(0.02);
    }

    @Test
    void aParameterOfTheSameLawIsChangedAlone() {
        assertThat(processStart(scenario("apps: {web: {process-start: {log-normal: {mean: 20 ms}}}}\n"))
                        .law())
                .isEqualTo(LogNormal.ofMeanCv(0.02, 0.2));
        assertThat(processStart(scenario("apps: {web: {process-start: {log-normal: {median: 20 ms, sigma: 1}}}}\n"))
                        .law())
                .isEqualTo(LogNormal.ofMedianSigma(0.02, 1));
    }

    @Test
    void theRangeAloneLeavesTheLaw() {
        Figure<?> figure = processStart(scenario("apps: {web: {process-start: {high: 9 ms}}}\n"));
        assertThat(figure.mean()).isCloseTo(0.004, org.assertj.core.data.Offset.offset(1e-12));
        assertThat(figure.high()).isEqualTo(0.009);
        assertThat(figure.provenance().grade()).isEqualTo(Grade.ASSUMED);
    }

    @Test
    void aPrimitiveTakesThePlaceOfAnother() {
        assertThat(scenario("apps: {web: {ready-after: {delay: 1 s}}}\n")
                        .apps()
                        .get("web")
                        .readyAfter())
                .singleElement()
                .satisfies(stage -> assertThat(stage.work()).isInstanceOf(Work.Delay.class))
                .satisfies(stage -> assertThat(stage.name()).isEqualTo("load"));
    }

    @Test
    void aShortFormIsLaidOverALongOne() {
        Work.Compute changed =
                compute(scenario("apps: {web: {ready-after: {compute: {exponential: {mean: 3 core-seconds}}}}}\n"));
        assertThat(changed.work().mean()).isEqualTo(3);
        assertThat(changed.parallelism()).isEqualTo(2);
    }

    @Test
    void namesThatLookLikeLawsAreNames() {
        assertThat(scenario("apps: {normal: {memory: 2 MiB}}\n").apps()).containsKeys("web", "value", "normal");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            sweep: {size: {paths: [apps.web.memory], values: [3 GiB]}}   | size=3 GiB
            sweep: {size: {big: {apps.web.memory: 4 GiB}}}               | size=big
            """)
    void anAxisTakesThePlaceOfOneWithAnotherForm(String child, String point) {
        assertThat(study(child + "\n").points()).singleElement().satisfies(p -> assertThat(p.name())
                .isEqualTo(point));
    }

    @Test
    void likeStacksAndTheCommandLineDoTheSame() {
        assertThat(scenario("styles: {s: {machines: {type: {like: box, price: {value: 1 USD/h}}}}}\n")
                        .styles()
                        .get("s")
                        .machines()
                        .type()
                        .price()
                        .provenance()
                        .grade())
                .isEqualTo(Grade.SCENARIO);
        Scenario stacked = scenario("styles: {s: {stack: [launch, {engine: {pulls: {resolve: {value: 5 s}}}}]}}\n");
        assertThat(stacked.styles().get("s").stack().get(1).pulls().resolve().law())
                .isEqualTo(new Constant(5));
        Path file = Reading.write(folder, "extends: parent.yaml\n");
        Scenario set = Reading.READER
                .read(
                        file,
                        new Overrides(
                                List.of(
                                        "styles.s.stack.engine.pulls.resolve.value=6 s",
                                        "apps.web.ready-after.delay=1 s"),
                                null,
                                null))
                .points()
                .get(0)
                .scenario();
        assertThat(set.styles().get("s").stack().get(1).pulls().resolve().mean())
                .isEqualTo(6);
        assertThat(set.apps().get("web").readyAfter().get(0).work()).isInstanceOf(Work.Delay.class);
    }
}
