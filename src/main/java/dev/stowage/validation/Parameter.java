package dev.stowage.validation;

import dev.stowage.experiment.Figures;
import dev.stowage.scenario.Figure;
import dev.stowage.scenario.Scenario;
import dev.stowage.scenario.yaml.Problem;
import dev.stowage.units.Dimension;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A number that may be fitted.
 *
 * @param name its name in assumptions.csv, or the pattern of names that share it
 * @param members the names in assumptions.csv that are changed together
 * @param figure the number as it stands under the first of them
 * @param dimension what it is a number of
 * @param low the least that it may become, in the base unit: the low of the number, or a quarter of it where none is stated
 * @param high the most: the high of the number, or four times it where none is stated
 */
record Parameter(
        String name, SortedSet<String> members, Figure<?> figure, Dimension dimension, double low, double high) {
    private static final double ROOM = 4;
    private static final int FEW = 6;

    /** What it is fitted from. */
    double start() {
        return figure.mean();
    }

    /** The size by which it is measured. */
    double size() {
        return start() > 0 ? start() : high;
    }

    /** The value, within the range, that is so many times its size. */
    double value(double sizes) {
        return Math.min(high, Math.max(low, sizes * size()));
    }

    /**
     * The parameters of these names in some scenarios. What a pattern stands for is one parameter.
     *
     * @param file where the scenarios are from, for problems
     * @param problems is told of names that there are not, that stand for different numbers, that have no range or that are asked for twice
     */
    static List<Parameter> of(
            Collection<String> names, Collection<Scenario> scenarios, String file, List<Problem> problems) {
        List<Figures.Named> known = scenarios.stream()
                .flatMap(scenario -> Figures.of(scenario).stream())
                .distinct()
                .toList();
        List<Parameter> parameters = new ArrayList<>();
        Map<String, String> taken = new HashMap<>();
        for (String name : new TreeSet<>(names)) {
            NamePattern pattern = NamePattern.of(name);
            List<Figures.Named> named =
                    known.stream().filter(each -> pattern.matches(each.name())).toList();
            String mistake = mistake(named);
            if (mistake.isEmpty()) {
                Parameter parameter = of(name, named);
                parameters.add(parameter);
                parameter.members().stream()
                        .filter(member -> taken.putIfAbsent(member, name) != null)
                        .forEach(member -> problems.add(new Problem(
                                file,
                                0,
                                0,
                                name,
                                "`" + member + "` is fitted as `" + taken.get(member) + "` already",
                                "leave one out")));
            } else {
                String remedy = named.isEmpty() ? near(name, known) : "fit another number, or run them apart";
                problems.add(new Problem(file, 0, 0, name, mistake, remedy));
            }
        }
        return parameters;
    }

    private static String mistake(List<Figures.Named> named) {
        if (named.isEmpty()) {
            return "the scenario has no such number";
        }
        if (named.stream().mapToDouble(each -> each.figure().mean()).distinct().count() > 1) {
            return named.stream().map(Figures.Named::name).distinct().count() > 1
                    ? "it stands for numbers that differ"
                    : "it is not the same number in all styles and points";
        }
        boolean ranged =
                named.get(0).figure().high() != null || named.get(0).figure().mean() > 0;
        return ranged ? "" : "it is 0 and has no range in which to look for another";
    }

    private static Parameter of(String name, List<Figures.Named> named) {
        Figure<?> figure = named.get(0).figure();
        Double low = figure.low();
        Double high = figure.high();
        return new Parameter(
                name,
                named.stream().map(Figures.Named::name).collect(Collectors.toCollection(TreeSet::new)),
                figure,
                named.get(0).dimension(),
                low == null ? figure.mean() / ROOM : low,
                high == null ? figure.mean() * ROOM : high);
    }

    private static String near(String name, List<Figures.Named> known) {
        String last = name.substring(name.lastIndexOf('.') + 1);
        List<String> near = known.stream()
                .map(Figures.Named::name)
                .filter(each -> each.startsWith("layers.") || each.startsWith("instance-types."))
                .filter(each -> each.endsWith(last) || each.startsWith(name))
                .distinct()
                .limit(FEW)
                .toList();
        return near.isEmpty()
                ? "the names are those of assumptions.csv, which `run` writes"
                : "such are `" + String.join("`, `", near) + "`";
    }
}
