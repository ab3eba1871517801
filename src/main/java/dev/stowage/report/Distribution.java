package dev.stowage.report;

import dev.stowage.report.LinePanel.Mark;
import dev.stowage.report.LinePanel.Point;
import dev.stowage.results.Statistic;
import dev.stowage.units.Dimension;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/** The distribution of start-up of styles at points: its steps, its quantiles with their intervals, and how many starts it is of. */
final class Distribution {
    private static final int COLUMNS_OF_PIXELS = 1500;
    private static final List<Statistic> QUANTILES =
            List.of(Statistic.P50, Statistic.P95, Statistic.P99, Statistic.P999);

    private Distribution() {}

    /** The shortest start above zero and the longest of some parts. */
    static double[] range(Results results, List<Multiples.Part> parts) {
        double low = Double.POSITIVE_INFINITY;
        double high = 0;
        for (Multiples.Part part : parts) {
            for (String style : part.styles()) {
                double[] ascending = group(results, part, style)
                        .map(StartGroup::sortedSeconds)
                        .orElse(new double[0]);
                low = Math.min(
                        low,
                        Arrays.stream(ascending)
                                .filter(seconds -> seconds > 0)
                                .findFirst()
                                .orElse(low));
                high = ascending.length == 0 ? high : Math.max(high, ascending[ascending.length - 1]);
            }
        }
        if (high <= 0) {
            throw results.noStarts();
        }
        return new double[] {low, high};
    }

    static Optional<StartGroup> group(Results results, Multiples.Part part, String style) {
        return results.starts().group(part.point(), style).filter(group -> group.ready() > 0);
    }

    /** The quantiles that can be told, on a scale. */
    static Map<Statistic, Mark> quantiles(
            Results results, Multiples.Part part, String style, Scale x, DoubleUnaryOperator height) {
        Map<Statistic, Mark> marks = new EnumMap<>(Statistic.class);
        QUANTILES.forEach(statistic -> results.summary(
                        part.point(), style, Moment.of(results).metric(), statistic)
                .filter(row -> row.value() >= x.low() && row.value() <= x.high())
                .ifPresent(row -> marks.put(
                        statistic,
                        new Mark(
                                row.value(),
                                height.applyAsDouble(statistic.probability()),
                                row.lower(),
                                Math.min(row.upper(), x.high()),
                                Double.NaN,
                                Double.NaN))));
        return marks;
    }

    /**
     * The steps, thinned to what the width of the figure can show.
     *
     * @param height where a share of the starts that are ready stands
     */
    static List<Point> steps(StartGroup group, Scale x, DoubleUnaryOperator height) {
        List<Point> points = new ArrayList<>();
        double[] seconds = group.sortedSeconds();
        double share = 0;
        for (int i = 0; i < seconds.length; i++) {
            boolean last = i == seconds.length - 1;
            if (seconds[i] >= x.low() && (last || column(x, seconds[i]) != column(x, seconds[i + 1]))) {
                points.add(point(seconds[i], height.applyAsDouble(share)));
                share = (i + 1.0) / group.started();
                points.add(point(seconds[i], height.applyAsDouble(share)));
            }
        }
        if (group.unfinished() > 0) {
            points.add(point(x.high(), height.applyAsDouble(share)));
        }
        return points;
    }

    private static long column(Scale x, double value) {
        return Math.round(x.fraction(value) * COLUMNS_OF_PIXELS);
    }

    private static Point point(double x, double y) {
        return new Point(x, y, y, y);
    }

    /** How many starts are shown, for a caption. */
    static String observations(Results results, List<Multiples.Part> parts) {
        int ready = 0;
        int unfinished = 0;
        int refused = 0;
        for (Multiples.Part part : parts) {
            for (String style : part.styles()) {
                Optional<StartGroup> group = results.starts().group(part.point(), style);
                ready += group.map(StartGroup::ready).orElse(0);
                unfinished += group.map(StartGroup::unfinished).orElse(0);
                refused += group.map(StartGroup::refused).orElse(0);
            }
        }
        String left = unfinished == 0
                ? ""
                : ", " + Say.number(unfinished) + " unfinished counted as not yet "
                        + Moment.of(results).word();
        String out = refused == 0 ? "" : ", " + Say.number(refused) + " refused left out";
        String warmUp =
                Dimension.DURATION.matches(results.manifest().warmUp()) ? "" : ", those of the warm-up included";
        return Multiples.omitted(results.sweep(), Multiples.FEW) + Say.number(ready) + " starts" + warmUp + left + out
                + ", ";
    }
}
