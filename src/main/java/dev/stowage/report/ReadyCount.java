package dev.stowage.report;

import dev.stowage.report.LinePanel.Curve;
import dev.stowage.report.LinePanel.Point;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Apps that are ready against time since the first request: the mean over replications, and how they spread. */
final class ReadyCount implements Chart {

    private static final double HEIGHT = 320;
    private static final double SMALL_HEIGHT = 250;
    private static final int PLACES = 400;
    private static final int REPLICATIONS_FOR_QUANTILES = 20;

    @Override
    public String name() {
        return "ready-count";
    }

    @Override
    public Figure figure(Results results) {
        List<Multiples.Part> all = Multiples.parts(results, Multiples.SOME, true);
        List<Multiples.Part> parts =
                all.stream().filter(part -> most(results, part) > 1).toList();
        if (parts.isEmpty()) {
            boolean none = all.stream().allMatch(part -> most(results, part) == 0);
            throw none ? results.noStarts() : new NothingToDraw("there is but one app at a time, which makes no count");
        }
        Scale x = time(results, parts);
        List<Panel> panels = new ArrayList<>();
        for (Multiples.Part part : parts) {
            panels.add(panel(results, part, x, all.size() == 1));
        }
        String title = title(results);
        String left = all.size() == parts.size()
                ? ""
                : "Left out: "
                        + all.stream()
                                .filter(part -> !parts.contains(part))
                                .map(Multiples.Part::heading)
                                .collect(Collectors.joining("; "))
                        + " (fewer than two apps). ";
        return new Figure(
                name(),
                title,
                "Apps that are ready against time" + Conditions.of(results) + "; line: mean of the replications, band: "
                        + band(results),
                results.caption(
                        "Apps ready at a time since the first request",
                        Multiples.omitted(results.sweep(), Multiples.SOME) + left),
                "Number of apps that are ready against time, a line for each style. " + title + ".",
                Map.of(),
                panels,
                2);
    }

    /** The most apps that are ready in a replication of any style. */
    private static int most(Results results, Multiples.Part part) {
        return part.styles().stream()
                .flatMap(style -> replications(results, part.point(), style).stream())
                .mapToInt(times -> times.length)
                .max()
                .orElse(0);
    }

    private static Scale time(Results results, List<Multiples.Part> parts) {
        double first = Double.POSITIVE_INFINITY;
        double last = 0;
        for (Multiples.Part part : parts) {
            for (String style : part.styles()) {
                for (double[] times : replications(results, part.point(), style)) {
                    if (times.length > 0) {
                        first = Math.min(first, times[0]);
                        last = Math.max(last, times[times.length - 1]);
                    }
                }
            }
        }
        return Scale.fitting("time since the first request (s)", first, last, 6);
    }

    private static Panel panel(Results results, Multiples.Part part, Scale x, boolean alone) {
        int most = most(results, part);
        Scale y = Scale.fromZero("apps ready", most, 5).toppedBy(most);
        List<Curve> curves = new ArrayList<>();
        for (String style : part.styles()) {
            List<double[]> replications = replications(results, part.point(), style);
            if (replications.stream().anyMatch(times -> times.length > 0)) {
                String note = alone ? note(replications) : "";
                curves.add(new Curve(style, note, points(replications, x), List.of(), results.look(style)));
            }
        }
        return new LinePanel(part.heading(), x, y, curves, List.of(), Strip.NONE, alone ? HEIGHT : SMALL_HEIGHT, false);
    }

    private static List<double[]> replications(Results results, String point, String style) {
        return results.allStarts(point, style)
                .map(StartGroup::readyByReplication)
                .orElse(List.of());
    }

    private static String band(Results results) {
        return results.manifest().fewestReplications() >= REPLICATIONS_FOR_QUANTILES
                ? "the middle 90\u00a0% of them"
                : "from the lowest to the highest of them";
    }

    private static List<Point> points(List<double[]> replications, Scale x) {
        List<Point> points = new ArrayList<>();
        double previous = 0;
        for (int i = 0; i <= PLACES; i++) {
            double at = x.value((double) i / PLACES);
            double[] counts = new double[replications.size()];
            for (int r = 0; r < counts.length; r++) {
                counts[r] = readyWithin(replications.get(r), at);
            }
            Arrays.sort(counts);
            double mean = Arrays.stream(counts).sum() / counts.length;
            int cut = counts.length >= REPLICATIONS_FOR_QUANTILES ? (int) Math.rint(counts.length * 0.05) : 0;
            double low = counts[cut];
            double high = counts[counts.length - 1 - cut];
            if (mean == 0 && i < PLACES) {
                continue;
            }
            if (i > 0 && mean > previous) {
                points.add(new Point(at, previous, low, high));
            }
            if (i == 0 || i == PLACES || mean > previous || high != low) {
                points.add(new Point(at, mean, low, high));
            }
            previous = mean;
        }
        // where the count no longer changes the line ends
        for (int last = points.size() - 1; last > 0 && same(points.get(last), points.get(last - 1)); last--) {
            points.remove(last);
        }
        return points;
    }

    private static boolean same(Point a, Point b) {
        return a.y() == b.y() && a.low() == b.low() && a.high() == b.high();
    }

    private static int readyWithin(double[] times, double at) {
        int index = Arrays.binarySearch(times, Math.nextUp(at));
        return index < 0 ? -index - 1 : index;
    }

    private static String note(List<double[]> replications) {
        double[] lasts = lasts(replications);
        double count =
                replications.stream().mapToInt(times -> times.length).average().orElse(0);
        return Say.count(count, "app", "apps") + " after " + Say.seconds(mean(lasts));
    }

    private static double[] lasts(List<double[]> replications) {
        return replications.stream()
                .filter(times -> times.length > 0)
                .mapToDouble(times -> times[times.length - 1])
                .toArray();
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }

    private static String title(Results results) {
        boolean all = results.sweep().points().stream()
                .flatMap(point ->
                        results.styles().stream().flatMap(style -> results.starts().group(point, style).stream()))
                .allMatch(group -> group.refused() + group.unfinished() == 0);
        String values =
                Finding.over(results, (point, style) -> mean(lasts(replications(results, point, style))), Say::seconds);
        return (all ? "The last app is ready after " : "The last app that becomes ready does so after ") + values;
    }
}
