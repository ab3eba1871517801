package dev.stowage.experiment;

import dev.stowage.random.Draws;
import dev.stowage.random.Triangular;
import dev.stowage.scenario.Analyses;
import dev.stowage.scenario.Figure;
import dev.stowage.scenario.Grade;
import dev.stowage.scenario.Scenario;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/** The numbers of a scenario that nobody measured: those graded assumed or vendor that have a low below their high. */
final class UncertainNumbers {
    private static final String PURPOSE = "input uncertainty";

    private UncertainNumbers() {}

    /** The first use of each, by name, in the order of the scenario's records. */
    static Map<String, Figures.Named> of(Scenario scenario) {
        Map<String, Figures.Named> numbers = new LinkedHashMap<>();
        for (Figures.Named named : Figures.of(scenario)) {
            if (isUncertain(named.figure())) {
                numbers.putIfAbsent(named.name(), named);
            }
        }
        return numbers;
    }

    private static boolean isUncertain(Figure<?> figure) {
        Grade grade = figure.provenance().grade();
        Double low = figure.low();
        Double high = figure.high();
        return (grade == Grade.ASSUMED || grade == Grade.VENDOR) && low != null && high != null && low < high;
    }

    /** The scenario with one of them at the low, or at the high, of each of its uses; the same object when it has no such number. */
    static Scenario moved(Scenario scenario, String name, boolean toHigh) {
        return Figures.changed(scenario, named -> {
            Figure<?> figure = named.figure();
            Double end = toHigh ? figure.high() : figure.low();
            return named.name().equals(name) && isUncertain(figure) && end != null
                    ? OptionalDouble.of(end)
                    : OptionalDouble.empty();
        });
    }

    /**
     * The scenario with all of them drawn between low and high. A number's draw follows from seed, replication and its name: it is the same
     * for all styles and points.
     */
    static Scenario drawn(Scenario scenario, Analyses.Law law, int replication) {
        Draws draws = new Draws(scenario.experiment().seed(), replication);
        return Figures.changed(scenario, named -> {
            Figure<?> figure = named.figure();
            Double low = figure.low();
            Double high = figure.high();
            if (!isUncertain(figure) || low == null || high == null) {
                return OptionalDouble.empty();
            }
            double u = draws.stream(PURPOSE, named.name()).uniform(0);
            return OptionalDouble.of(
                    law == Analyses.Law.UNIFORM
                            ? low + u * (high - low)
                            : new Triangular(low, figure.mean(), high).quantile(u));
        });
    }
}
