package dev.stowage.report;

import dev.stowage.results.PointRow;
import dev.stowage.units.Dimension;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The points of a run on their axes. */
final class Sweep {

    /** The point of a run without a sweep. */
    static final String BASE = "base";

    private static final String SPACE = "\u00a0";

    private final List<String> points;
    private final Map<String, Map<String, PointRow>> byPoint = new LinkedHashMap<>();
    private final Map<String, TreeMap<Integer, PointRow>> byAxis = new LinkedHashMap<>();

    /**
     * Points that differ in one axis alone.
     *
     * @param heading what they share, in words; empty when there is no other axis
     * @param points in the order of the axis
     */
    record Slice(String heading, List<String> points) {}

    Sweep(List<String> points, List<PointRow> rows) {
        this.points = List.copyOf(points);
        for (PointRow row : rows) {
            byPoint.computeIfAbsent(row.point(), key -> new LinkedHashMap<>()).put(row.axis(), row);
            byAxis.computeIfAbsent(row.axis(), key -> new TreeMap<>()).put(row.order(), row);
        }
    }

    List<String> points() {
        return points;
    }

    boolean single() {
        return points.size() == 1;
    }

    /** The axis with the most values, if all of them are numbers and there are three or more. */
    Optional<String> numericAxis() {
        String longest = null;
        int most = 2;
        for (Map.Entry<String, TreeMap<Integer, PointRow>> axis : byAxis.entrySet()) {
            boolean numeric = axis.getValue().values().stream().allMatch(row -> !Double.isNaN(number(row.value())));
            if (numeric && axis.getValue().size() > most) {
                longest = axis.getKey();
                most = axis.getValue().size();
            }
        }
        return Optional.ofNullable(longest);
    }

    /** Place of a point on a numeric axis. */
    double position(String point, String axis) {
        return number(row(point, axis).value());
    }

    /** "app memory". */
    String axisName(String axis) {
        return words(axis);
    }

    /** "app memory", with "(x)" when the values bear a unit that is not said with each of them. */
    String axisLabel(String axis) {
        String unit =
                Objects.requireNonNull(byAxis.get(axis)).firstEntry().getValue().unit();
        boolean saidWithEach = unit.isEmpty() || Measure.dimension(unit).isPresent();
        return words(axis) + (saidWithEach ? "" : " (" + unit + ")");
    }

    /** The value of a point on an axis as the scenario's author wrote it, "64 MiB". */
    String value(String point, String axis) {
        PointRow row = row(point, axis);
        Optional<Dimension> dimension = Measure.dimension(row.unit());
        if (dimension.isEmpty()) {
            return row.value() + (row.unit().isEmpty() ? "" : SPACE + row.unit());
        }
        String written = written(point, axis);
        return dimension.get().matches(written)
                ? written.replace(" ", SPACE)
                : Measure.words(row.unit(), number(row.value()));
    }

    /** What the point's name says of an axis; names are "axis=value;axis=value". */
    private String written(String point, String axis) {
        for (String part : point.split(";", -1)) {
            if (part.startsWith(axis + "=")) {
                return part.substring(axis.length() + 1);
            }
        }
        return "";
    }

    /** What stands at the marks of a numeric axis: its values as they were written, or bare where the label has the unit. */
    SortedMap<Double, String> marks(List<String> onPoints, String axis) {
        SortedMap<Double, String> marks = new TreeMap<>();
        for (String point : onPoints) {
            PointRow row = row(point, axis);
            boolean bare = Measure.dimension(row.unit()).isEmpty();
            marks.putIfAbsent(position(point, axis), bare ? Say.number(number(row.value())) : value(point, axis));
        }
        return marks;
    }

    /** A point in words: "app memory: 128 MiB, image: cold"; empty for the base. */
    String words(String point, List<String> axes) {
        List<String> parts = new ArrayList<>();
        for (PointRow row : byPoint.getOrDefault(point, Map.of()).values()) {
            if (axes.contains(row.axis())) {
                parts.add(words(row.axis()) + ":" + SPACE + value(point, row.axis()));
            }
        }
        return String.join(", ", parts);
    }

    /** "memory: 64 MiB to 2 GiB": from the first to the last of some points on an axis; one value where they are one. */
    String span(List<String> along, String axis) {
        return words(axis) + ":" + SPACE
                + Say.span(value(along.get(0), axis), value(along.get(along.size() - 1), axis));
    }

    /** A point in words, by all axes; its name when no axis is known. */
    String heading(String point) {
        String heading = words(point, List.copyOf(byAxis.keySet()));
        return heading.isEmpty() && !point.equals(BASE) ? point : heading;
    }

    /** Names of all axes. */
    List<String> axes() {
        return List.copyOf(byAxis.keySet());
    }

    /** The points in groups that differ only in the given axis. */
    List<Slice> slices(String axis) {
        List<String> others =
                axes().stream().filter(other -> !other.equals(axis)).toList();
        Map<String, TreeMap<Integer, String>> slices = new LinkedHashMap<>();
        for (String point : points) {
            if (byPoint.getOrDefault(point, Map.of()).containsKey(axis)) {
                slices.computeIfAbsent(words(point, others), key -> new TreeMap<>())
                        .put(row(point, axis).order(), point);
            }
        }
        return slices.entrySet().stream()
                .map(slice ->
                        new Slice(slice.getKey(), List.copyOf(slice.getValue().values())))
                .toList();
    }

    private PointRow row(String point, String axis) {
        return Objects.requireNonNull(Objects.requireNonNull(byPoint.get(point)).get(axis));
    }

    private static String words(String axis) {
        return axis.replace('-', ' ').replace('_', ' ').replace('.', ' ');
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
