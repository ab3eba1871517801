package dev.stowage.report;

import dev.stowage.report.BarPanel.BarRow;
import dev.stowage.report.BarPanel.Segment;
import dev.stowage.report.LinePanel.Curve;
import dev.stowage.results.CostRow;
import dev.stowage.results.Estimand;
import dev.stowage.results.Metric;
import dev.stowage.results.Period;
import dev.stowage.results.Statistic;
import dev.stowage.results.SummaryRow;
import dev.stowage.results.Tables;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Dollars per app-month: stacked by line of the bill, or lines over a numeric axis. */
final class Cost implements Chart {

    private static final double HEIGHT = 300;

    @Override
    public String name() {
        return "cost";
    }

    @Override
    public Figure figure(Results results) {
        Optional<String> axis = results.sweep().numericAxis();
        Terms terms = new Terms();
        List<Panel> panels = axis.isPresent() ? lines(results, axis.get()) : bars(results, terms);
        if (panels.isEmpty()) {
            throw new NothingToDraw("there is no month's bill, or no app is ready to share it");
        }
        String title = title(results);
        String subtitle = axis.map(
                        name -> "Dollars per app-month over " + results.sweep().axisLabel(name))
                .orElse("Dollars per app-month by line of the bill");
        return new Figure(
                name(),
                title,
                subtitle,
                results.caption(
                        "Metric cost.usd_per_app_month, bill of 730 h over ready apps",
                        results.variation(Metric.COST_USD_PER_APP_MONTH)
                                + (axis.isPresent()
                                        ? ""
                                        : Multiples.omitted(results.sweep(), Multiples.ofBars(results)))),
                subtitle + ". " + title + ".",
                terms.key(),
                panels,
                2);
    }

    private static List<Panel> lines(Results results, String axis) {
        Map<Lines.Group, List<Curve>> lines = Lines.of(
                results,
                axis,
                group -> Lines.curves(results, axis, group, Estimand.mean(Metric.COST_USD_PER_APP_MONTH), 1));
        if (lines.isEmpty()) {
            return List.of();
        }
        Scale y = Lines.values("dollars per app-month", lines.values());
        List<Panel> panels = new ArrayList<>();
        lines.forEach((group, curves) -> panels.add(new LinePanel(
                group.heading(),
                Lines.axis(results, axis, group),
                y,
                curves,
                List.of(),
                Strip.NONE,
                HEIGHT,
                false,
                BreakEvens.crossings(results, Metric.COST_USD_PER_APP_MONTH, axis, group.points()))));
        return panels;
    }

    private static List<Panel> bars(Results results, Terms terms) {
        List<Multiples.Part> parts = Multiples.parts(results, Multiples.ofBars(results), false);
        double most = 0;
        for (Multiples.Part part : parts) {
            for (String style : part.styles()) {
                Map<String, Double> bill = bill(results, part.point(), style);
                terms.addBar(bill);
                most = Math.max(
                        most,
                        bill.values().stream().mapToDouble(Double::doubleValue).sum());
                most = Math.max(
                        most,
                        interval(results, part.point(), style)
                                .map(SummaryRow::upper)
                                .filter(upper -> !Double.isNaN(upper))
                                .orElse(0.0));
            }
        }
        List<Panel> panels = new ArrayList<>();
        Scale scale = Scale.fromZero("dollars per app-month", most, parts.size() > 1 ? 4 : 6);
        for (Multiples.Part part : parts) {
            List<BarRow> rows = new ArrayList<>();
            for (String style : part.styles()) {
                Map<String, Double> bill = bill(results, part.point(), style);
                if (!bill.isEmpty()) {
                    rows.add(row(style, bill, interval(results, part.point(), style), terms));
                }
            }
            if (!rows.isEmpty()) {
                panels.add(new BarPanel(part.heading(), scale, rows));
            }
        }
        return panels;
    }

    private static Optional<SummaryRow> interval(Results results, String point, String style) {
        return results.summary(point, style, Metric.COST_USD_PER_APP_MONTH, Statistic.MEAN);
    }

    /** Dollars per app-month, divided as the bill is among its lines; empty when no app is ready. */
    private static Map<String, Double> bill(Results results, String point, String style) {
        double perApp = results.mean(point, style, Metric.COST_USD_PER_APP_MONTH);
        Map<String, Double> bill = new LinkedHashMap<>();
        for (CostRow row : results.rows(Tables.COST)) {
            if (row.period() == Period.MONTH
                    && row.point().equals(point)
                    && row.style().equals(style)) {
                bill.merge(row.line(), row.amount(), Double::sum);
            }
        }
        double whole = bill.values().stream().mapToDouble(Double::doubleValue).sum();
        if (Double.isNaN(perApp)) {
            return Map.of();
        }
        bill.replaceAll((line, amount) -> whole > 0 ? amount / whole * perApp : 0);
        return bill;
    }

    private static BarRow row(String style, Map<String, Double> bill, Optional<SummaryRow> interval, Terms terms) {
        List<Segment> segments = new ArrayList<>();
        double sum = 0;
        double other = 0;
        for (Map.Entry<String, Double> line : bill.entrySet()) {
            sum += line.getValue();
            if (terms.isOther(line.getKey())) {
                other += line.getValue();
            } else {
                segments.add(segment(line.getKey(), line.getValue(), terms.look(line.getKey())));
            }
        }
        if (other > 0) {
            segments.add(segment(Terms.OTHER, other, terms.look(Terms.OTHER)));
        }
        return new BarRow(
                style,
                Say.dollars(sum),
                segments,
                interval.map(SummaryRow::lower).orElse(Double.NaN),
                interval.map(SummaryRow::upper).orElse(Double.NaN));
    }

    private static Segment segment(String name, double amount, Look look) {
        return new Segment(name, amount, Say.dollars(amount), look, false);
    }

    private static String title(Results results) {
        String values = Finding.over(
                results, (point, style) -> results.mean(point, style, Metric.COST_USD_PER_APP_MONTH), Say::dollars);
        return values.isEmpty() ? "What an app-month costs" : "An app-month costs " + values;
    }
}
