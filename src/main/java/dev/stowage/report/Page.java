package dev.stowage.report;

import dev.stowage.results.AssumptionRow;
import dev.stowage.results.Json;
import dev.stowage.results.ReportFacts;
import dev.stowage.results.Tables;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The report on one page, of which two sheets are printed: verdict, figures, a main chart; another one, assumptions, what moves the
 * verdict, what is left out, where it comes from. The rest follows for the screen.
 */
final class Page {

    /** Sentences of the verdict that are printed, beside the first one. */
    private static final int PRINTED = 4;

    /** Charts that stand on the first sheet. */
    private static final int MAIN_CHARTS = 2;

    private final Results results;
    private final ReportFacts facts;
    private final List<Figure> main;
    private final List<Figure> others;
    private final Map<String, String> pictures = new HashMap<>();
    private final List<String> scripts;
    private final Html html = new Html();

    private Page(Results results, ReportFacts facts, Collection<PlacedFigure> placed) {
        this.results = results;
        this.facts = facts;
        placed.forEach(each -> pictures.put(each.figure().name(), each.drawing().element()));
        List<Figure> all = placed.stream().map(PlacedFigure::figure).toList();
        main = all.subList(0, Math.min(MAIN_CHARTS, all.size()));
        others = all.subList(main.size(), all.size());
        scripts = main.isEmpty() ? List.of() : PageFrame.scripts();
    }

    static String html(
            Results results, ReportFacts facts, Collection<PlacedFigure> figures, Map<String, String> skipped) {
        Page page = new Page(results, facts, figures);
        page.firstSheet();
        page.secondSheet();
        page.rest(skipped);
        List<LiveChart> live = page.main.stream().map(LiveChart::of).toList();
        PageFrame.close(page.html, Json.forPage(live), page.scripts);
        return page.html.toString();
    }

    private void firstSheet() {
        PageFrame.open(
                html,
                facts.name() + " \u2013 Stowage",
                scripts,
                Stream.concat(main.stream(), others.stream()).toList());
        html.element("p class=\"label\"", facts.name())
                .element("h1", facts.question().isEmpty() ? facts.name() : facts.question())
                .raw("</header>\n<div class=\"sheet\">\n");
        verdict();
        new FigureTable(results, facts).write(html);
        mainChart(0);
        html.raw("</div>\n");
    }

    private void mainChart(int index) {
        if (index < main.size()) {
            html.raw("<section class=\"main-chart\" aria-label=\"main chart " + (index + 1) + "\">\n");
            chart(main.get(index));
            html.raw("</section>\n");
        }
    }

    private void verdict() {
        html.raw("<section aria-labelledby=\"verdict\">\n").element("h2 id=\"verdict\"", "Verdict");
        html.element("p class=\"verdict\"", facts.verdict());
        List<String> sentences = facts.sentences();
        if (!sentences.isEmpty()) {
            html.raw("<ul>\n");
            for (int i = 0; i < sentences.size(); i++) {
                html.raw(i < PRINTED ? "<li><span>" : "<li class=\"screen\"><span>")
                        .text(sentences.get(i))
                        .raw("</span></li>\n");
            }
            html.raw("</ul>\n");
        }
        if (sentences.size() > PRINTED) {
            html.element(
                    "p class=\"note paper\"",
                    Say.count(sentences.size() - PRINTED, "more sentence is", "more sentences are") + " in "
                            + Report.PAGE + ".");
        }
        String conditions = Conditions.of(results);
        if (!conditions.isEmpty()) {
            String words = conditions.substring(2, conditions.length() - 1);
            html.element("p class=\"note\"", "Starts are counted from the request; " + words + ".");
        }
        html.raw("</section>\n");
    }

    private void chart(Figure figure) {
        html.raw("<figure data-chart=\"" + Html.escape(figure.name()) + "\"><div class=\"still\">\n")
                .raw(pictures.getOrDefault(figure.name(), ""))
                .raw("\n</div></figure>\n");
    }

    private void secondSheet() {
        html.raw("<div class=\"sheet\">\n");
        mainChart(1);
        AssumptionList.write(html, facts.assumptions(), results.list(Tables.ASSUMPTIONS));
        movers();
        if (!facts.ahead().isEmpty()) {
            html.raw("<section aria-labelledby=\"ahead\">\n").element("h2 id=\"ahead\"", "When each style is ahead");
            html.raw("<ul>\n");
            facts.ahead()
                    .forEach(ahead ->
                            html.raw("<li><span>").text(ahead.sentence()).raw("</span></li>\n"));
            html.raw("</ul>\n</section>\n");
        }
        html.raw("<section aria-labelledby=\"left-out\">\n")
                .element("h2 id=\"left-out\"", "What the uncertainty leaves out")
                .raw("<p>");
        html.text(String.join(" ", facts.leftOut())).raw("</p>\n</section>\n");
        provenance();
        html.raw("</div>\n");
    }

    private void movers() {
        html.raw("<section aria-labelledby=\"movers\">\n").element("h2 id=\"movers\"", "What moves the verdict");
        if (facts.movers().isEmpty()) {
            html.element(
                    "p",
                    "No uncertain number was moved in this study; the key analyses: {tornado: \u2026} of the scenario asks for it.");
        } else {
            html.raw("<table class=\"text movers\">\n")
                    .element(
                            "caption",
                            "The uncertain numbers that change the difference most, each alone at its low and its high.")
                    .raw("<thead><tr>");
            for (String heading :
                    List.of("number", "low to high", "difference", "at its low", "at its high", "better style")) {
                html.raw("<th scope=\"col\">").text(heading).raw("</th>");
            }
            html.raw("</tr></thead>\n<tbody>\n");
            for (ReportFacts.Mover mover : facts.movers()) {
                html.raw("<tr><th scope=\"row\">");
                Assumptions.name(html, mover.number());
                html.raw("</th>");
                cell("low to high", mover.range());
                cell("difference", mover.difference());
                cell("at its low", mover.atLow());
                cell("at its high", mover.atHigh());
                cell("better style", mover.changesVerdict() ? "changes" : "stays");
                html.raw("</tr>\n");
            }
            html.raw("</tbody>\n</table>\n");
        }
        html.raw("</section>\n");
    }

    private void cell(String heading, String text) {
        html.raw("<td data-label=\"" + heading + "\">").text(text).raw("</td>");
    }

    private void provenance() {
        html.raw("<section aria-labelledby=\"provenance\">\n").element("h2 id=\"provenance\"", "Where it comes from");
        html.raw("<p>The same scenario, seed and version give the same bytes:</p>\n<pre><code>")
                .text(facts.provenance().command())
                .raw("</code></pre>\n<dl class=\"provenance\">\n");
        Provenance.of(results).forEach(this::entry);
        String gain = Gain.sentence(results, Verdict.deciding(results).get(0));
        html.raw("</dl>\n");
        if (!gain.isEmpty()) {
            html.element("p class=\"note screen\"", gain);
        }
        html.raw("</section>\n");
    }

    private void entry(String term, String value) {
        html.raw("<div><dt>").text(term).raw("</dt><dd>").text(value).raw("</dd></div>\n");
    }

    private void rest(Map<String, String> skipped) {
        html.raw("<div class=\"screen\">\n");
        if (!others.isEmpty() || !skipped.isEmpty()) {
            html.raw("<section aria-labelledby=\"charts\">\n").element("h2 id=\"charts\"", "Further charts");
            others.forEach(this::chart);
            if (!skipped.isEmpty()) {
                html.element("p", "Asked for, but not drawn:").raw("<ul>\n");
                skipped.forEach((name, reason) -> html.element("li", name + ": " + reason));
                html.raw("</ul>\n");
            }
            html.raw("</section>\n");
        }
        ExpectationTable.write(html, results);
        new FigureTable(results, facts).writeAllPoints(html);
        List<AssumptionRow> rows = results.list(Tables.ASSUMPTIONS);
        Assumptions.write(html, rows);
        html.raw("<section aria-labelledby=\"more\">\n").element("h2 id=\"more\"", "Beside this page");
        List<String> links = new ArrayList<>(List.of(
                StressPage.FILE_NAME + "|the study by the items of a reporting guideline, and all assumptions",
                MarkdownPage.FILE_NAME + "|the same to paste into a decision record",
                ReportFacts.FILE_NAME + "|the same for other programs"));
        html.raw("<ul>\n");
        links.forEach(link -> {
            String[] parts = link.split("\\|", 2);
            html.raw("<li><a href=\"" + parts[0] + "\">" + parts[0] + "</a>: " + parts[1] + "</li>\n");
        });
        html.raw("</ul>\n</section>\n</div>\n");
    }
}
