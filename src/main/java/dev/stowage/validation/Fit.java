package dev.stowage.validation;

import dev.stowage.experiment.SummaryRun;
import dev.stowage.results.Metric;
import dev.stowage.results.Statistic;
import dev.stowage.scenario.Catalogue;
import dev.stowage.scenario.Figure;
import dev.stowage.scenario.Grade;
import dev.stowage.scenario.Provenance;
import dev.stowage.scenario.Scenario;
import dev.stowage.scenario.yaml.ChangedEntries;
import dev.stowage.scenario.yaml.Point;
import dev.stowage.scenario.yaml.Problem;
import dev.stowage.scenario.yaml.ScenarioException;
import dev.stowage.scenario.yaml.Study;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Numbers of a scenario fitted to a person's own measurements by bounded least squares of the relative errors. */
public final class Fit {
    private static final String SUFFIX = "-fitted";
    private static final int DIGITS = 4;

    private final Model model;
    private final double[] start;
    private final double[] fitted;
    private final String measured;

    private Fit(Model model, double[] fitted, String measured) {
        this.model = model;
        this.start = model.parameters().stream()
                .mapToDouble(parameter -> parameter.start() / parameter.size())
                .toArray();
        this.fitted = fitted;
        this.measured = measured;
    }

    /**
     * What is fitted to what.
     *
     * @param table a CSV of measurements in the form that the README shows
     * @param shown the table as it is named in problems and as the source of the fitted numbers
     * @param metric what the seconds of a boot are
     * @param statistics which statistics of boots are met
     * @param parameters names of numbers as in assumptions.csv, or patterns of names that share a number, see {@link NamePattern}
     */
    public record Request(
            Study study,
            Path table,
            String shown,
            Metric metric,
            List<Statistic> statistics,
            List<String> parameters) {}

    /**
     * Fits.
     *
     * @throws ScenarioException when a parameter or something in the table is wrong
     * @throws dev.stowage.results.ResultsException when the table cannot be read
     */
    public static Fit of(Request request, SummaryRun run) {
        Map<String, Scenario> scenarios = new LinkedHashMap<>();
        Set<String> styles = new LinkedHashSet<>();
        for (Point point : request.study().points()) {
            scenarios.put(point.name(), point.scenario());
            styles.addAll(point.scenario().styles().keySet());
        }
        List<Problem> problems = new ArrayList<>();
        List<Parameter> parameters = Parameter.of(
                request.parameters(), scenarios.values(), request.study().file(), problems);
        if (!problems.isEmpty()) {
            throw new ScenarioException(problems);
        }
        List<Target> targets = MeasuredTable.read(
                request.table(), request.shown(), styles, scenarios.keySet(), request.metric(), request.statistics());
        if (targets.size() < parameters.size()) {
            throw new ScenarioException(List.of(new Problem(
                    request.shown(),
                    0,
                    0,
                    "",
                    targets.size() + " measured values do not settle " + parameters.size() + " parameters",
                    "measure at more points, or fit fewer")));
        }
        Model model = new Model(run, List.of(new Model.Case(request.study().file(), scenarios, targets)), parameters);
        return new Fit(model, BoundedFit.of(model), request.shown());
    }

    /** Parameters and residuals for a terminal. */
    public String text() {
        Columns table = new Columns("parameter", "start", "fitted", "low", "high", "");
        for (int i = 0; i < fitted.length; i++) {
            Parameter p = model.parameters().get(i);
            double value = p.value(fitted[i]);
            table.row(
                    p.name(),
                    print(p, p.start()),
                    print(p, value),
                    print(p, p.low()),
                    print(p, p.high()),
                    BoundedFit.isAt(value / p.size(), p.low() / p.size())
                            ? "at its low"
                            : BoundedFit.isAt(value / p.size(), p.high() / p.size()) ? "at its high" : "");
        }
        return table.text() + "\n" + residuals();
    }

    private static String print(Parameter parameter, double value) {
        return parameter.dimension().print(value, DIGITS);
    }

    private String residuals() {
        Columns table = new Columns("style", "point", "metric", "measured", "start", "fitted", "residual");
        double[] before = model.ratios(start);
        double[] after = model.ratios(fitted);
        double squares = 0;
        List<Target> targets = model.targets();
        for (int i = 0; i < after.length; i++) {
            Target target = targets.get(i);
            squares += (after[i] - 1) * (after[i] - 1);
            table.row(
                    target.place().style(),
                    target.place().point(),
                    target.metric(),
                    Say.number(target.value()) + " " + target.unit(),
                    Say.number(before[i] * target.value()),
                    Say.number(after[i] * target.value()),
                    Say.signed(100 * (after[i] - 1)));
        }
        return table.text() + "root mean square of the residuals: "
                + Say.percent(100 * StrictMath.sqrt(squares / after.length)) + "; "
                + Say.count(model.evaluations(), "simulation") + "\n";
    }

    /** The fitted value of a parameter in its base unit. */
    double value(String parameter) {
        for (int i = 0; i < fitted.length; i++) {
            if (model.parameters().get(i).name().equals(parameter)) {
                return model.parameters().get(i).value(fitted[i]);
            }
        }
        throw new IllegalArgumentException("`" + parameter + "` was not fitted");
    }

    /**
     * A file with an entry for each layer and machine of which a number was fitted, under its name and {@code -fitted}, for scenarios
     * to name under {@code catalogue:}. A number that ended at an end of its range has no such end there.
     *
     * @throws ScenarioException when a number stands in no entry that has a name
     */
    public String entries(Catalogue catalogue, Path scenario) {
        List<ChangedEntries.NewFigure> figures = new ArrayList<>();
        for (int i = 0; i < fitted.length; i++) {
            Parameter p = model.parameters().get(i);
            double value = p.value(fitted[i]);
            Provenance provenance = new Provenance(Grade.MEASURED, measured, null, null, measured);
            Double low = p.figure().low();
            Double high = p.figure().high();
            Figure<?> figure = new Figure<>(
                    new dev.stowage.random.Constant(value),
                    low == null || BoundedFit.isAt(value / p.size(), low / p.size()) ? null : low,
                    high == null || BoundedFit.isAt(value / p.size(), high / p.size()) ? null : high,
                    provenance);
            double factor = p.start() > 0 ? value / p.start() : value;
            p.members().forEach(name -> figures.add(new ChangedEntries.NewFigure(name, factor, figure, p.dimension())));
        }
        return ChangedEntries.yaml(catalogue, scenario, figures, SUFFIX);
    }
}
