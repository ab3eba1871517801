package dev.stowage.validation;

import dev.stowage.experiment.Figures;
import dev.stowage.experiment.SummaryRun;
import dev.stowage.results.SummaryRow;
import dev.stowage.scenario.Scenario;
import dev.stowage.scenario.yaml.Problem;
import dev.stowage.scenario.yaml.ScenarioException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Simulated over measured values as a function of some parameters, each in units of its own size. The draws do not depend on the
 * parameters (common random numbers), so the function changes as smoothly as a single run does. What has been computed is kept: a style
 * is run again only when a number changes that it uses.
 */
final class Model {
    private final SummaryRun run;
    private final List<Case> cases;
    private final List<Parameter> parameters;
    private final Map<List<Double>, double[]> known = new HashMap<>();
    private final Map<Key, List<SummaryRow>> rows = new HashMap<>();

    /** A part of a case with these values of the parameters that it uses. */
    private record Key(int of, String point, String style, Map<String, Double> means) {}

    /** The scenarios of a study by point, and what was measured of them. */
    record Case(String file, Map<String, Scenario> scenarios, List<Target> targets) {}

    Model(SummaryRun run, List<Case> cases, List<Parameter> parameters) {
        this.run = run;
        this.cases = cases;
        this.parameters = parameters;
    }

    List<Parameter> parameters() {
        return parameters;
    }

    /** All targets, case by case. */
    List<Target> targets() {
        return cases.stream().flatMap(each -> each.targets().stream()).toList();
    }

    /** How often the scenarios have been simulated. */
    int evaluations() {
        return known.size();
    }

    /**
     * Simulated over measured value of each target.
     *
     * @param sizes the parameters, each in units of its size
     * @throws ScenarioException when a value cannot be simulated
     */
    double[] ratios(double[] sizes) {
        List<Double> key = java.util.Arrays.stream(sizes).boxed().toList();
        double[] ratios = known.get(key);
        if (ratios == null) {
            ratios = simulated(sizes);
            known.put(key, ratios);
        }
        return ratios.clone();
    }

    private double[] simulated(double[] sizes) {
        List<Key> wanted = new ArrayList<>();
        Map<Key, SummaryRun.Part> missing = new LinkedHashMap<>();
        for (int i = 0; i < cases.size(); i++) {
            Map<String, Scenario> scenarios = new LinkedHashMap<>();
            cases.get(i).scenarios().forEach((point, scenario) -> scenarios.put(point, changed(scenario, sizes)));
            for (SummaryRun.Part part :
                    PublishedStudy.parts(scenarios, cases.get(i).targets())) {
                Key key = new Key(i, part.point(), part.style(), means(part));
                wanted.add(key);
                if (!rows.containsKey(key)) {
                    missing.put(key, part);
                }
            }
        }
        List<List<SummaryRow>> run = this.run.run(List.copyOf(missing.values()));
        int next = 0;
        for (Key key : missing.keySet()) {
            rows.put(key, run.get(next));
            next++;
        }
        return read(wanted);
    }

    /** The values of the parameters that a part uses. */
    private Map<String, Double> means(SummaryRun.Part part) {
        Set<String> names =
                parameters.stream().flatMap(each -> each.members().stream()).collect(Collectors.toSet());
        Map<String, Double> means = new TreeMap<>();
        for (Figures.Named named : Figures.of(part.scenario().onlyStyle(part.style()))) {
            if (names.contains(named.name())) {
                means.put(named.name(), named.figure().mean());
            }
        }
        return means;
    }

    private double[] read(List<Key> keys) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            Simulated simulated = new Simulated();
            for (Key key : keys) {
                if (key.of() == i) {
                    simulated.add(key.point(), key.style(), rows.getOrDefault(key, List.of()));
                }
            }
            for (Target target : cases.get(i).targets()) {
                ratios.add(ratio(cases.get(i), target, simulated));
            }
        }
        return ratios.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double ratio(Case of, Target target, Simulated simulated) {
        double ratio = target.read(simulated).estimate() / target.value();
        if (!Double.isFinite(ratio)) {
            throw new ScenarioException(List.of(new Problem(
                    of.file(),
                    0,
                    0,
                    target.place().point(),
                    "`" + target.metric() + "` of style `" + target.place().style() + "` cannot be simulated",
                    "raise `replications`, so that there are enough starts for it")));
        }
        return ratio;
    }

    private Scenario changed(Scenario scenario, double[] sizes) {
        Set<String> names = new HashSet<>();
        Figures.of(scenario).forEach(named -> names.add(named.name()));
        Map<String, Double> means = new HashMap<>();
        for (int i = 0; i < sizes.length; i++) {
            Parameter parameter = parameters.get(i);
            double mean = parameter.value(sizes[i]);
            parameter.members().stream().filter(names::contains).forEach(name -> means.put(name, mean));
        }
        return Figures.changed(scenario, means);
    }
}
