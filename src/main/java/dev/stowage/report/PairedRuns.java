package dev.stowage.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The mean start of two styles in the same replication, a dot each: on a rising line where both meet the same luck. */
final class PairedRuns implements Chart {

    private static final int FEWEST = 5;
    private static final int MOST = 6;

    @Override
    public String name() {
        return "paired-runs";
    }

    @Override
    public Figure figure(Results results) {
        List<Panel> panels = new ArrayList<>();
        List<String> findings = new ArrayList<>();
        int dots = 0;
        for (String point : Multiples.points(results.sweep(), Multiples.FEW)) {
            List<String> styles = results.styles();
            for (int a = 0; a < styles.size(); a++) {
                for (int b = a + 1; b < styles.size(); b++) {
                    List<double[]> pairs = pairs(results, point, styles.get(a), styles.get(b));
                    if (pairs.size() >= FEWEST && panels.size() < MOST) {
                        String where = results.sweep().single()
                                ? ""
                                : ", " + results.sweep().heading(point);
                        panels.add(new ScatterPanel(
                                styles.get(a) + " and " + styles.get(b) + where,
                                styles.get(a),
                                styles.get(b),
                                "mean start (s)",
                                pairs));
                        findings.add(styles.get(a) + " and " + styles.get(b) + " correlate by "
                                + Say.number(correlation(pairs))
                                + (where.isEmpty() ? "" : " (" + where.substring(2) + ")"));
                        dots += pairs.size();
                    }
                }
            }
        }
        if (panels.isEmpty()) {
            throw new NothingToDraw(
                    "there are no two styles whose starts vary over " + FEWEST + " replications and are recorded");
        }
        String title = "Over the replications, " + Say.list(findings.subList(0, Math.min(2, findings.size())));
        String gain = Gain.sentence(results, Verdict.deciding(results).get(0));
        String subtitle =
                "Mean time from requested to ready of two styles in the same replication; dots along a rising line meet the"
                        + " same luck" + (gain.isEmpty() ? "" : ". " + gain);
        return new Figure(
                name(),
                title,
                subtitle.replaceFirst("\\.$", ""),
                results.caption(
                        "Metric startup.ready, mean of the recorded starts",
                        Multiples.omitted(results.sweep(), Multiples.FEW) + Say.number(dots) + " dots, "),
                title + ". " + subtitle,
                Map.of(),
                panels,
                3);
    }

    /** Means of both styles by replication; empty when one of them does not vary. */
    private static List<double[]> pairs(Results results, String point, String a, String b) {
        List<StartGroup.Run> first = runs(results, point, a);
        List<StartGroup.Run> second = runs(results, point, b);
        List<double[]> pairs = new ArrayList<>();
        for (int r = 0; r < Math.min(first.size(), second.size()); r++) {
            double x = first.get(r).mean();
            double y = second.get(r).mean();
            if (!Double.isNaN(x) && !Double.isNaN(y)) {
                pairs.add(new double[] {x, y});
            }
        }
        return varies(pairs, 0) && varies(pairs, 1) ? pairs : List.of();
    }

    private static List<StartGroup.Run> runs(Results results, String point, String style) {
        return results.starts().group(point, style).map(StartGroup::runs).orElse(List.of());
    }

    private static boolean varies(List<double[]> pairs, int side) {
        double low = pairs.stream().mapToDouble(pair -> pair[side]).min().orElse(0);
        double high = pairs.stream().mapToDouble(pair -> pair[side]).max().orElse(0);
        return high - low > 1e-9 * high;
    }

    /** Pearson's, of values that vary. */
    static double correlation(List<double[]> pairs) {
        double meanX = pairs.stream().mapToDouble(pair -> pair[0]).average().orElse(0);
        double meanY = pairs.stream().mapToDouble(pair -> pair[1]).average().orElse(0);
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (double[] pair : pairs) {
            double x = pair[0] - meanX;
            double y = pair[1] - meanY;
            xx += x * x;
            yy += y * y;
            xy += x * y;
        }
        return xy / Math.sqrt(xx * yy);
    }
}
