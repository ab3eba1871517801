package dev.stowage.report;

import dev.stowage.results.ComparisonRow;
import dev.stowage.results.Estimand;
import dev.stowage.results.Statistic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What decides as differences of styles in pairs, a row a point, with intervals and a line at zero: a forest plot. */
final class Differences implements Chart {

    private static final int MOST_PANELS = 6;
    private static final int MOST_ROWS = 24;
    private static final int MOST_IN_TITLE = 2;
    private static final double MEBI = 1024.0 * 1024;

    @Override
    public String name() {
        return "differences";
    }

    @Override
    public Figure figure(Results results) {
        Estimand deciding = Verdict.deciding(results).get(0);
        Map<String, List<ComparisonRow>> pairs = pairs(results, deciding);
        if (pairs.isEmpty()) {
            throw new NothingToDraw("comparison.csv has no two styles that differ in " + deciding.id());
        }
        boolean onePoint = results.sweep().single();
        int panelsShown = Math.min(pairs.size(), MOST_PANELS);
        int most = Math.max(3, MOST_ROWS / panelsShown);
        List<String> points = Multiples.points(results.sweep(), most);
        List<Panel> panels = new ArrayList<>();
        if (onePoint) {
            panels.add(panel(
                    "",
                    pairs.values().stream()
                            .flatMap(List::stream)
                            .map(row -> new Labelled(results, row, pair(row)))
                            .toList()));
        } else {
            pairs.entrySet().stream().limit(panelsShown).forEach(pair -> {
                List<Labelled> shown = pair.getValue().stream()
                        .filter(row -> points.contains(row.point()))
                        .map(row -> new Labelled(results, row, results.sweep().heading(row.point())))
                        .toList();
                panels.add(panel(pair.getKey(), shown));
            });
        }
        String title = title(deciding, pairs);
        String subtitle = "Differences in " + Words.noun(deciding.metric())
                + (deciding.isMean() ? "" : " (" + deciding.statistic().id() + ")")
                + ", paired by replication, with intervals; the better style changes at zero, grey where no difference"
                + " can be told";
        String omitted = onePoint
                ? ""
                : Multiples.omitted(results.sweep(), most)
                        + (panelsShown < pairs.size()
                                ? "Shown are " + panelsShown + " of " + pairs.size() + " pairs. "
                                : "");
        return new Figure(
                name(),
                title,
                subtitle,
                results.caption("Metric " + deciding.id() + ", differences as in comparison.csv", omitted),
                subtitle + ". " + title + ".",
                Map.of(),
                panels,
                1);
    }

    /** The rows about what decides by pair, "vm less container", in the order of declaration. */
    static Map<String, List<ComparisonRow>> pairs(Results results, Estimand deciding) {
        List<String> asked = results.manifest().compared();
        Map<String, List<ComparisonRow>> pairs = new LinkedHashMap<>();
        results.comparison().stream()
                .filter(row -> Verdict.isOf(row, deciding) && !Double.isNaN(row.difference()))
                .filter(row -> asked.isEmpty() || (asked.contains(row.styleA()) && asked.contains(row.styleB())))
                .forEach(row -> pairs.computeIfAbsent(pair(row), key -> new ArrayList<>())
                        .add(row));
        return pairs;
    }

    private static String pair(ComparisonRow row) {
        return row.styleA() + " less " + row.styleB();
    }

    /** One of the rows of a panel, about the same metric as the others. */
    record Labelled(Results results, ComparisonRow row, String label) {}

    static Panel panel(String heading, List<Labelled> rows) {
        ComparisonRow first = rows.get(0).row();
        double size = first.unit().equals("B") ? MEBI : 1;
        double low = 0;
        double high = 0;
        List<UncertaintyPanel.Row> lines = new ArrayList<>();
        for (Labelled labelled : rows) {
            ComparisonRow row = labelled.row();
            boolean interval = !Double.isNaN(row.differenceLower());
            low = Math.min(low, (interval ? row.differenceLower() : row.difference()) / size);
            high = Math.max(high, (interval ? row.differenceUpper() : row.difference()) / size);
            lines.add(new UncertaintyPanel.Row(
                    labelled.label(),
                    words(row),
                    row.difference() / size,
                    row.differenceLower() / size,
                    row.differenceUpper() / size,
                    Double.NaN,
                    Double.NaN,
                    look(labelled.results(), row)));
        }
        String label = "difference in " + Words.quantity(first.metric(), size > 1 ? "MiB" : first.unit());
        return new UncertaintyPanel(heading, Scale.withZero(label, low, high, 6), lines);
    }

    /** "-7.2 s (-7.9 to -6.5 s): vm 0.8 times container". */
    private static String words(ComparisonRow row) {
        boolean varies = row.differenceLower() < row.differenceUpper();
        String interval =
                varies ? " (" + Say.interval(row.unit(), row.differenceLower(), row.differenceUpper()) + ")" : "";
        String ratio = Double.isNaN(row.ratio())
                ? ""
                : ": " + row.styleA() + " is " + Say.number(row.ratio()) + " times " + row.styleB();
        return Say.value(row.unit(), row.difference()) + interval + ratio;
    }

    private static Look look(Results results, ComparisonRow row) {
        int winner = Verdict.winner(row);
        return winner == 0 ? Look.undecided() : results.look(winner < 0 ? row.styleA() : row.styleB());
    }

    /** "Time until ready: container better than vm at 3 of 4 points, vm at 1". */
    private static String title(Estimand deciding, Map<String, List<ComparisonRow>> pairs) {
        List<String> parts = new ArrayList<>();
        pairs.values().stream().limit(MOST_IN_TITLE).forEach(rows -> parts.add(finding(rows)));
        String subject = Words.noun(deciding.metric())
                + (deciding.statistic() == Statistic.MEAN
                        ? ""
                        : ", " + deciding.statistic().id());
        return subject.substring(0, 1).toUpperCase(Locale.ROOT) + subject.substring(1) + ": " + String.join("; ", parts)
                + (pairs.size() > MOST_IN_TITLE ? "; ..." : "");
    }

    private static String finding(List<ComparisonRow> rows) {
        ComparisonRow first = rows.get(0);
        long a = rows.stream().filter(row -> Verdict.winner(row) < 0).count();
        long b = rows.stream().filter(row -> Verdict.winner(row) > 0).count();
        String better = a >= b ? first.styleA() : first.styleB();
        String worse = a >= b ? first.styleB() : first.styleA();
        if (a + b == 0) {
            return "no difference between " + first.styleA() + " and " + first.styleB() + " can be told";
        }
        if (rows.size() == 1) {
            return better + " " + Say.value(first.unit(), Math.abs(first.difference())) + "\u00a0"
                    + Words.direction(first.metric()) + " than " + worse;
        }
        long open = rows.size() - a - b;
        String where = Math.max(a, b) == rows.size()
                ? " at all " + rows.size() + " points"
                : " at " + Math.max(a, b) + " of " + rows.size() + " points";
        return better + " better than " + worse + where + (Math.min(a, b) > 0 ? ", worse at " + Math.min(a, b) : "")
                + (open > 0 ? ", undecided at " + open : "");
    }
}
