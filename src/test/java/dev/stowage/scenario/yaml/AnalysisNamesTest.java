package dev.stowage.scenario.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What analyses, expectations and comparisons name must be there. */
final class AnalysisNamesTest {
    private static final String SCENARIO = """
            schema: 1
            apps:
              web: {memory: 128 MiB}
            workload:
              - {app: web, count: 3}
            styles:
              vm: {machines: {type: m5.large}, stack: [amazon-linux-2023]}
              container: {machines: {type: m5.large}, stack: [amazon-linux-2023, docker]}
            sweep:
              apps: {path: "workload[0].count", values: [1, 10, 100]}
              image: {small: {apps.web.memory: 64 MiB}, large: {apps.web.memory: 1 GiB}}
              one: {path: apps.web.cpu.request, values: [0.1 cores]}
            """;

    private static final Map<String, String> METRICS = Map.of(
            "startup.ready", "s",
            "makespan", "s",
            "memory.vmm", "B",
            "machines", "machines",
            "cost.usd_run", "USD",
            "cost.usd_per_app_month", "USD");
    private static final Set<String> FIGURES =
            Set.of("startup.ready", "startup.ready.p50", "startup.ready.p95", "cost.usd_run");
    private static final ScenarioReader READER = new ScenarioReader(
            new TestCatalogue(), Vocabulary.of(METRICS, Set.of("mean", "sd", "p50", "p95"), FIGURES));

    @TempDir
    private Path folder;

    private List<String> problems(String asked) {
        return Reading.problems(READER, folder, SCENARIO + asked + "\n", Overrides.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "analyses: {tornado: {points: ['apps=1;image=small;one=0.1 cores'], statistic: p95, styles: vm}}",
                "analyses: {break-even: [{axis: apps}, {axis: apps, styles: [container, vm], metric: makespan}]}",
                "analyses: {uncertainty: {metric: cost.usd_per_app_month, styles: [vm, container]}}",
                "expect: ['startup.ready < 1 s', 'machines{style=vm} <= 3', 'memory.vmm{style=vm, apps=10} < 2 MiB']",
                "expect: [{that: 'makespan{image=small} < 0.5 * makespan{image=large}', flips-at: apps}]",
                "compare: {metrics: [startup.ready.p95, cost.usd_run], styles: [container, vm]}",
            })
    void whatIsThereIsAccepted(String asked) {
        assertThat(problems(asked)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "analyses: {tornado: {styles: [vm, containr]}}                                       | 35: analyses.tornado.styles[1]: there is no style 'containr'; did you mean 'container'?",
                "analyses: {tornado: {points: 'apps=1;image=small'}}                                 | 30: analyses.tornado.points: there is no point 'apps=1;image=small'; did you mean 'apps=1;image=small;one=0.1 cores'?",
                "analyses: {tornado: {metric: startup.redy}}                                         | 30: analyses.tornado.metric: there is no metric 'startup.redy'; did you mean 'startup.ready'?",
                "analyses: {tornado: {statistic: p59}}                                               | 33: analyses.tornado.statistic: there is no statistic 'p59'; did you mean 'p50'?",
                "analyses: {uncertainty: {metric: startup.ready.p95}}                                | 34: analyses.uncertainty.metric: there is no metric 'startup.ready.p95'; did you mean 'startup.ready'?",
                "analyses: {break-even: {axis: app}}                                                 | 31: analyses.break-even.axis: there is no axis 'app'; did you mean 'apps'?",
                "analyses: {break-even: {axis: image}}                                               | 31: analyses.break-even.axis: the axis 'image' has no values in between; name an axis of numbers that has a 'path'",
                "analyses: {break-even: {axis: one}}                                                 | 31: analyses.break-even.axis: the axis 'one' has one value only; give it two at least, to look between",
                "expect: ['startup.ready.p59{style=vm} < 1 s']                                       | 10: expect[0]: there is no statistic 'p59'; did you mean 'p50'?",
                "expect: ['startup.ready{style=vn} < 1 s']                                           | 10: expect[0]: there is no style 'vn'; did you mean 'vm'?",
                "expect: ['startup.ready{styl=vm} < 1 s']                                            | 10: expect[0]: there is neither a label nor an axis 'styl'; did you mean 'style'?",
                "expect: ['startup.ready{style=vm, apps=5} < 1 s']                                   | 10: expect[0]: the axis 'apps' has no value '5'; the values are '1', '10', '100'",
                "expect: ['startup.ready{style=vm} < 1 GiB']                                         | 10: expect[0]: 'startup.ready' is not measured in 'GiB'; write one of 'ns', 'us', 'ms', 's', 'min', 'h', 'd'",
                "expect: ['startup.ready{style=vm} < 1']                                             | 10: expect[0]: the quantity has no unit; write one of 'ns', 'us', 'ms', 's', 'min', 'h', 'd'",
                "expect: ['startup.ready{style=vm} < memory.vmm{style=vm}']                          | 10: expect[0]: 'startup.ready' and 'memory.vmm' cannot be compared; one is measured in 's', the other in 'B'",
                "expect: ['startup.ready{style=vm} < 2 * startup.ready{style=container, image=big}'] | 10: expect[0]: the axis 'image' has no value 'big'; the values are 'small', 'large'",
                "expect: [{that: 'startup.ready{style=vm} < 1 s', flips-at: image}]                  | 60: expect[0].flips-at: the axis 'image' has no values in between; name an axis of numbers that has a 'path'",
                "expect: [{that: 'startup.ready{style=vm} < 1 s', flips-at: {axis: aps}}]            | 67: expect[0].flips-at.axis: there is no axis 'aps'; did you mean 'apps'?",
                "compare: {metrics: startup.redy}                                                    | 20: compare.metrics: there is no metric 'startup.redy', nor one with such a statistic; did you mean 'startup.ready'?",
                "compare: {metrics: [startup.ready.p59]}                                             | 21: compare.metrics[0]: there is no metric 'startup.ready.p59', nor one with such a statistic; did you mean 'startup.ready.p50'?",
                "compare: {styles: [vm, contaner]}                                                   | 24: compare.styles[1]: there is no style 'contaner'; did you mean 'container'?",
                "compare: {metrics: [startup.ready.sd]}                                              | 21: compare.metrics[0]: there is no metric 'startup.ready.sd', nor one with such a statistic; did you mean 'startup.ready'?",
                "analyses: {break-even: {axis: apps, styles: [vm]}}                                  | 45: analyses.break-even.styles: a break-even is between two styles; name two that are different, or leave it out",
                "analyses: {break-even: {axis: apps, styles: [vm, vm]}}                              | 45: analyses.break-even.styles: a break-even is between two styles; name two that are different, or leave it out",
            })
    void whatIsNotThereIsToldWhereItIsNamed(String asked, String problem) {
        assertThat(problems(asked)).containsExactly("test.yaml:13:" + problem.replace('\'', '`'));
    }

    @Test
    void allMistakesAreToldAtOnce() {
        String asked = """
                analyses:
                  uncertainty: {points: [nowhere, 'apps=1;image=small;one=0.1 cores'], styles: [vmm]}
                  break-even: [{axis: apps}, {axis: aps, styles: [vm, kvm], metric: cost.usd}]
                expect: ["startup.redy.p59{style=v} < 2 * makespan{one=0.2 cores}"]
                """;
        assertThat(problems(asked))
                .extracting(problem -> problem.replaceFirst("^test.yaml:[0-9]+:[0-9]+: ([^:]*): ([^;]*);.*$", "$1: $2"))
                .containsExactlyInAnyOrder(
                        "analyses.uncertainty.points[0]: there is no point `nowhere`",
                        "analyses.uncertainty.styles[0]: there is no style `vmm`",
                        "analyses.break-even[1].axis: there is no axis `aps`",
                        "analyses.break-even[1].styles[1]: there is no style `kvm`",
                        "analyses.break-even[1].metric: there is no metric `cost.usd`",
                        "expect[0]: there is no metric `startup.redy`",
                        "expect[0]: there is no statistic `p59`",
                        "expect[0]: there is no style `v`",
                        "expect[0]: the axis `one` has no value `0.2 cores`");
    }

    @Test
    void aBreakEvenOfAnOnlyStyleIsRefused() {
        String alone = SCENARIO.replaceFirst("  container: .*\\n", "") + "analyses: {break-even: {axis: apps}}\n";
        assertThat(Reading.problems(folder, alone))
                .containsExactly(
                        "test.yaml:12:24: analyses.break-even: a break-even is between two styles; name two that are "
                                + "different, or leave it out");
    }
}
