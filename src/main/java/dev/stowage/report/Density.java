package dev.stowage.report;

import dev.stowage.report.BarPanel.BarRow;
import dev.stowage.report.BarPanel.Segment;
import dev.stowage.report.LinePanel.Curve;
import dev.stowage.results.Estimand;
import dev.stowage.results.Metric;
import dev.stowage.results.Statistic;
import dev.stowage.results.SummaryRow;
import dev.stowage.results.Tables;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Apps per machine and the limit that bound: bars, or lines over a numeric axis with a strip of the limits. */
final class Density implements Chart {

    private static final double HEIGHT = 300;
    private static final int MOST_IN_TITLE = 3;

    @Override
    public String name() {
        return "density";
    }

    @Override
    public Figure figure(Results results) {
        Limits limits = limits(results);
        Optional<String> axis = results.sweep().numericAxis();
        Terms terms = new Terms();
        List<Panel> panels = axis.isPresent() ? lines(results, limits, axis.get(), terms) : bars(results, limits);
        if (panels.isEmpty()) {
            throw new NothingToDraw("density.csv has no row of a point and style of this run");
        }
        String title = title(results, limits);
        String subtitle = axis.map(name -> "Apps per machine over "
                        + results.sweep().axisLabel(name) + "; the strip names the limit that refused the next app")
                .orElse("Apps per machine, and the limit that refused the next app");
        return new Figure(
                name(),
                title,
                subtitle,
                results.caption(
                        "Metric density.apps_per_machine, ready apps over machines",
                        results.variation(Metric.DENSITY_APPS_PER_MACHINE)
                                + (axis.isPresent()
                                        ? ""
                                        : Multiples.omitted(results.sweep(), Multiples.ofBars(results)))),
                subtitle + ". " + title + ".",
                terms.order().size() > 1 ? terms.key() : Map.of(),
                panels,
                2);
    }

    private static List<Panel> bars(Results results, Limits limits) {
        double most = 0;
        List<Multiples.Part> parts = Multiples.parts(results, Multiples.ofBars(results), false);
        for (Multiples.Part part : parts) {
            for (String style : part.styles()) {
                for (Limits.Held held : limits.at(part.point(), style).values()) {
                    most = Math.max(most, held.meanApps());
                }
            }
        }
        Scale scale = Scale.fromZero("apps per machine", most, parts.size() > 1 ? 4 : 6);
        List<Panel> panels = new ArrayList<>();
        for (Multiples.Part part : parts) {
            List<BarRow> rows = new ArrayList<>();
            for (String style : part.styles()) {
                Map<String, Limits.Held> types = limits.at(part.point(), style);
                types.forEach((type, held) -> {
                    Optional<SummaryRow> interval = types.size() > 1
                            ? Optional.empty()
                            : results.summary(part.point(), style, Metric.DENSITY_APPS_PER_MACHINE, Statistic.MEAN);
                    rows.add(row(style, type, held, results.look(style), interval));
                });
            }
            if (!rows.isEmpty()) {
                panels.add(new BarPanel(part.heading(), scale, rows));
            }
        }
        return panels;
    }

    private static BarRow row(String style, String type, Limits.Held held, Look look, Optional<SummaryRow> interval) {
        String bound = held.limit().isEmpty() ? ", no limit reached" : ", bound by " + held.limit();
        String note = Say.count(held.meanApps(), "app", "apps") + (type.isEmpty() ? "" : " per " + type) + bound;
        return new BarRow(
                style,
                note,
                List.of(new Segment("", held.meanApps(), "", look, true)),
                interval.map(SummaryRow::lower).orElse(Double.NaN),
                interval.map(SummaryRow::upper).orElse(Double.NaN));
    }

    private static List<Panel> lines(Results results, Limits limits, String axis, Terms terms) {
        for (String point : results.sweep().points()) {
            for (String style : results.styles()) {
                limits.at(point, style).values().forEach(held -> terms.addBar(Map.of(limit(held), 1.0)));
            }
        }
        Map<Lines.Group, List<Curve>> lines = Lines.of(
                results,
                axis,
                group -> Lines.curves(results, axis, group, Estimand.mean(Metric.DENSITY_APPS_PER_MACHINE), 1));
        if (lines.isEmpty()) {
            return List.of();
        }
        Scale y = Lines.values("apps per machine", lines.values());
        List<Panel> panels = new ArrayList<>();
        lines.forEach((group, curves) -> {
            List<Strip.Row> rows = new ArrayList<>();
            for (String style : group.styles()) {
                List<Strip.Stretch> stretches = stretches(results, limits, axis, group, style, terms);
                if (!stretches.isEmpty()) {
                    rows.add(new Strip.Row(style, stretches));
                }
            }
            Scale x = Lines.axis(results, axis, group);
            Strip strip = new Strip(rows);
            panels.add(new LinePanel(group.heading(), x, y, curves, List.of(), strip, HEIGHT + strip.height(), false));
        });
        return panels;
    }

    private static String limit(Limits.Held held) {
        return held.limit().isEmpty() ? "none reached" : held.limit();
    }

    /**
     * What is known of machines.
     *
     * @throws NothingToDraw if density.csv has no rows
     */
    private static Limits limits(Results results) {
        results.rows(Tables.DENSITY);
        return results.limits();
    }

    /** Neighbouring points with the same limit form one stretch, which reaches half-way to the next point. */
    private static List<Strip.Stretch> stretches(
            Results results, Limits limits, String axis, Lines.Group group, String style, Terms terms) {
        Map<Double, String> byPosition = new LinkedHashMap<>();
        for (String point : group.points()) {
            for (Limits.Held held : limits.at(point, style).values()) {
                byPosition.putIfAbsent(results.sweep().position(point, axis), limit(held));
            }
        }
        Scale x = Lines.axis(results, axis, group);
        List<Double> positions = byPosition.keySet().stream().sorted().toList();
        List<Strip.Stretch> stretches = new ArrayList<>();
        double from = x.low();
        for (int i = 0; i < positions.size(); i++) {
            String limit = byPosition.getOrDefault(positions.get(i), "");
            boolean last = i == positions.size() - 1;
            if (last || !limit.equals(byPosition.get(positions.get(i + 1)))) {
                double to = last
                        ? x.high()
                        : x.value((x.fraction(positions.get(i)) + x.fraction(positions.get(i + 1))) / 2);
                stretches.add(new Strip.Stretch(from, to, limit, terms.look(limit)));
                from = to;
            }
        }
        return stretches;
    }

    private static String title(Results results, Limits limits) {
        if (results.sweep().numericAxis().isPresent()) {
            return "Apps per machine: "
                    + Finding.over(
                            results,
                            (point, style) -> results.mean(point, style, Metric.DENSITY_APPS_PER_MACHINE),
                            Say::number);
        }
        String point = results.sweep().points().get(0);
        List<String> parts = new ArrayList<>();
        for (String style : results.styles()) {
            limits.at(point, style).values().stream().findFirst().ifPresent(held -> {
                String bound = held.limit().isEmpty() ? "" : ", bound by " + held.limit();
                parts.add(Say.count(held.meanApps(), "app", "apps") + " (" + style + bound + ")");
            });
        }
        String values = parts.size() <= MOST_IN_TITLE
                ? Say.list(parts)
                : Finding.of(
                        results,
                        style -> results.mean(point, style, Metric.DENSITY_APPS_PER_MACHINE),
                        apps -> Say.count(apps, "app", "apps"));
        return "A machine holds " + values + Finding.where(results.sweep(), point);
    }
}
