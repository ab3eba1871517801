package dev.stowage.report;

import dev.stowage.report.LinePanel.Curve;
import dev.stowage.results.BreakEvenRow;
import dev.stowage.results.Estimand;
import dev.stowage.results.Metric;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A metric of each style over an axis, with the values at which two styles are even. */
final class BreakEvenChart implements Chart {
    private static final double HEIGHT = 300;
    private static final double SMALL_HEIGHT = 230;
    private static final int MOST = 6;
    private static final int MOST_NAMED = 3;
    private static final double MEBI = 1024.0 * 1024;

    @Override
    public String name() {
        return "break-even";
    }

    @Override
    public List<Metric> metrics(Results results) {
        return BreakEvens.metrics(results);
    }

    @Override
    public Figure figure(Results results) {
        Map<String, List<BreakEvenRow>> panels = new LinkedHashMap<>();
        for (BreakEvenRow row : BreakEvens.rows(results)) {
            panels.computeIfAbsent(
                            row.axis() + "\n" + BreakEvens.subject(row) + "\n" + row.others(), key -> new ArrayList<>())
                    .add(row);
        }
        if (panels.isEmpty()) {
            throw new NothingToDraw("no break-even was looked for");
        }
        List<Panel> drawn = new ArrayList<>();
        boolean single = panels.size() == 1;
        panels.values().stream().limit(MOST).forEach(rows -> drawn.add(panel(results, rows, single)));
        BreakEvenRow first = panels.values().iterator().next().get(0);
        String title = title(BreakEvens.rows(results));
        boolean found = BreakEvens.rows(results).stream().anyMatch(row -> !Double.isNaN(row.at()));
        String subtitle = "By style, over " + BreakEvens.axis(first)
                + (found ? "; a dashed line where two styles are even, the grey band is its interval" : "");
        String omitted = panels.size() > MOST ? "Shown are " + MOST + " of " + panels.size() + " panels. " : "";
        return new Figure(
                name(),
                title,
                subtitle,
                results.caption(
                        "Metric "
                                + Say.list(BreakEvens.rows(results).stream()
                                        .map(BreakEvens::subject)
                                        .distinct()
                                        .toList()),
                        omitted),
                title + ". " + subtitle + ".",
                Map.of(),
                drawn,
                2);
    }

    /** "Even over apps: vm and container at 9", with the metric where there are several. */
    private static String title(List<BreakEvenRow> rows) {
        boolean several = rows.stream().map(BreakEvens::subject).distinct().count() > 1;
        boolean lines = rows.stream().map(BreakEvenRow::others).distinct().count() > 1;
        List<String> found = new ArrayList<>();
        for (BreakEvenRow row : rows) {
            if (!Double.isNaN(row.at())) {
                found.add(row.styleA() + " and " + row.styleB() + " at " + BreakEvens.place(row)
                        + (several ? " in " + Words.noun(row.metric()) : "")
                        + (lines ? " (" + BreakEvens.others(row) + ")" : ""));
            }
        }
        String over = (several ? "" : "in " + Words.noun(rows.get(0).metric()) + " ") + "over "
                + BreakEvens.axis(rows.get(0));
        return found.isEmpty()
                ? "No break-even " + over
                : "Even " + over + ": " + Say.list(found.subList(0, Math.min(found.size(), MOST_NAMED)))
                        + (found.size() > MOST_NAMED ? ", ..." : "");
    }

    private static Panel panel(Results results, List<BreakEvenRow> rows, boolean single) {
        BreakEvenRow first = rows.get(0);
        String axis = first.axis();
        Sweep sweep = results.sweep();
        List<String> others =
                sweep.axes().stream().filter(each -> !each.equals(axis)).toList();
        List<String> points = sweep.slices(axis).stream()
                .filter(slice -> slice.points().stream().anyMatch(point -> BreakEvens.isOn(point, first)))
                .findFirst()
                .orElseThrow(() -> new NothingToDraw("break-even.csv names points that there are not"))
                .points();
        Set<String> styles = new LinkedHashSet<>(results.styles());
        styles.retainAll(rows.stream()
                .flatMap(row -> List.of(row.styleA(), row.styleB()).stream())
                .toList());
        double by = first.metric().unit().equals("B") ? MEBI : 1;
        List<Curve> curves = Lines.curves(
                results,
                axis,
                new Lines.Group("", points, List.copyOf(styles)),
                new Estimand(first.metric(), first.statistic()),
                by);
        List<Crossing> crossings = new ArrayList<>();
        rows.stream().filter(row -> !Double.isNaN(row.at())).forEach(row -> crossings.add(BreakEvens.crossing(row)));
        String unit = by > 1 ? "MiB" : first.metric().unit();
        return new LinePanel(
                single ? "" : sweep.words(points.get(0), others),
                Scale.at(sweep.axisLabel(axis), sweep.marks(points, axis)),
                Lines.values(Words.quantity(first.metric(), unit), List.of(curves)),
                curves,
                List.of(),
                Strip.NONE,
                single ? HEIGHT : SMALL_HEIGHT,
                false,
                crossings);
    }
}
