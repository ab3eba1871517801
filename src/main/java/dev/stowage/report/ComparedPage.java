package dev.stowage.report;

import dev.stowage.results.ReportFacts;
import dev.stowage.results.ReportFacts.KeyFigure;
import dev.stowage.results.ReportFacts.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A page over several results: their questions and verdicts with links, and the six figures of all of them in one table. */
final class ComparedPage {

    /**
     * One of the results.
     *
     * @param folder as it was named
     * @param link an encoded relative link to its own report; none where it has none
     * @param results its files
     * @param facts what its own report says
     */
    record Entry(String folder, Optional<String> link, Results results, ReportFacts facts) {}

    private static final String FOREST = "what decides, side by side";
    private static final String CAPTION = "Estimates with their intervals, at the points that each report shows first.";

    private final List<Entry> entries;
    private final Html html = new Html();

    private ComparedPage(List<Entry> entries) {
        this.entries = entries;
    }

    /** What decides in all of them, side by side; none when they compare nothing. */
    static Optional<Figure> forest(List<Entry> entries) {
        Set<String> names = new HashSet<>();
        entries.forEach(entry -> names.add(entry.facts().name()));
        boolean unique = names.size() == entries.size();
        return Forest.of(entries.stream()
                .map(entry -> new Forest.Study(unique ? entry.facts().name() : entry.folder(), entry.results()))
                .toList());
    }

    static String html(List<Entry> entries, Optional<Figure> forest) {
        ComparedPage page = new ComparedPage(entries);
        PageFrame.open(
                page.html,
                title(entries) + " \u2013 Stowage",
                List.of(),
                forest.stream().toList());
        page.html
                .element("p class=\"label\"", "Stowage")
                .element("h1", title(entries))
                .raw("</header>\n");
        entries.forEach(page::verdict);
        forest.ifPresent(figure -> page.html
                .raw("<section aria-label=\"" + FOREST + "\">\n")
                .raw("<figure data-chart=\"" + Html.escape(figure.name()) + "\">\n")
                .raw(figure.at(Width.TWO_COLUMNS).drawing().element())
                .raw("\n</figure>\n</section>\n"));
        page.figures();
        PageFrame.close(page.html);
        return page.html.toString();
    }

    private static String title(List<Entry> entries) {
        return Say.count(entries.size(), "result", "results") + " side by side";
    }

    private void verdict(Entry entry) {
        ReportFacts facts = entry.facts();
        html.raw("<section>\n<h2>");
        entry.link().ifPresent(link -> html.raw("<a href=\"" + Html.escape(link) + "\">"));
        html.text(facts.name()).raw(entry.link().isPresent() ? "</a>" : "").raw("</h2>\n");
        if (!facts.question().isEmpty()) {
            html.element("p", facts.question());
        }
        html.element("p class=\"verdict\"", facts.verdict());
        if (!facts.sentences().isEmpty()) {
            html.raw("<ul>\n");
            facts.sentences().forEach(sentence -> html.element("li", sentence));
            html.raw("</ul>\n");
        }
        html.element(
                "p class=\"note\"",
                entry.folder() + ", " + entry.results().replications() + ", seed "
                        + facts.provenance().seed());
        html.raw("</section>\n");
    }

    private void figures() {
        html.raw("<section aria-labelledby=\"figures\">\n").element("h2 id=\"figures\"", "In figures");
        html.raw("<div class=\"wide\" role=\"region\" aria-labelledby=\"figures\" tabindex=\"0\">\n<table>\n");
        html.element("caption", CAPTION).raw("<thead><tr>");
        headings()
                .forEach(heading -> html.raw("<th scope=\"col\">").text(heading).raw("</th>"));
        html.raw("</tr></thead>\n");
        for (Entry entry : entries) {
            html.raw("<tbody>\n<tr><th scope=\"rowgroup\" colspan=\""
                            + headings().size() + "\">")
                    .text(entry.facts().name())
                    .raw("</th></tr>\n");
            for (Line line : lines(entry)) {
                html.raw("<tr><td>")
                        .text(line.point())
                        .raw("</td><th scope=\"row\">")
                        .text(line.style())
                        .raw("</th>");
                line.values().forEach(value -> FigureTable.cell(html, value));
                html.raw("</tr>\n");
            }
            html.raw("</tbody>\n");
        }
        html.raw("</table>\n</div>\n</section>\n");
    }

    private List<String> headings() {
        List<String> headings = new ArrayList<>(List.of("point", "style"));
        entries.get(0).facts().figures().forEach(figure -> headings.add(figure.heading()));
        return headings;
    }

    /** A style at a point with its six figures. */
    private record Line(String point, String style, List<Value> values) {}

    private static List<Line> lines(Entry entry) {
        List<Line> lines = new ArrayList<>();
        List<KeyFigure> figures = entry.facts().figures();
        List<Value> all = figures.get(0).values();
        for (int i = 0; i < all.size(); i++) {
            int row = i;
            if (entry.facts().pointsShown().contains(all.get(i).point())) {
                lines.add(new Line(
                        entry.results().sweep().heading(all.get(i).point()),
                        all.get(i).style(),
                        figures.stream().map(figure -> figure.values().get(row)).toList()));
            }
        }
        return lines;
    }

    static String markdown(List<Entry> entries, Optional<Figure> forest) {
        ComparedPage page = new ComparedPage(entries);
        Markdown markdown = new Markdown().heading(1, title(entries));
        for (Entry entry : entries) {
            ReportFacts facts = entry.facts();
            markdown.heading(2, facts.name());
            if (!facts.question().isEmpty()) {
                markdown.paragraph(facts.question());
            }
            markdown.paragraph(facts.verdict()).list(facts.sentences());
            entry.link().ifPresent(link -> markdown.link(Report.PAGE, link));
        }
        forest.ifPresent(figure -> markdown.link(figure.title(), Report.CHARTS + "/" + figure.name() + ".svg"));
        List<String> headings = new ArrayList<>(page.headings());
        headings.add(0, "results");
        List<List<String>> rows = new ArrayList<>();
        for (Entry entry : entries) {
            for (Line line : lines(entry)) {
                List<String> cells = new ArrayList<>(List.of(entry.facts().name(), line.point(), line.style()));
                line.values().forEach(value -> cells.add(MarkdownPage.cell(value)));
                rows.add(cells);
            }
        }
        return markdown.heading(2, "In figures")
                .table(headings, rows)
                .paragraph(CAPTION)
                .toString();
    }
}
