package dev.stowage.experiment;

import dev.stowage.results.Numbers;
import dev.stowage.results.PointRow;
import dev.stowage.scenario.Axis;
import dev.stowage.scenario.yaml.Point;
import dev.stowage.scenario.yaml.Study;
import dev.stowage.units.Dimension;
import java.util.ArrayList;
import java.util.List;

/** Where each point lies on each axis; quantities in base units, so that they can be put on an axis of a chart. */
final class PointsTable {
    private static final double LARGEST_WHOLE = 0x1p53;

    private PointsTable() {}

    static List<PointRow> rows(Study study) {
        List<PointRow> rows = new ArrayList<>();
        for (Point point : study.points()) {
            for (Axis axis : study.axes()) {
                String label = point.axisValues().get(axis.name());
                if (label != null) {
                    rows.add(row(point.name(), axis, label));
                }
            }
        }
        return rows;
    }

    private static PointRow row(String point, Axis axis, String label) {
        int order = axis.values().stream().map(Axis.Value::label).toList().indexOf(label);
        return Dimension.ofText(label)
                .map(dimension -> {
                    return new PointRow(point, axis.name(), order, number(dimension.parse(label)), unit(dimension));
                })
                .orElseGet(() -> new PointRow(point, axis.name(), order, label, ""));
    }

    /** The unit of values of an axis; none for plain numbers. */
    static String unit(Dimension dimension) {
        return dimension == Dimension.COUNT ? "" : dimension.baseUnit();
    }

    /** Whole numbers in full, so that 1 GiB stays 1 GiB. */
    private static String number(double value) {
        return value == Math.rint(value) && value < LARGEST_WHOLE ? Long.toString((long) value) : Numbers.format(value);
    }
}
