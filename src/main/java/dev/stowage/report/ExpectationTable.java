package dev.stowage.report;

import dev.stowage.results.VerdictRow;
import java.util.List;
import java.util.Map;

/** The page's table of expectations: a row at each point and for each style that one speaks of. */
final class ExpectationTable {
    private ExpectationTable() {}

    /** Writes nothing without expectations. */
    static void write(Html html, Results results) {
        Map<String, List<VerdictRow>> expectations = new Expectations(results).rows();
        if (expectations.isEmpty()) {
            return;
        }
        html.raw("<section aria-labelledby=\"expected\">\n").element("h2 id=\"expected\"", "What was expected");
        html.element(
                "p class=\"note\"",
                "An expectation is supported when the whole interval satisfies it and refuted when no part does; what it "
                        + "leaves open is expected everywhere, so that one refuted row refutes it.");
        expectations.forEach((expectation, rows) -> {
            VerdictRow first = rows.get(0);
            html.raw("<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"expectation\">\n<table>\n");
            String says = first.says().isEmpty() ? "" : first.says() + " \u2013 ";
            html.element("caption", Expectations.word(first.overall()) + ": " + says + expectation);
            html.raw("<thead><tr>");
            for (String heading : List.of("point", "style", "value", "expected against", "verdict", "flips at")) {
                html.raw("<th scope=\"col\">").text(heading).raw("</th>");
            }
            html.raw("</tr></thead>\n<tbody>\n");
            rows.forEach(row -> row(html, results, row));
            html.raw("</tbody>\n</table>\n</div>\n");
        });
        html.raw("</section>\n");
    }

    private static void row(Html html, Results results, VerdictRow row) {
        String point = results.sweep().single() ? "\u2013" : results.sweep().heading(row.point());
        html.raw("<tr><td>").text(point).raw("</td><th scope=\"row\">").text(row.style());
        html.raw("</th><td>").text(Expectations.measuredAlone(row)).raw("</td><td class=\"number\">");
        html.text(Say.value(row.unit(), row.threshold())).raw("</td><td>");
        html.text(Expectations.word(row.verdict()).toLowerCase(java.util.Locale.ROOT))
                .raw("</td><td>");
        html.text(Double.isNaN(row.flipsAt()) ? "\u2013" : row.axis() + " " + Say.value(row.axisUnit(), row.flipsAt()))
                .raw("</td></tr>\n");
    }
}
