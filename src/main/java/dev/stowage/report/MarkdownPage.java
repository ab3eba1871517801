package dev.stowage.report;

import dev.stowage.results.ReportFacts;
import dev.stowage.results.ReportFacts.KeyFigure;
import dev.stowage.results.ReportFacts.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The report to paste into a decision record: the parts of the page that are words and tables. */
final class MarkdownPage {

    /** File name within the results folder. */
    static final String FILE_NAME = "report.md";

    private MarkdownPage() {}

    static String markdown(Results results, ReportFacts facts, List<String> charts) {
        Markdown page = new Markdown()
                .heading(1, facts.question().isEmpty() ? facts.name() : facts.question())
                .heading(2, "Verdict")
                .paragraph(facts.verdict())
                .list(facts.sentences())
                .heading(2, "In figures");
        figures(page, results, facts);
        page.paragraph("Estimates with " + Say.percent(results.manifest().level()) + " intervals over "
                + results.replications() + "; no interval where nothing varies or too few starts lie beyond.");
        if (!facts.assumptions().isEmpty()) {
            page.heading(2, "The assumptions that matter most");
            page.table(
                    List.of("number", "grade", "value", "low to high", "source", "date"),
                    facts.assumptions().stream()
                            .map(row -> List.of(
                                    row.name(), row.grade(), row.value(), row.range(), row.source(), row.date()))
                            .toList());
        }
        if (!facts.movers().isEmpty()) {
            page.heading(2, "What moves the verdict");
            page.table(
                    List.of("number", "low to high", "difference", "at its low", "at its high", "better style"),
                    facts.movers().stream()
                            .map(row -> List.of(
                                    row.number(),
                                    row.range(),
                                    row.difference(),
                                    row.atLow(),
                                    row.atHigh(),
                                    row.changesVerdict() ? "changes" : "stays"))
                            .toList());
        }
        if (!facts.ahead().isEmpty()) {
            page.heading(2, "When each style is ahead");
            page.list(facts.ahead().stream().map(ReportFacts.Ahead::sentence).toList());
        }
        page.heading(2, "What the uncertainty leaves out").list(facts.leftOut());
        page.heading(2, "Where it comes from").paragraph("The same scenario, seed and version give the same bytes:");
        page.code("sh", facts.provenance().command());
        List<String> entries = new ArrayList<>();
        for (Map.Entry<String, String> entry : Provenance.of(results).entrySet()) {
            entries.add(entry.getKey() + ": " + entry.getValue());
        }
        if (!charts.isEmpty()) {
            entries.add("charts beside: " + String.join(", ", charts));
        }
        return page.list(entries).toString();
    }

    /** The six figures at the points that are shown; a column a style. */
    static void figures(Markdown page, Results results, ReportFacts facts) {
        List<String> headings = new ArrayList<>(List.of("figure"));
        for (String point : facts.pointsShown()) {
            String where =
                    results.sweep().single() ? "" : " (" + results.sweep().heading(point) + ")";
            facts.styles().forEach(style -> headings.add(style + where));
        }
        List<List<String>> rows = new ArrayList<>();
        for (KeyFigure figure : facts.figures()) {
            List<String> cells = new ArrayList<>(List.of(figure.heading()));
            for (String point : facts.pointsShown()) {
                figure.values().stream()
                        .filter(value -> value.point().equals(point))
                        .forEach(value -> cells.add(cell(value)));
            }
            rows.add(cells);
        }
        page.table(headings, rows);
    }

    /** The estimate with its note. */
    static String cell(Value value) {
        return value.text() + (value.note().isEmpty() ? "" : " (" + value.note() + ")");
    }
}
