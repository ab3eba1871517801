package dev.stowage.report;

import dev.stowage.results.AssumptionRow;
import dev.stowage.results.ReportFacts;
import java.util.List;

/** The assumptions that matter most, as a section of the page. */
final class AssumptionList {

    private AssumptionList() {}

    static void write(Html html, List<ReportFacts.Assumption> foremost, List<AssumptionRow> all) {
        html.raw("<section aria-labelledby=\"foremost\">\n")
                .element("h2 id=\"foremost\"", "The assumptions that matter most");
        if (foremost.isEmpty()) {
            html.element("p", "These results name no number from outside.").raw("</section>\n");
            return;
        }
        int assumed = Assumptions.count(all, "assumed");
        boolean ranked = foremost.stream().anyMatch(row -> row.swing() > 0);
        html.raw("<table class=\"text\">\n")
                .element(
                        "caption",
                        Say.count(foremost.size(), "number", "numbers") + " of " + all.size() + ", of which "
                                + Say.number(assumed) + (assumed == 1 ? " is" : " are")
                                + " assumed: assumed ones first, "
                                + (ranked
                                        ? "by how far they move the difference."
                                        : "by how far low and high lie apart."))
                .raw("<thead><tr>");
        for (String heading : List.of("number", "grade", "value", "low to high", "source", "date")) {
            html.raw("<th scope=\"col\">").text(heading).raw("</th>");
        }
        html.raw("</tr></thead>\n<tbody>\n");
        for (ReportFacts.Assumption row : foremost) {
            html.raw("<tr><th scope=\"row\">");
            Assumptions.name(html, row.name());
            html.raw("</th>");
            Assumptions.cell(html, "grade", row.grade());
            Assumptions.cell(html, "value", row.value());
            Assumptions.cell(html, "low to high", row.range().isEmpty() ? "\u2013" : row.range());
            html.raw("<td data-label=\"source\"><span class=\"source\">")
                    .text(row.source())
                    .raw("</span></td>");
            Assumptions.cell(html, "date", row.date());
            html.raw("</tr>\n");
        }
        html.raw("</tbody>\n</table>\n</section>\n");
    }
}
