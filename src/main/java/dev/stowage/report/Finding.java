package dev.stowage.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;

/** Values of styles in the words of a title. */
final class Finding {

    private static final int MOST = 3;

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

    /** "1 (vm) and 27 to 1 (container)": the values at the first and the last point of an axis, by style. */
    static String along(Results results, List<String> points, PointValue value, DoubleFunction<String> say) {
        List<String> parts = new ArrayList<>();
        for (String style : results.styles()) {
            double first = value.at(points.get(0), style);
            double last = value.at(points.get(points.size() - 1), style);
            if (!Double.isNaN(first) && !Double.isNaN(last)) {
                String from = say.apply(first);
                String to = say.apply(last);
                parts.add((from.equals(to) ? from : from + " to " + to) + " (" + style + ")");
            }
        }
        if (parts.size() > MOST) {
            parts.subList(MOST, parts.size()).clear();
            parts.add("others");
        }
        return Say.list(parts);
    }

    /** " as app memory goes from 64 MiB to 4096 MiB", with what else the points share. */
    static String range(Results results, String axis, Sweep.Slice slice) {
        Sweep sweep = results.sweep();
        String name = sweep.axisName(axis);
        String first = sweep.words(slice.points().get(0), List.of(axis)).substring(name.length() + 1);
        String last = sweep.words(slice.points().get(slice.points().size() - 1), List.of(axis))
                .substring(name.length() + 1);
        String shared = slice.heading().isEmpty() ? "" : " (" + slice.heading() + ")";
        return " as " + name + " goes from " + first + " to " + last + shared;
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
