package dev.stowage.validation;

import dev.stowage.results.Condition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What simpler models make of one series, the values of one metric of one system on the same axes, all inputs aside: the best constant, and the best
 * straight line over the numeric axis on which the points lie, one for each setting of the other axes. Both minimise the sum of squares
 * of the relative errors over all points of the series, those that the simulator had to predict included, so they stand better here than
 * they would on points that they have not seen.
 *
 * @param system what was measured
 * @param metric metric and statistic
 * @param points how many values
 * @param model mean size of the simulator's relative errors
 * @param constant the same of the best constant
 * @param line the same of the straight lines; NaN where no axis is numeric
 * @param lines how many straight lines, of two numbers each
 */
record Baseline(String system, String metric, int points, double model, double constant, double line, int lines) {

    /** A series has as many points at least. */
    private static final int FEWEST = 3;

    /** The baselines of every series of a source that has three values or more. */
    static List<Baseline> of(List<Comparison> comparisons) {
        Map<List<String>, List<Comparison>> series = comparisons.stream()
                .filter(c -> c.counts() && c.target().value() > 0)
                .collect(Collectors.groupingBy(
                        c -> List.of(
                                c.target().system(),
                                c.target().metric(),
                                c.target().unit()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        List<Baseline> baselines = new ArrayList<>();
        series.forEach((names, values) -> {
            if (values.size() >= FEWEST) {
                baselines.add(of(names.get(0), names.get(1), values));
            }
        });
        return baselines;
    }

    private static Baseline of(String system, String metric, List<Comparison> values) {
        int n = values.size();
        List<Condition> conditions = values.stream().map(Baseline::condition).toList();
        double line = Double.NaN;
        int lines = 0;
        Optional<String> axis = Condition.numericAxis(conditions);
        if (axis.isPresent()) {
            Map<String, List<Comparison>> groups = values.stream()
                    .collect(Collectors.groupingBy(
                            c -> condition(c).besides(axis.get()), LinkedHashMap::new, Collectors.toList()));
            line = groups.values().stream()
                            .mapToDouble(group -> lineErrors(group, axis.get()))
                            .sum()
                    / n;
            lines = groups.size();
        }
        double model = values.stream().mapToDouble(c -> Math.abs(c.error())).sum() / n;
        return new Baseline(system, metric, n, model, lineErrors(values, "") / n, line, lines);
    }

    /** The error of the straight lines with their number where there are several; {@code -} without a numeric axis. */
    String lineWords() {
        return Double.isNaN(line) ? "-" : Say.percent(100 * line) + (lines > 1 ? " (" + lines + " lines)" : "");
    }

    private static Condition condition(Comparison c) {
        return Condition.of(c.target().place().point());
    }

    private static double position(Comparison c, String axis) {
        return axis.isEmpty() ? 0 : condition(c).number(axis);
    }

    /**
     * Sum of the sizes of the relative errors of the straight line that minimises their squares; of the best constant where all
     * points lie at one place of the axis, or on none.
     */
    private static double lineErrors(List<Comparison> values, String axis) {
        double weight = 0;
        double x = 0;
        double y = 0;
        for (Comparison c : values) {
            double w = weight(c);
            weight += w;
            x += w * position(c, axis);
            y += w * c.target().value();
        }
        x /= weight;
        y /= weight;
        double spread = 0;
        double product = 0;
        for (Comparison c : values) {
            double away = position(c, axis) - x;
            spread += weight(c) * away * away;
            product += weight(c) * away * (c.target().value() - y);
        }
        double slope = spread > 0 ? product / spread : 0;
        double sum = 0;
        for (Comparison c : values) {
            double estimate = y + slope * (position(c, axis) - x);
            sum += Math.abs(estimate / c.target().value() - 1);
        }
        return sum;
    }

    private static double weight(Comparison c) {
        return 1 / (c.target().value() * c.target().value());
    }
}
