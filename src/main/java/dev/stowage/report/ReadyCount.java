package dev.stowage.report;

import dev.stowage.report.LinePanel.Curve;
import dev.stowage.report.LinePanel.Point;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

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
        List<Multiples.Part> parts = Multiples.parts(results, true);
        double first = Double.POSITIVE_INFINITY;
        double last = 0;
        int most = 0;
        for (Multiples.Part part : parts) {
            for (String style : part.styles()) {
                for (double[] times : replications(results, part.point(), style)) {
                    if (times.length > 0) {
                        first = Math.min(first, times[0]);
                        last = Math.max(last, times[times.length - 1]);
                        most = Math.max(most, times.length);
                    }
                }
            }
        }
        if (most == 0) {
            throw new NothingToDraw("no recorded app became ready");
        }
        Scale x = Scale.fitting("time since the first request (s)", first, last, 6);
        Scale y = Scale.fromZero("apps ready", most, 5);
        List<Panel> panels = new ArrayList<>();
        for (Multiples.Part part : parts) {
            List<Curve> curves = new ArrayList<>();
            for (String style : part.styles()) {
                List<double[]> replications = replications(results, part.point(), style);
                if (replications.stream().anyMatch(times -> times.length > 0)) {
                    curves.add(new Curve(
                            style,
                            part.heading().isEmpty() ? note(replications) : "",
                            points(replications, x),
                            List.of(),
                            results.look(style)));
                }
            }
            double height = parts.size() == 1 ? HEIGHT : SMALL_HEIGHT;
            panels.add(new LinePanel(part.heading(), x, y, curves, List.of(), List.of(), height));
        }
        String title = title(results, parts.get(0).point());
        return Figure.of(
                name(),
                title,
                "Apps that are ready against time" + Conditions.of(results) + "; line: mean of the replications, band: "
                        + band(results),
                results.caption("Apps ready at a time since the first request", Multiples.omitted(results.sweep())),
                "Number of apps that are ready against time, a line for each style. " + title + ".",
                Map.of(),
                panels,
                2);
    }

    private static List<double[]> replications(Results results, String point, String style) {
        return results.starts()
                .group(point, style)
                .map(StartGroup::readyByReplication)
                .orElse(List.of());
    }

    private static String band(Results results) {
        return results.manifest().replications() >= REPLICATIONS_FOR_QUANTILES
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
            if (i > 0 && mean > previous) {
                points.add(new Point(at, previous, low, high));
            }
            if (i == 0 || i == PLACES || mean > previous || high != low) {
                points.add(new Point(at, mean, low, high));
            }
            previous = mean;
        }
        return points;
    }

    private static int readyWithin(double[] times, double at) {
        int index = Arrays.binarySearch(times, Math.nextUp(at));
        return index < 0 ? -index - 1 : index;
    }

    private static String note(List<double[]> replications) {
        double[] lasts = lasts(replications);
        int count = replications.stream().mapToInt(times -> times.length).max().orElse(0);
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

    private static String title(Results results, String point) {
        boolean all = results.styles().stream()
                .flatMap(style -> results.starts().group(point, style).stream())
                .allMatch(group -> group.refused() + group.unfinished() == 0);
        String values = Finding.of(results, style -> mean(lasts(replications(results, point, style))), Say::seconds);
        String where = results.sweep().single() ? "" : " at " + results.sweep().heading(point);
        return (all ? "The last app is ready after " : "The last app that becomes ready does so after ")
                + values
                + where;
    }
}
