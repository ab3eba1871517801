package dev.stowage.experiment;

import dev.stowage.random.Constant;
import dev.stowage.random.Distribution;
import dev.stowage.scenario.Figure;
import dev.stowage.scenario.Scenario;
import dev.stowage.units.Dimension;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** The numbers of a scenario by the names that they have in assumptions.csv, to be looked up and to be changed. */
public final class Figures {
    private Figures() {}

    /**
     * A number with its name.
     *
     * @param name the keys that lead to it
     * @param figure its law in the base unit of the dimension, and its provenance
     * @param dimension what it is a number of
     */
    public record Named(String name, Figure<?> figure, Dimension dimension) {}

    /**
     * All numbers of a scenario in the order of its records, each once; a name occurs several times when its uses differ, as where
     * two styles change the same layer in different ways.
     */
    public static List<Named> of(Scenario scenario) {
        Set<Named> named = new LinkedHashSet<>();
        FigureWalk.visit(scenario, (name, figure, dimension) -> named.add(new Named(name, figure, dimension)));
        return new ArrayList<>(named);
    }

    /**
     * The scenario with other means under these names. A law keeps its shape and is scaled; a range that does not hold the new mean is
     * widened to it; whence the number is stays as it was.
     *
     * @param means the new mean by name, in base units
     * @throws IllegalArgumentException when the scenario has no number of a name, or one may not have the mean that is asked for
     */
    public static Scenario changed(Scenario scenario, Map<String, Double> means) {
        Set<String> missing = new TreeSet<>(means.keySet());
        Scenario changed = FigureWalk.changed(scenario, (name, figure, dimension) -> {
            missing.remove(name);
            Double mean = means.get(name);
            return mean == null || mean == figure.mean() ? figure : withMean(figure, mean);
        });
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("the scenario has no number `" + String.join("`, `", missing) + "`");
        }
        return changed;
    }

    /**
     * The scenario with other means: each use of a number is asked for its own.
     *
     * @param mean the new mean in the base unit; empty to leave the number as it is
     * @return the very same object when no number changes
     * @throws IllegalArgumentException when a number may not have the mean that is asked for
     */
    static Scenario changed(Scenario scenario, Function<Named, OptionalDouble> mean) {
        return FigureWalk.changed(scenario, (name, figure, dimension) -> {
            OptionalDouble other = mean.apply(new Named(name, figure, dimension));
            return other.isEmpty() || other.getAsDouble() == figure.mean()
                    ? figure
                    : withMean(figure, other.getAsDouble());
        });
    }

    private static Figure<?> withMean(Figure<?> figure, double mean) {
        Distribution law = scaled(figure.law(), mean);
        Double low = figure.low() == null ? null : Double.valueOf(Math.min(figure.low(), law.mean()));
        Double high = figure.high() == null ? null : Double.valueOf(Math.max(figure.high(), law.mean()));
        return new Figure<>(law, low, high, figure.provenance());
    }

    private static Distribution scaled(Distribution law, double mean) {
        return law instanceof Constant || law.mean() == 0 || mean == 0
                ? new Constant(mean)
                : law.scaled(mean / law.mean());
    }
}
