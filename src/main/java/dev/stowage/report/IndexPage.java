package dev.stowage.report;

import dev.stowage.results.Manifest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** All results on one page: a line for each folder, with its question, its verdict and a link to its report. */
final class IndexPage {
    private final Html html = new Html();

    private IndexPage() {}

    static String html(List<Index.Entry> entries) {
        IndexPage page = new IndexPage();
        PageFrame.open(page.html, "Results \u2013 Stowage");
        page.html
                .element("p class=\"label\"", "Stowage")
                .element("h1", "Results of " + Say.count(entries.size(), "scenario", "scenarios"))
                .raw("</header>\n<section aria-label=\"results\">\n<table class=\"text\">\n");
        page.html.element("caption", "Each line is a folder of results; every figure of all of them is in index.csv.");
        page.html.raw("<thead><tr>");
        List.of("results", "question and verdict", "styles", "extent")
                .forEach(heading ->
                        page.html.raw("<th scope=\"col\">").text(heading).raw("</th>"));
        page.html.raw("</tr></thead>\n<tbody>\n");
        entries.forEach(page::line);
        page.html.raw("</tbody>\n</table>\n</section>\n");
        PageFrame.close(page.html);
        return page.html.toString();
    }

    private void line(Index.Entry entry) {
        Manifest manifest = entry.manifest();
        html.raw("<tr><th scope=\"row\"><a href=\"" + Html.escape(link(entry.folder())) + "/" + Report.PAGE + "\">")
                .text(entry.folder())
                .raw("</a>");
        if (!manifest.name().equals(entry.folder())) {
            html.raw("<br>").text(manifest.name());
        }
        html.raw("</th>\n<td data-label=\"question and verdict\">");
        if (!manifest.question().isBlank()) {
            html.raw("<strong>").text(manifest.question().strip()).raw("</strong>");
        }
        html.raw("<ul>\n");
        entry.verdict().forEach(sentence -> html.element("li", sentence));
        html.raw("</ul></td>\n<td data-label=\"styles\">");
        html.text(manifest.styles().stream().map(Manifest.Style::name).collect(Collectors.joining(", ")));
        html.raw("</td>\n<td data-label=\"extent\">").text(extent(manifest)).raw("</td></tr>\n");
    }

    private static String extent(Manifest manifest) {
        return Say.count(manifest.points().size(), "point", "points") + ", "
                + Say.count(manifest.replications(), "replication", "replications") + ", seed\u00a0" + manifest.seed()
                + ", scenario\u00a0" + manifest.shortHash();
    }

    /** A relative link; each part of the path is encoded. */
    private static String link(String folder) {
        return "./" + Arrays.stream(folder.split("/", -1)).map(Reports::encoded).collect(Collectors.joining("/"));
    }
}
