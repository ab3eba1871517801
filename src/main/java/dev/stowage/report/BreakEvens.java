package dev.stowage.report;

import dev.stowage.results.BreakEvenRow;
import dev.stowage.results.Metric;
import dev.stowage.results.Statistic;
import dev.stowage.results.Tables;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where two styles are even, in words. */
final class BreakEvens {
    private static final int MOST = 4;
    private static final double MEBI = 1024.0 * 1024;

    private BreakEvens() {}

    /** The rows about two styles, of what was chosen. */
    static List<BreakEvenRow> rows(Results results) {
        Choice choice = results.choice();
        return all(results).stream()
                .filter(row -> choice.hasStyles(row.styleA(), row.styleB()) && choice.hasMetric(row.metric()))
                .toList();
    }

    /** The metrics in which break-evens were looked for. */
    static List<Metric> metrics(Results results) {
        return all(results).stream().map(BreakEvenRow::metric).distinct().toList();
    }

    private static List<BreakEvenRow> all(Results results) {
        return results.list(Tables.BREAK_EVENS).stream()
                .filter(row -> row.expectation().isEmpty())
                .toList();
    }

    /** Whether a point lies on the line that a row is about. */
    static boolean isOn(String point, BreakEvenRow row) {
        return row.others().equals(Sweep.BASE)
                || List.of(point.split(";", -1))
                        .containsAll(List.of(row.others().split(";", -1)));
    }

    /** The break-evens in the mean of a metric on the line of some points, as marks of an axis. */
    static List<Crossing> crossings(Results results, Metric metric, String axis, List<String> points) {
        return rows(results).stream()
                .filter(row -> row.metric() == metric
                        && row.statistic() == Statistic.MEAN
                        && row.axis().equals(axis)
                        && !Double.isNaN(row.at())
                        && isOn(points.get(0), row))
                .map(BreakEvens::crossing)
                .toList();
    }

    /** A break-even as a mark of an axis. */
    static Crossing crossing(BreakEvenRow row) {
        return new Crossing(row.at(), row.lower(), row.upper(), place(row));
    }

    /** A sentence for each pair of styles and metric. */
    static List<String> sentences(Results results) {
        Map<String, List<BreakEvenRow>> pairs = new LinkedHashMap<>();
        rows(results).forEach(row -> pairs.computeIfAbsent(
                        String.join("\n", row.styleA(), row.styleB(), row.axis(), subject(row)),
                        key -> new ArrayList<>())
                .add(row));
        return pairs.values().stream().map(rows -> sentence(rows)).toList();
    }

    private static String sentence(List<BreakEvenRow> rows) {
        BreakEvenRow first = rows.get(0);
        String pair = first.styleA() + " and " + first.styleB() + " in " + words(first);
        boolean alike = rows.stream().map(BreakEvens::range).distinct().count() == 1;
        List<String> parts = new ArrayList<>();
        for (BreakEvenRow row : rows) {
            String where = alike ? others(row) : others(row) + "," + range(row);
            parts.add((where.isEmpty() ? "" : where + ": ") + (Double.isNaN(row.at()) ? none(row) : found(row)));
        }
        String more = parts.size() > MOST ? "; and " + (parts.size() - MOST) + " more in break-even.csv" : "";
        boolean never = rows.stream().allMatch(row -> Double.isNaN(row.at()));
        return (never ? "No break-even of " : "Break-even of ") + pair + " over " + axis(first)
                + (alike ? range(first) : "") + " \u2013 "
                + String.join("; ", parts.subList(0, Math.min(MOST, parts.size())))
                + more + ".";
    }

    /** "apps: 2, image: cold"; empty without other axes. */
    static String others(BreakEvenRow row) {
        return row.others().equals(Sweep.BASE)
                ? ""
                : row.others().replace("=", ": ").replace(";", ", ");
    }

    private static String range(BreakEvenRow row) {
        return row.from() == row.to()
                ? " at " + value(row, row.from())
                : " from " + Say.span(value(row, row.from()), value(row, row.to()));
    }

    private static String none(BreakEvenRow row) {
        return row.below().isEmpty() ? "no difference" : row.below() + " is better at all points";
    }

    /** "at 9 (95 % interval 9 to 11), from vm as the better one to container": further changes may lie between points of the sweep. */
    private static String found(BreakEvenRow row) {
        return "at " + place(row) + interval(row) + ", from " + row.below() + " as the better one to " + row.above();
    }

    /** "cost.usd_per_app_month", with the statistic unless it is the mean. */
    static String subject(BreakEvenRow row) {
        return row.metric().id()
                + (row.statistic() == Statistic.MEAN
                        ? ""
                        : "." + row.statistic().id());
    }

    private static String words(BreakEvenRow row) {
        return Words.noun(row.metric())
                + (row.statistic() == Statistic.MEAN
                        ? ""
                        : ", " + row.statistic().id() + ",");
    }

    /** The axis in words. */
    static String axis(BreakEvenRow row) {
        return row.axis().replace('-', ' ').replace('_', ' ').replace('.', ' ');
    }

    /** "9", or "402 MiB". */
    static String place(BreakEvenRow row) {
        return value(row, row.at());
    }

    /** In the kind of unit in which the axis is written: sizes that begin with whole MiB in MiB and GiB. */
    private static String value(BreakEvenRow row, double position) {
        boolean binary = row.unit().equals("B") && row.from() % MEBI == 0;
        return binary ? Say.bytes(position) : Measure.words(row.unit(), position);
    }

    /** " (95 % interval 9 to 11)", " (95 % interval from below 1 to 11)"; nothing where it has no width. */
    static String interval(BreakEvenRow row) {
        if (Double.isNaN(row.lower()) && Double.isNaN(row.upper())) {
            return "";
        }
        String low = Double.isNaN(row.lower()) ? "below " + value(row, row.from()) : value(row, row.lower());
        String high = Double.isNaN(row.upper()) ? "above " + value(row, row.to()) : value(row, row.upper());
        if (low.equals(high)) {
            return "";
        }
        return " (" + Say.percent(row.level()) + " interval " + Say.span(low, high) + ")";
    }
}
