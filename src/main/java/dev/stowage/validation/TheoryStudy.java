package dev.stowage.validation;

import dev.stowage.results.Metric;
import dev.stowage.results.Statistic;
import dev.stowage.scenario.Published;
import dev.stowage.scenario.Scenario;
import dev.stowage.scenario.Theory;
import dev.stowage.scenario.yaml.Point;
import dev.stowage.scenario.yaml.Problem;
import dev.stowage.scenario.yaml.ScenarioException;
import dev.stowage.scenario.yaml.Study;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A study with what theory says of it. */
final class TheoryStudy {
    private static final String NO_SWEEP = "base";

    private final Study study;
    private final Theory theory;
    private final List<Expected> expected = new ArrayList<>();

    /** A value of theory, as a target of the simulation. */
    private record Expected(Target target, boolean exact) {}

    /**
     * Takes a study whose names have been checked by the reader.
     *
     * @throws ScenarioException when theory says nothing of it
     */
    TheoryStudy(Study study) {
        this.study = study;
        Theory given = study.points().get(0).scenario().theory();
        if (given == null) {
            throw new ScenarioException(List.of(new Problem(
                    study.file(),
                    0,
                    0,
                    "theory",
                    "nothing of theory stands in this scenario",
                    "add `theory:` with a check, a model and values")));
        }
        theory = given;
        theory.values().forEach(value -> styles(value).forEach(style -> add(value, style)));
    }

    private List<String> styles(Theory.Value value) {
        return value.style() != null
                ? List.of(value.style())
                : List.copyOf(base().styles().keySet());
    }

    private Scenario base() {
        return study.points().get(0).scenario();
    }

    private void add(Theory.Value value, String style) {
        Metric metric = Metric.of(value.metric()).orElseThrow();
        Statistic statistic = Statistic.of(value.statistic()).orElseThrow();
        Published.Against against = value.against();
        value.points()
                .forEach((point, number) -> expected.add(new Expected(
                        new Target(
                                style,
                                point,
                                new Target.Place(point, style, metric, statistic),
                                against == null
                                        ? null
                                        : new Target.Place(
                                                against.point() == null ? point : against.point(),
                                                against.style() == null ? style : against.style(),
                                                metric,
                                                statistic),
                                against == null ? Published.As.RATIO : against.as(),
                                against == null ? metric.unit() : "1",
                                1,
                                number,
                                Double.NaN,
                                Published.Role.PREDICTED,
                                value.formula()),
                        value.exact())));
    }

    /** What must be simulated. */
    List<dev.stowage.experiment.SummaryRun.Part> parts() {
        Map<String, Scenario> scenarios = new LinkedHashMap<>();
        for (Point point : study.points()) {
            scenarios.put(point.name(), point.scenario());
        }
        return PublishedStudy.parts(
                scenarios, expected.stream().map(Expected::target).toList());
    }

    /** What theory says beside what was simulated, in the order of the file. */
    List<TheoryCheck> checks(Simulated simulated) {
        return expected.stream()
                .map(each -> new TheoryCheck(
                        model(each.target()),
                        each.target().metric(),
                        each.target().unit(),
                        each.target().value(),
                        each.target().read(simulated),
                        each.exact()))
                .toList();
    }

    private String model(Target target) {
        StringBuilder model = new StringBuilder(theory.check() + " " + theory.model());
        if (base().styles().size() > 1) {
            model.append(", ").append(target.place().style());
        }
        if (!target.place().point().equals(NO_SWEEP)) {
            model.append(", ").append(target.place().point());
        }
        return model.toString();
    }
}
