package dev.stowage.report;

import dev.stowage.results.ComparisonRow;
import dev.stowage.results.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The deciding rows of comparison.csv in words. */
final class Verdict {

    private Verdict() {}

    /** One sentence a pair of styles, the deciding one first; says so when nothing was compared. */
    static List<String> sentences(Results results) {
        Optional<Metric> deciding = deciding(results);
        List<String> sentences = new ArrayList<>();
        if (deciding.isPresent()) {
            Metric metric = deciding.get();
            for (int a = 0; a < results.styles().size(); a++) {
                for (int b = a + 1; b < results.styles().size(); b++) {
                    List<ComparisonRow> rows = rows(
                            results,
                            metric,
                            results.styles().get(a),
                            results.styles().get(b));
                    if (!rows.isEmpty()) {
                        sentences.add(rows.size() == 1 ? sentence(results, rows.get(0)) : sweep(results, rows));
                    }
                }
            }
        }
        if (sentences.isEmpty()) {
            sentences.add("These results compare no two styles.");
        }
        return sentences;
    }

    /** The metric that decides: the first that the manifest names and that was compared, start-up by default. */
    private static Optional<Metric> deciding(Results results) {
        List<Metric> order = new ArrayList<>();
        results.manifest().deciding().forEach(id -> Metric.of(id).ifPresent(order::add));
        order.add(Metric.STARTUP_READY);
        results.comparison().forEach(row -> order.add(row.metric()));
        return order.stream()
                .filter(metric -> results.comparison().stream().anyMatch(row -> row.metric() == metric))
                .findFirst();
    }

    private static List<ComparisonRow> rows(Results results, Metric metric, String a, String b) {
        List<ComparisonRow> rows = new ArrayList<>();
        for (String point : results.sweep().points()) {
            results.comparison().stream()
                    .filter(row -> row.metric() == metric
                            && row.point().equals(point)
                            && row.styleA().equals(a)
                            && row.styleB().equals(b)
                            && !Double.isNaN(row.difference()))
                    .findFirst()
                    .ifPresent(rows::add);
        }
        return rows;
    }

    /** -1 when style_a is better for certain, 1 when style_b is, 0 when the interval holds no difference. */
    private static int winner(ComparisonRow row) {
        boolean lowerWins = row.metric().better() == Metric.Better.LOWER;
        if (row.differenceUpper() < 0) {
            return lowerWins ? -1 : 1;
        }
        if (row.differenceLower() > 0) {
            return lowerWins ? 1 : -1;
        }
        boolean sameForCertain = row.differenceLower() == row.differenceUpper();
        return sameForCertain || Double.isNaN(row.differenceLower())
                ? (int) Math.signum(row.difference()) * (lowerWins ? 1 : -1)
                : 0;
    }

    private static String sentence(Results results, ComparisonRow row) {
        int winner = winner(row);
        String where = results.sweep().single() ? "" : " (" + results.sweep().heading(row.point()) + ")";
        String metric = Words.of(row.metric());
        if (winner == 0 && row.difference() == 0) {
            return row.styleA() + " and " + row.styleB() + " have the same " + metric + where + ".";
        }
        if (winner == 0) {
            return "No difference in " + metric + " between " + row.styleA() + " and " + row.styleB()
                    + " can be told" + where + ": " + row.styleA() + " less " + row.styleB() + " is "
                    + Say.value(row.unit(), row.difference())
                    + interval(row, row.differenceLower(), row.differenceUpper())
                    + ".";
        }
        String better = winner < 0 ? row.styleA() : row.styleB();
        String worse = winner < 0 ? row.styleB() : row.styleA();
        boolean flip = winner > 0;
        double low = flip ? -row.differenceUpper() : row.differenceLower();
        double high = flip ? -row.differenceLower() : row.differenceUpper();
        double size = flip ? -row.difference() : row.difference();
        String amount = Say.value(row.unit(), Math.abs(size));
        String direction = row.metric().better() == Metric.Better.LOWER ? " less " : " more ";
        double absLow = Math.min(Math.abs(low), Math.abs(high));
        double absHigh = Math.max(Math.abs(low), Math.abs(high));
        return better + " does better than " + worse + " in " + metric + where + ": " + amount + direction
                + "in the mean" + interval(row, absLow, absHigh) + ratio(row, flip) + ".";
    }

    private static String interval(ComparisonRow row, double low, double high) {
        if (Double.isNaN(low) || low == high) {
            return "";
        }
        return " (" + Say.percent(row.level()) + " interval " + Say.value(row.unit(), low) + " to "
                + Say.value(row.unit(), high) + ", n\u00a0=\u00a0" + row.nReplications() + ")";
    }

    private static String ratio(ComparisonRow row, boolean flip) {
        if (Double.isNaN(row.ratio()) || row.ratio() <= 0) {
            return "";
        }
        double ratio = flip ? 1 / row.ratio() : row.ratio();
        double low = flip ? 1 / row.ratioUpper() : row.ratioLower();
        double high = flip ? 1 / row.ratioLower() : row.ratioUpper();
        String range = high > low ? " (" + Say.number(low) + " to " + Say.number(high) + ")" : "";
        return "; the ratio is " + Say.number(ratio) + range;
    }

    private static String sweep(Results results, List<ComparisonRow> rows) {
        ComparisonRow first = rows.get(0);
        List<String> forA = new ArrayList<>();
        List<String> forB = new ArrayList<>();
        List<String> open = new ArrayList<>();
        for (ComparisonRow row : rows) {
            String heading = results.sweep().heading(row.point());
            (winner(row) < 0 ? forA : winner(row) > 0 ? forB : open).add(heading);
        }
        if (forA.size() == rows.size() || forB.size() == rows.size()) {
            ComparisonRow last = rows.get(rows.size() - 1);
            return sentence(results, first) + " It does so at all " + rows.size() + " points; at the last, "
                    + results.sweep().heading(last.point()) + ", the ratio of " + last.styleA() + " to " + last.styleB()
                    + " is " + Say.number(last.ratio()) + ".";
        }
        List<String> parts = new ArrayList<>();
        add(parts, first.styleA() + " does better at ", forA);
        add(parts, first.styleB() + " does better at ", forB);
        add(parts, "no difference can be told at ", open);
        return Say.sentence("in " + Words.of(first.metric())) + ", " + String.join("; ", parts) + ".";
    }

    private static void add(List<String> parts, String words, List<String> points) {
        if (!points.isEmpty()) {
            int shown = Math.min(points.size(), 6);
            String more = points.size() > shown ? " and " + (points.size() - shown) + " more points" : "";
            parts.add(words + (more.isEmpty() ? Say.list(points) : String.join(", ", points.subList(0, shown)) + more));
        }
    }
}
