package dev.stowage.report;

import dev.stowage.report.LinePanel.Curve;
import dev.stowage.report.LinePanel.Point;
import dev.stowage.results.Check;
import dev.stowage.results.CheckRow;
import dev.stowage.statistics.Interval;
import dev.stowage.statistics.StudentT;
import dev.stowage.units.Dimension;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * A Welch plot: mean start-up against the time of the request, averaged over the replications and over a moving window, and the end of
 * the warm-up. It need not hold every start: a sample of them is as good.
 */
final class WarmUp implements Chart {

    private static final double HEIGHT = 300;
    private static final double SMALL_HEIGHT = 230;
    private static final int BINS = 100;
    private static final int FEWEST_STARTS = 4 * BINS;

    /** Bins on either side that a moving average takes in; fewer at the begin. */
    private static final int HALF_WINDOW = 4;

    @Override
    public String name() {
        return "warm-up";
    }

    @Override
    public Figure figure(Results results) {
        boolean steady = results.manifest().kind().equals("steady");
        double stated = seconds(results.manifest().warmUp());
        if (!steady && !(stated > 0)) {
            throw new NothingToDraw("a terminating study without warm-up has no begin to leave out");
        }
        List<Multiples.Part> parts = Multiples.parts(results, Multiples.FEW, true);
        List<Panel> panels = new ArrayList<>();
        List<String> findings = new ArrayList<>();
        for (Multiples.Part part : parts) {
            Averages averages = new Averages(results, part);
            if (!averages.curves.isEmpty()) {
                panels.add(averages.panel(part.heading(), stated, parts.size() == 1 ? HEIGHT : SMALL_HEIGHT));
                findings.addAll(averages.findings);
            }
        }
        if (panels.isEmpty()) {
            throw new NothingToDraw("fewer than " + FEWEST_STARTS + " starts of a style are recorded");
        }
        String title = "From the first to the second half after the warm-up, mean start-up changes by "
                + Say.list(findings.subList(0, Math.min(3, findings.size())))
                + Finding.where(results.sweep(), parts.get(0).point());
        String subtitle = "Mean from requested to ready by time of the request, over windows of "
                + (2 * HALF_WINDOW + 1) + " hundredths of the run; band: interval of the mean of the replications;"
                + " dashed: end of the warm-up";
        return new Figure(
                name(),
                title,
                subtitle,
                results.caption(
                        "Metric startup.ready, warm-up included; warm-up: "
                                + (stated > 0 ? Say.number(stated) + "\u00a0s" : "by mser-5"),
                        observations(results, parts)),
                subtitle + ". " + title + ".",
                Map.of(),
                panels,
                2);
    }

    private static String observations(Results results, List<Multiples.Part> parts) {
        int starts = parts.stream()
                .flatMap(part ->
                        part.styles().stream().flatMap(style -> Distribution.group(results, part, style).stream()))
                .flatMap(group -> group.runs().stream())
                .mapToInt(StartGroup.Run::size)
                .sum();
        return Multiples.omitted(results.sweep(), Multiples.FEW) + Say.number(starts) + " starts, ";
    }

    /** The time that a manifest states, zero for a rule. */
    static double seconds(String warmUp) {
        return Dimension.DURATION.matches(warmUp) ? Dimension.DURATION.parse(warmUp) : 0;
    }

    /** The moving averages of the styles of one part. */
    private static final class Averages {
        private final Results results;
        private final Multiples.Part part;
        private final double end;
        private final List<Curve> curves = new ArrayList<>();
        private final List<String> findings = new ArrayList<>();
        private final List<Crossing> ends = new ArrayList<>();

        Averages(Results results, Multiples.Part part) {
            this.results = results;
            this.part = part;
            end = part.styles().stream()
                    .flatMap(style -> Distribution.group(results, part, style).stream())
                    .flatMap(group -> group.runs().stream())
                    .flatMapToDouble(StartGroup.Run::requested)
                    .max()
                    .orElse(0);
            for (String style : part.styles()) {
                Distribution.group(results, part, style)
                        .filter(group -> end > 0
                                && group.runs().stream()
                                                .mapToInt(StartGroup.Run::size)
                                                .sum()
                                        >= FEWEST_STARTS)
                        .ifPresent(group -> add(style, group));
            }
        }

        private void add(String style, StartGroup group) {
            double[][] sums = new double[group.runs().size()][BINS];
            int[][] counts = new int[group.runs().size()][BINS];
            for (int r = 0; r < sums.length; r++) {
                StartGroup.Run run = group.runs().get(r);
                for (int i = 0; i < run.size(); i++) {
                    int bin = (int) Math.min(BINS - 1, run.requested(i) / end * BINS);
                    sums[r][bin] += run.seconds(i);
                    counts[r][bin]++;
                }
            }
            List<Point> points = new ArrayList<>();
            for (int bin = 0; bin < BINS; bin++) {
                int half = Math.min(HALF_WINDOW, Math.min(bin, BINS - 1 - bin));
                Interval mean = mean(sums, counts, bin - half, bin + half);
                if (mean.hasEstimate()) {
                    double y = mean.estimate();
                    points.add(new Point(
                            (bin + 0.5) / BINS * end,
                            y,
                            mean.hasBounds() ? mean.lower() : y,
                            mean.hasBounds() ? mean.upper() : y));
                }
            }
            curves.add(new Curve(style, "", points, List.of(), results.look(style)));
            double cut = cut(style, group);
            int from = (int) Math.min(BINS - 2, Math.ceil(cut / end * BINS));
            int middle = (from + BINS) / 2;
            double before = mean(sums, counts, from, middle - 1).estimate();
            double after = mean(sums, counts, middle, BINS - 1).estimate();
            findings.add(signed(after / before - 1) + " (" + style + ")");
        }

        private Interval mean(double[][] sums, int[][] counts, int from, int to) {
            double[] means = new double[sums.length];
            int n = 0;
            for (int r = 0; r < sums.length; r++) {
                double sum = 0;
                int count = 0;
                for (int bin = from; bin <= to; bin++) {
                    sum += sums[r][bin];
                    count += counts[r][bin];
                }
                if (count > 0) {
                    means[n++] = sum / count;
                }
            }
            return n == 0
                    ? Interval.absent()
                    : StudentT.mean(Arrays.copyOf(means, n), results.manifest().level());
        }

        /** Where the warm-up of a style ends: at the stated time, or after as many starts as the rule leaves out. */
        private double cut(String style, StartGroup group) {
            double stated = seconds(results.manifest().warmUp());
            OptionalDouble share = results.checks().stream()
                    .filter(row -> row.check() == Check.WARM_UP
                            && row.point().equals(part.point())
                            && row.style().equals(style)
                            && row.limit() > 0)
                    .mapToDouble((CheckRow row) -> row.value() / (2 * row.limit()))
                    .findFirst();
            if (stated > 0 || share.isEmpty()) {
                return stated;
            }
            double[] requested = group.runs().stream()
                    .flatMapToDouble(StartGroup.Run::requested)
                    .sorted()
                    .toArray();
            double cut = requested[(int) Math.min(requested.length - 1, share.getAsDouble() * requested.length)];
            ends.add(new Crossing(cut, Double.NaN, Double.NaN, style));
            return cut;
        }

        Panel panel(String heading, double stated, double height) {
            double low = curves.stream()
                    .flatMap(curve -> curve.points().stream())
                    .mapToDouble(Point::low)
                    .min()
                    .orElse(0);
            double high = curves.stream()
                    .flatMap(curve -> curve.points().stream())
                    .mapToDouble(Point::high)
                    .max()
                    .orElse(1);
            List<Crossing> marked = stated > 0
                    ? List.of(new Crossing(
                            stated, Double.NaN, Double.NaN, "warm-up ends at " + Say.number(stated) + "\u00a0s"))
                    : ends;
            return new LinePanel(
                    heading,
                    Scale.fromZero("time of the request (s)", end, 6),
                    Scale.fitting("mean start-up (s)", low, high, 5),
                    curves,
                    List.of(),
                    Strip.NONE,
                    height,
                    false,
                    marked);
        }

        private static String signed(double change) {
            return (change < 0 ? "\u2212" : "+") + Say.share(Math.abs(change));
        }
    }
}
