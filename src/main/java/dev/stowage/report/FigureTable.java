package dev.stowage.report;

import dev.stowage.results.Metric;
import dev.stowage.results.ReportFacts;
import dev.stowage.results.ReportFacts.KeyFigure;
import dev.stowage.results.ReportFacts.Value;
import java.util.List;

/** The six figures as tables of the page: a row a figure for the points that matter, and a row a style for all points. */
final class FigureTable {
    private final Results results;
    private final ReportFacts facts;

    FigureTable(Results results, ReportFacts facts) {
        this.results = results;
        this.facts = facts;
    }

    /** Rows are figures, columns are styles, at the points that are shown. */
    void write(Html html) {
        List<String> points = facts.pointsShown();
        boolean several = points.size() > 1;
        html.raw("<section aria-labelledby=\"figures\">\n").element("h2 id=\"figures\"", "In figures");
        html.raw(
                "<div class=\"wide\" role=\"region\" aria-labelledby=\"figures\" tabindex=\"0\">\n<table class=\"figures\">\n");
        html.element("caption", caption()).raw("<thead>");
        if (several) {
            html.raw("<tr><td rowspan=\"2\"></td>");
            points.forEach(point -> html.raw("<th scope=\"colgroup\" colspan=\""
                            + results.styles().size() + "\">")
                    .text(results.sweep().heading(point))
                    .raw("</th>"));
            html.raw("</tr>\n<tr>");
        } else {
            html.raw("<tr><td></td>");
        }
        points.forEach(point -> results.styles()
                .forEach(style -> html.raw("<th scope=\"col\">").text(style).raw("</th>")));
        html.raw("</tr></thead>\n<tbody>\n");
        for (KeyFigure figure : facts.figures()) {
            html.raw("<tr><th scope=\"row\">").text(figure.heading()).raw("</th>");
            points.forEach(point -> figure.values().stream()
                    .filter(value -> value.point().equals(point))
                    .forEach(value -> cell(html, value)));
            html.raw("</tr>\n");
        }
        html.raw("</tbody>\n</table>\n</div>\n</section>\n");
    }

    private String caption() {
        String words = "Estimates with their " + Say.percent(results.manifest().level()) + " intervals over "
                + results.replications() + "; no interval where nothing varies or too few starts lie beyond.";
        if (results.sweep().single()) {
            return words;
        }
        return words + " "
                + (facts.pointsShown().size() > 1
                        ? facts.pointsShown().size() + " of "
                                + results.sweep().points().size() + " points: "
                                + (facts.pointsShown().size() == 3
                                        ? "the first, the first at which another style leads, the last."
                                        : "the first and the last.")
                        : "1 of " + results.sweep().points().size() + " points, "
                                + results.sweep().heading(facts.pointsShown().get(0)) + ".");
    }

    /** The estimate above its note. */
    static void cell(Html html, Value value) {
        html.raw("<td>").text(value.text());
        if (!value.note().isEmpty()) {
            html.raw("<br><small>").text(value.note()).raw("</small>");
        }
        html.raw("</td>");
    }

    /** Every point and style, folded. */
    void writeAllPoints(Html html) {
        boolean unfinished = results.sweep().points().stream().anyMatch(point -> results.styles().stream()
                .anyMatch(style -> results.mean(point, style, Metric.APPS_UNFINISHED) > 0));
        if (results.sweep().single() && !unfinished) {
            return;
        }
        html.raw("<section aria-labelledby=\"points\">\n").element("h2 id=\"points\"", "All points in figures");
        html.raw("<details>\n<summary>")
                .text(Say.count(results.sweep().points().size(), "point", "points") + ", "
                        + Say.count(results.styles().size(), "style", "styles"))
                .raw(
                        "</summary>\n<div class=\"wide\" role=\"region\" aria-labelledby=\"points\" tabindex=\"0\">\n<table>\n");
        html.element("caption", "The six figures of every style at every point.")
                .raw("<thead><tr>");
        if (!results.sweep().single()) {
            html.raw("<th scope=\"col\">point</th>");
        }
        html.raw("<th scope=\"col\">style</th>");
        facts.figures()
                .forEach(figure ->
                        html.raw("<th scope=\"col\">").text(figure.heading()).raw("</th>"));
        html.raw(unfinished ? "<th scope=\"col\">apps unfinished</th>" : "").raw("</tr></thead>\n<tbody>\n");
        int row = 0;
        for (String point : results.sweep().points()) {
            for (String style : results.styles()) {
                html.raw("<tr>");
                if (!results.sweep().single()) {
                    html.raw("<td>").text(results.sweep().heading(point)).raw("</td>");
                }
                html.raw("<th scope=\"row\">").text(style).raw("</th>");
                for (KeyFigure figure : facts.figures()) {
                    cell(html, figure.values().get(row));
                }
                if (unfinished) {
                    html.raw("<td>")
                            .text(Say.number(results.mean(point, style, Metric.APPS_UNFINISHED)))
                            .raw("</td>");
                }
                html.raw("</tr>\n");
                row++;
            }
        }
        html.raw("</tbody>\n</table>\n</div>\n</details>\n</section>\n");
    }
}
