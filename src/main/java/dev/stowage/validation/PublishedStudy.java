package dev.stowage.validation;

import dev.stowage.experiment.Figures;
import dev.stowage.experiment.SummaryRun;
import dev.stowage.results.Estimand;
import dev.stowage.results.Metric;
import dev.stowage.results.Statistic;
import dev.stowage.scenario.EditDistance;
import dev.stowage.scenario.Published;
import dev.stowage.scenario.Scenario;
import dev.stowage.scenario.yaml.Point;
import dev.stowage.scenario.yaml.Problem;
import dev.stowage.scenario.yaml.ScenarioException;
import dev.stowage.scenario.yaml.Study;
import dev.stowage.scenario.yaml.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A study with the values that were published of it. */
final class PublishedStudy {
    private static final String NO_SWEEP = "base";

    private final Study study;
    private final Published published;
    private final List<Target> targets = new ArrayList<>();

    /**
     * Takes a study whose names have been checked by the reader.
     *
     * @throws ScenarioException when nothing was published of it
     */
    PublishedStudy(Study study) {
        this.study = study;
        Published given = study.points().get(0).scenario().published();
        if (given == null) {
            throw new ScenarioException(List.of(new Problem(
                    study.file(),
                    0,
                    0,
                    "published",
                    "nothing published stands in this scenario",
                    "add `published:` with a source and values")));
        }
        published = given;
        checkParameters();
        published.values().forEach(this::add);
    }

    private void checkParameters() {
        Set<String> known = new TreeSet<>();
        study.points().forEach(point -> Figures.of(point.scenario()).forEach(named -> known.add(named.name())));
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < published.parameters().size(); i++) {
            String name = published.parameters().get(i);
            NamePattern pattern = NamePattern.of(name);
            if (known.stream().noneMatch(pattern::matches) && !isPlain(name)) {
                problems.add(study.located()
                        .problem(
                                "there is no number `" + name + "`",
                                known.stream()
                                        .min(Comparator.comparingInt(each -> EditDistance.between(each, name)))
                                        .map(near -> "did you mean `" + near + "`?")
                                        .orElse(""),
                                "published",
                                "parameters",
                                i));
            }
        }
        if (!problems.isEmpty()) {
            throw new ScenarioException(problems);
        }
    }

    /** The first name or pattern under {@code published.parameters} that stands for this name. */
    Optional<String> listed(String name) {
        return published.parameters().stream()
                .filter(each -> NamePattern.of(each).matches(name))
                .findFirst();
    }

    /** Whether it is what an app of the study needs, a plain quantity that has no provenance and cannot be refitted. */
    boolean isPlain(String name) {
        return study.points().stream()
                .flatMap(point -> point.scenario().apps().keySet().stream())
                .anyMatch(app -> name.equals("apps." + app + ".memory") || name.equals("apps." + app + ".cpu"));
    }

    private void add(Published.Value value) {
        Metric metric = Metric.of(value.metric()).orElseThrow();
        Statistic statistic = Statistic.of(value.statistic()).orElseThrow();
        Published.Against against = value.against();
        value.points().forEach((point, measured) -> {
            double tolerance = value.tolerance() == null
                    ? Objects.requireNonNull(value.within())
                    : value.tolerance().fraction() * Math.abs(measured);
            targets.add(new Target(
                    value.system() == null ? value.style() : value.system(),
                    condition(value, point),
                    new Target.Place(point, value.style(), metric, statistic),
                    against == null ? null : reference(against, point, value.style(), metric, statistic),
                    against == null ? Published.As.RATIO : against.as(),
                    value.unit(),
                    Vocabulary.factor(value.unit(), metric.unit(), against != null),
                    measured,
                    tolerance,
                    value.role(),
                    value.because() == null ? "" : value.because()));
        });
    }

    private static Target.Place reference(
            Published.Against against, String point, String style, Metric metric, Statistic statistic) {
        return new Target.Place(
                against.point() == null ? point : against.point(),
                against.style() == null ? style : against.style(),
                metric,
                statistic);
    }

    /** What was said of the condition, and the point where the condition is said of several. */
    private static String condition(Published.Value value, String point) {
        String said = value.condition();
        if (said == null) {
            return point.equals(NO_SWEEP) ? "" : point;
        }
        return value.points().size() == 1 ? said : said + ", " + point;
    }

    Study study() {
        return study;
    }

    Published published() {
        return published;
    }

    /** Who published it. */
    String source() {
        return published.source();
    }

    /** The published values, in the order of the file. */
    List<Target> targets() {
        return targets;
    }

    /** The scenario of each point by its name. */
    Map<String, Scenario> scenarios() {
        Map<String, Scenario> scenarios = new LinkedHashMap<>();
        for (Point point : study.points()) {
            scenarios.put(point.name(), point.scenario());
        }
        return scenarios;
    }

    /** What must be simulated to read the targets, each once, in the order of the study. */
    List<SummaryRun.Part> parts(List<Target> wanted) {
        return parts(scenarios(), wanted);
    }

    /** What must be simulated of these scenarios to read the targets, each once. */
    static List<SummaryRun.Part> parts(Map<String, Scenario> scenarios, List<Target> wanted) {
        List<SummaryRun.Part> parts = new ArrayList<>();
        scenarios.forEach((point, scenario) -> scenario.styles().keySet().forEach(style -> {
            Set<Estimand> estimands = new LinkedHashSet<>();
            wanted.forEach(target -> target.places().forEach(place -> {
                if (place.point().equals(point) && place.style().equals(style)) {
                    estimands.add(place.estimand());
                }
            }));
            if (!estimands.isEmpty()) {
                parts.add(new SummaryRun.Part(point, style, scenario, estimands));
            }
        }));
        return parts;
    }
}
