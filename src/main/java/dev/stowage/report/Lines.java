package dev.stowage.report;

import dev.stowage.report.LinePanel.Curve;
import dev.stowage.report.LinePanel.Mark;
import dev.stowage.report.LinePanel.Point;
import dev.stowage.results.Estimand;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A value of each style over a numeric axis of the sweep. */
final class Lines {

    /**
     * The lines of one panel.
     *
     * @param heading what they share; empty when there is one panel only
     * @param points along the axis
     * @param styles one line each
     */
    record Group(String heading, List<String> points, List<String> styles) {}

    private Lines() {}

    /** One panel for each setting of the other axes; when there are more styles than looks, one for each style too. */
    static List<Group> groups(Results results, String axis) {
        List<Group> groups = new ArrayList<>();
        for (Sweep.Slice slice : results.sweep().slices(axis)) {
            if (results.styles().size() <= Look.STYLES) {
                groups.add(new Group(slice.heading(), slice.points(), results.styles()));
                continue;
            }
            for (String style : results.styles()) {
                String heading = slice.heading().isEmpty() ? style : style + ", " + slice.heading();
                groups.add(new Group(heading, slice.points(), List.of(style)));
            }
        }
        return groups;
    }

    /** Lines through an estimate with its intervals, in units of so many of its own. */
    static List<Curve> curves(Results results, String axis, Group group, Estimand estimand, double size) {
        List<Curve> curves = new ArrayList<>();
        for (String style : group.styles()) {
            List<Point> points = new ArrayList<>();
            List<Mark> marks = new ArrayList<>();
            for (String point : group.points()) {
                results.summary(point, style, estimand.metric(), estimand.statistic())
                        .ifPresent(row -> {
                            double x = results.sweep().position(point, axis);
                            double y = row.value() / size;
                            points.add(new Point(x, y, y, y));
                            marks.add(new Mark(x, y, Double.NaN, Double.NaN, row.lower() / size, row.upper() / size));
                        });
            }
            if (!points.isEmpty()) {
                curves.add(new Curve(style, "", points, marks, results.look(style)));
            }
        }
        return curves;
    }

    /** The axis of a group. */
    static Scale axis(Results results, String axis, Group group) {
        return Scale.at(results.sweep().axisLabel(axis), results.sweep().marks(group.points(), axis));
    }

    /** The lines of each group that has any. */
    static Map<Group, List<Curve>> of(Results results, String axis, Function<Group, List<Curve>> curves) {
        Map<Group, List<Curve>> lines = new LinkedHashMap<>();
        groups(results, axis).forEach(group -> lines.put(group, curves.apply(group)));
        lines.values().removeIf(List::isEmpty);
        return lines;
    }

    /** The axis of the values of the lines in some panels, so that these can be compared. */
    static Scale values(String label, Collection<List<Curve>> panels) {
        double low = Double.POSITIVE_INFINITY;
        double high = 0;
        for (List<Curve> curves : panels) {
            for (Curve curve : curves) {
                for (Mark mark : curve.marks()) {
                    low = Math.min(low, Double.isNaN(mark.yLow()) ? mark.y() : Math.min(mark.y(), mark.yLow()));
                    high = Math.max(high, Double.isNaN(mark.yHigh()) ? mark.y() : Math.max(mark.y(), mark.yHigh()));
                }
            }
        }
        return Scale.fitting(label, low, high, 5);
    }
}
