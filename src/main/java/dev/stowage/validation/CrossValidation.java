package dev.stowage.validation;

import dev.stowage.experiment.SummaryRun;
import dev.stowage.scenario.Published;
import dev.stowage.scenario.Scenario;
import dev.stowage.scenario.yaml.Problem;
import dev.stowage.scenario.yaml.ScenarioException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * How well a source's values are met that were not fitted to: the parameters of its scenarios are fitted to its fitted values with one
 * condition, a point of the sweep, left out, for each condition in turn; the error is that on the condition that was left out. Where a
 * study has no sweep, each condition of its values is one.
 */
public final class CrossValidation {
    /** Sources with fewer points are left out. */
    static final int FEWEST_POINTS = 6;

    private static final double PERCENT = 100;

    private final List<LeftOut> values = new ArrayList<>();
    private final List<String> passedOver = new ArrayList<>();
    private final SummaryRun run;
    private final Consumer<String> told;

    /** A value of the condition that was left out, and its relative error after the fit to the others. */
    record LeftOut(String source, String system, String condition, String metric, double error) {}

    private CrossValidation(SummaryRun run, Consumer<String> told) {
        this.run = run;
        this.told = told;
    }

    /**
     * Refits; takes minutes.
     *
     * @param told is told how far it has come, a line each
     */
    public static CrossValidation of(Reproduction reproduction, SummaryRun run, Consumer<String> told) {
        CrossValidation validation = new CrossValidation(run, told);
        Map<String, List<PublishedStudy>> studies = Reproduction.bySource(reproduction.studies());
        for (SourceResult result : reproduction.results()) {
            List<PublishedStudy> own = studies.getOrDefault(result.source(), List.of());
            if (result.points() < FEWEST_POINTS) {
                validation.passedOver.add(result.source() + ": fewer than six points");
            } else {
                validation.source(result.source(), own);
            }
        }
        return validation;
    }

    private void source(String source, List<PublishedStudy> studies) {
        Set<String> names = new LinkedHashSet<>();
        List<Scenario> scenarios = new ArrayList<>();
        List<Model.Case> cases = new ArrayList<>();
        List<String> conditions = new ArrayList<>();
        for (PublishedStudy study : studies) {
            study.published().parameters().stream()
                    .filter(name -> !study.isPlain(name))
                    .forEach(names::add);
            scenarios.addAll(study.scenarios().values());
            List<Target> fitted = study.targets().stream()
                    .filter(target -> target.role() == Published.Role.FITTED)
                    .toList();
            cases.add(new Model.Case(study.study().file(), study.scenarios(), fitted));
            fitted.forEach(target -> conditions.add(condition(study, target)));
        }
        List<Problem> problems = new ArrayList<>();
        List<Parameter> parameters =
                Parameter.of(names, scenarios, studies.get(0).study().file(), problems);
        if (!problems.isEmpty()) {
            throw new ScenarioException(problems);
        }
        if (parameters.isEmpty() || conditions.isEmpty()) {
            passedOver.add(source + ": nothing was fitted to it");
            return;
        }
        leaveOut(source, new Model(run, cases, parameters), conditions);
    }

    private static String condition(PublishedStudy study, Target target) {
        return study.study().points().size() > 1
                ? study.study().file() + " " + target.place().point()
                : study.study().file() + " " + target.system() + " " + target.condition();
    }

    private void leaveOut(String source, Model model, List<String> conditions) {
        List<String> each = conditions.stream().distinct().toList();
        for (int c = 0; c < each.size(); c++) {
            String left = each.get(c);
            int[] kept = IntStream.range(0, conditions.size())
                    .filter(i -> !conditions.get(i).equals(left))
                    .toArray();
            told.accept(source + ": condition " + (c + 1) + " of " + each.size());
            if (kept.length < model.parameters().size()) {
                passedOver.add(source + ", " + left + ": the other values do not settle the parameters");
                continue;
            }
            double[] ratios = model.ratios(BoundedFit.of(model, kept));
            for (int i = 0; i < conditions.size(); i++) {
                if (conditions.get(i).equals(left)) {
                    Target target = model.targets().get(i);
                    values.add(
                            new LeftOut(source, target.system(), target.condition(), target.metric(), ratios[i] - 1));
                }
            }
        }
    }

    List<LeftOut> values() {
        return values;
    }

    /** The errors and their mean by source, for a terminal. */
    public String text() {
        Columns table = new Columns("left out: source", "system", "condition", "metric", "error");
        values.forEach(value -> table.row(
                value.source(),
                value.system(),
                value.condition(),
                value.metric(),
                Say.signed(PERCENT * value.error())));
        StringBuilder text = new StringBuilder(table.text()).append('\n');
        means().forEach((source, mean) -> text.append(source)
                .append(": mean error on what was left out ")
                .append(Say.percent(PERCENT * mean))
                .append('\n'));
        passedOver.forEach(each -> text.append("not refitted: ").append(each).append('\n'));
        return text.toString();
    }

    /** The mean size of the errors on what was left out, by source. */
    Map<String, Double> means() {
        Map<String, List<Double>> errors = new LinkedHashMap<>();
        values.forEach(value -> errors.computeIfAbsent(value.source(), source -> new ArrayList<>())
                .add(Math.abs(value.error())));
        Map<String, Double> means = new LinkedHashMap<>();
        errors.forEach((source, all) -> means.put(
                source, all.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN)));
        return means;
    }
}
