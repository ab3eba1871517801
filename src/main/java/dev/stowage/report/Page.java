package dev.stowage.report;

import dev.stowage.results.Manifest;
import dev.stowage.results.Metric;
import dev.stowage.results.Statistic;
import dev.stowage.results.SummaryRow;
import dev.stowage.results.Tables;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** The report on one page: question, verdict, table, charts, assumptions, provenance; no script, no other file. */
final class Page {

    private record Line(String heading, Metric metric, Statistic statistic) {}

    private static final List<Line> LINES = List.of(
            new Line("ready, median", Metric.STARTUP_READY, Statistic.P50),
            new Line("ready, 95th percentile", Metric.STARTUP_READY, Statistic.P95),
            new Line("apps per machine", Metric.DENSITY_APPS_PER_MACHINE, Statistic.MEAN),
            new Line("apps per paid GiB", Metric.DENSITY_APPS_PER_PAID_GIB, Statistic.MEAN),
            new Line("machines", Metric.MACHINES, Statistic.MEAN),
            new Line("dollars per app-month", Metric.COST_USD_PER_APP_MONTH, Statistic.MEAN));

    private final Results results;
    private final Html html = new Html();

    private Page(Results results) {
        this.results = results;
    }

    static String html(Results results, Map<String, Figure> figures, Map<String, String> skipped) {
        Page page = new Page(results);
        page.head();
        page.verdict();
        ExpectationTable.write(page.html, results);
        page.table();
        page.charts(figures, skipped);
        Assumptions.write(page.html, results.folder().list(Tables.ASSUMPTIONS));
        page.provenance();
        close(page.html);
        return page.html.toString();
    }

    private void head() {
        Manifest manifest = results.manifest();
        open(html, manifest.name() + " \u2013 Stowage");
        html.element("p class=\"label\"", manifest.name())
                .element("h1", manifest.question().isEmpty() ? manifest.name() : manifest.question())
                .raw("</header>\n");
    }

    /** Begins a page that needs no other file and runs no script, up to its header, which is left open. */
    static void open(Html html, String title) {
        String css = Canvas.fontFaces() + style();
        String policy = "default-src 'none'; style-src 'sha256-" + sha256(css)
                + "'; font-src data:; base-uri 'none'; form-action 'none'";
        html.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .raw("<meta http-equiv=\"Content-Security-Policy\" content=\"" + policy + "\">\n")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .element("title", title)
                .raw("<style>" + css + "</style>\n</head>\n<body>\n<main>\n<header>\n");
    }

    /** Ends it. */
    static void close(Html html) {
        html.raw("</main>\n</body>\n</html>\n");
    }

    private void verdict() {
        html.raw("<section aria-labelledby=\"verdict\">\n").element("h2 id=\"verdict\"", "Verdict");
        List<String> sentences = Report.verdict(results);
        html.element("p class=\"verdict\"", sentences.get(0));
        if (sentences.size() > 1) {
            html.raw("<ul>\n");
            sentences.subList(1, sentences.size()).forEach(sentence -> html.element("li", sentence));
            html.raw("</ul>\n");
        }
        String conditions = Conditions.of(results);
        if (!conditions.isEmpty()) {
            String words = conditions.substring(2, conditions.length() - 1);
            html.element("p class=\"note\"", "Starts are counted from the request; " + words + ".");
        }
        String gain = Gain.sentence(results, Verdict.deciding(results).get(0));
        if (!gain.isEmpty()) {
            html.element("p class=\"note\"", gain);
        }
        html.raw("</section>\n");
    }

    private List<Line> lines() {
        boolean unfinished = results.sweep().points().stream().anyMatch(point -> results.styles().stream()
                .anyMatch(style -> results.mean(point, style, Metric.APPS_UNFINISHED) > 0));
        List<Line> lines = new ArrayList<>(LINES);
        if (unfinished) {
            lines.add(new Line("apps unfinished", Metric.APPS_UNFINISHED, Statistic.MEAN));
        }
        return lines;
    }

    private void table() {
        List<Line> lines = lines();
        html.raw("<section aria-labelledby=\"figures\">\n").element("h2 id=\"figures\"", "In figures");
        html.raw("<div class=\"wide\" role=\"region\" aria-labelledby=\"figures\" tabindex=\"0\">\n<table>\n");
        html.element(
                "caption",
                "Estimates with their " + Say.percent(results.manifest().level()) + " intervals over "
                        + results.replications()
                        + "; no interval where nothing varies, a dash where there are too few observations.");
        html.raw("<thead><tr>");
        if (!results.sweep().single()) {
            html.raw("<th scope=\"col\">point</th>");
        }
        html.raw("<th scope=\"col\">style</th>");
        lines.forEach(
                line -> html.raw("<th scope=\"col\">").text(line.heading()).raw("</th>"));
        html.raw("</tr></thead>\n<tbody>\n");
        for (String point : results.sweep().points()) {
            for (String style : results.styles()) {
                html.raw("<tr>");
                if (!results.sweep().single()) {
                    html.raw("<td>").text(results.sweep().heading(point)).raw("</td>");
                }
                html.raw("<th scope=\"row\">").text(style).raw("</th>");
                lines.forEach(line -> cell(point, style, line));
                html.raw("</tr>\n");
            }
        }
        html.raw("</tbody>\n</table>\n</div>\n</section>\n");
    }

    private void cell(String point, String style, Line line) {
        html.raw("<td class=\"number\">");
        results.summary(point, style, line.metric(), line.statistic())
                .ifPresentOrElse(
                        row -> html.text(Say.value(cellUnit(row), row.value())).raw(interval(row)),
                        () -> html.text("\u2013"));
        html.raw("</td>");
    }

    private static String cellUnit(SummaryRow row) {
        return row.unit().equals("1/GiB") ? "" : row.unit();
    }

    private static String interval(SummaryRow row) {
        if (Double.isNaN(row.lower()) || Double.isNaN(row.upper()) || row.lower() == row.upper()) {
            return "";
        }
        String low = Say.value(cellUnit(row), row.lower());
        String high = Say.value(cellUnit(row), row.upper());
        return "<br><small>" + Html.escape(low) + " to " + Html.escape(high) + "</small>";
    }

    private void charts(Map<String, Figure> figures, Map<String, String> skipped) {
        html.raw("<section aria-labelledby=\"charts\">\n").element("h2 id=\"charts\"", "Charts");
        figures.forEach((name, figure) ->
                html.raw("<figure>\n").raw(Canvas.inlineSvg(figure)).raw("\n</figure>\n"));
        if (!skipped.isEmpty()) {
            html.element("p", "Asked for, but not drawn:").raw("<ul>\n");
            skipped.forEach((name, reason) -> html.element("li", name + ": " + reason));
            html.raw("</ul>\n");
        }
        html.raw("</section>\n");
    }

    private void provenance() {
        Manifest manifest = results.manifest();
        html.raw("<section aria-labelledby=\"provenance\">\n").element("h2 id=\"provenance\"", "Where it comes from");
        html.raw("<p>The same scenario, seed and version give the same bytes:</p>\n<pre><code>")
                .text(Command.of(manifest))
                .raw("</code></pre>\n<dl>\n");
        entry("scenario", manifest.scenario());
        entry("SHA-256 of the resolved scenario", manifest.scenarioHash());
        entry("version", manifest.product() + " " + manifest.version());
        entry("seed", String.valueOf(manifest.seed()));
        entry("kind of study", manifest.kind());
        if (manifest.kind().equals("steady")) {
            entry("warm-up", manifest.warmUp());
        }
        entry("replications", results.replications().replaceFirst(" replications?$", ""));
        if (!manifest.precision().isEmpty()) {
            entry("until a precision of", manifest.precision() + " replications");
        }
        entry("confidence", Say.percent(manifest.level()));
        if (!manifest.overrides().isEmpty()) {
            entry(
                    "changed on the command line",
                    String.join(
                            ", ",
                            manifest.overrides().stream()
                                    .map(setting -> setting.path() + " = " + setting.value())
                                    .toList()));
        }
        html.raw("</dl>\n</section>\n");
    }

    private void entry(String term, String value) {
        html.raw("<div><dt>").text(term).raw("</dt><dd>").text(value).raw("</dd></div>\n");
    }

    private static String style() {
        try (InputStream in = Page.class.getResourceAsStream("page.css")) {
            if (in == null) {
                throw new IllegalStateException("page.css is not in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
