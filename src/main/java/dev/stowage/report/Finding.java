package dev.stowage.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;

/** Values of styles in the words of a title. */
final class Finding {

    private static final int MOST = 3;
    private static final String DASH = " \u2013 ";

    private record Value(String style, double value) {}

    private Finding() {}

    /**
     * "28.6 s (vm) and 26.4 s (container)"; of more than three styles only the ends, "26.4 s (container) to 65.1 s
     * (kata)"; empty when no style has a value.
     */
    static String of(Results results, ToDoubleFunction<String> value, DoubleFunction<String> say) {
        List<Value> values = new ArrayList<>();
        for (String style : results.styles()) {
            double of = value.applyAsDouble(style);
            if (!Double.isNaN(of)) {
                values.add(new Value(style, of));
            }
        }
        if (values.size() <= MOST) {
            return Say.list(values.stream().map(each -> words(each, say)).toList());
        }
        values.sort(Comparator.comparingDouble(Value::value));
        return words(values.get(0), say) + " to " + words(values.get(values.size() - 1), say);
    }

    /**
     * The values of a run: those at its one point; along its numeric axis, from its first value to its last; else those
     * at its first point. What they hold for follows after a dash: " \u2013 memory: 64 MiB to 2 GiB, type: m5.large".
     */
    static String over(Results results, PointValue value, DoubleFunction<String> say) {
        Sweep sweep = results.sweep();
        Optional<String> axis = sweep.numericAxis();
        String first = sweep.points().get(0);
        if (axis.isEmpty()) {
            String values = of(results, style -> value.at(first, style), say);
            return values.isEmpty() || sweep.single() ? values : values + where(sweep, first);
        }
        Sweep.Slice slice = sweep.slices(axis.get()).get(0);
        List<String> points = slice.points();
        String values = along(results, points, value, say);
        String shared = slice.heading().isEmpty() ? "" : ", " + slice.heading();
        return values.isEmpty() ? "" : values + DASH + sweep.span(points, axis.get()) + shared;
    }

    /** " \u2013 at once: 1"; nothing when there is but one point. */
    static String where(Sweep sweep, String point) {
        return sweep.single() ? "" : DASH + sweep.heading(point);
    }

    /** "1 (vm) and 27 to 1 (container)": the values at the first and the last point of an axis, by style. */
    private static String along(Results results, List<String> points, PointValue value, DoubleFunction<String> say) {
        List<String> parts = new ArrayList<>();
        for (String style : results.styles()) {
            double first = value.at(points.get(0), style);
            double last = value.at(points.get(points.size() - 1), style);
            if (!Double.isNaN(first) && !Double.isNaN(last)) {
                parts.add(Say.span(say.apply(first), say.apply(last)) + " (" + style + ")");
            }
        }
        if (parts.size() > MOST) {
            parts.subList(MOST, parts.size()).clear();
            parts.add("others");
        }
        return Say.list(parts);
    }

    private static String words(Value value, DoubleFunction<String> say) {
        return say.apply(value.value()) + " (" + value.style() + ")";
    }

    /** A value of a style at a point. */
    interface PointValue {
        /** NaN when there is none. */
        double at(String point, String style);
    }
}
