package dev.stowage.notebook;

import java.util.ArrayList;
import java.util.List;

/**
 * A table to be looked at.
 *
 * @param headings one for each column
 * @param lines a cell for each heading
 * @param names so many columns at the left say what a line is about; the others hold numbers
 */
public record Grid(List<String> headings, List<List<String>> lines, int names) {
    /** Copies the lists. */
    public Grid {
        headings = List.copyOf(headings);
        lines = lines.stream().map(List::copyOf).toList();
    }

    /** As a table of HTML. */
    public String html() {
        StringBuilder html = new StringBuilder("<table>\n<thead>");
        row(html, "th", headings);
        html.append("</thead>\n<tbody>\n");
        lines.forEach(line -> row(html, "td", line));
        return html.append("</tbody>\n</table>").toString();
    }

    private void row(StringBuilder html, String element, List<String> cells) {
        html.append("<tr>");
        for (int i = 0; i < cells.size(); i++) {
            String align = i < names ? "left" : "right";
            html.append('<')
                    .append(element)
                    .append(" style=\"text-align:")
                    .append(align)
                    .append("\">");
            html.append(cells.get(i).replace("&", "&amp;").replace("<", "&lt;"));
            html.append("</").append(element).append('>');
        }
        html.append("</tr>\n");
    }

    /** In columns of equal width. */
    @Override
    public String toString() {
        List<List<String>> all = new ArrayList<>(List.of(headings));
        all.addAll(lines);
        StringBuilder text = new StringBuilder();
        for (List<String> line : all) {
            StringBuilder row = new StringBuilder();
            for (int i = 0; i < line.size(); i++) {
                int column = i;
                int width = all.stream()
                        .mapToInt(other -> other.get(column).length())
                        .max()
                        .orElse(0);
                String padding = " ".repeat(width - line.get(i).length());
                row.append(i < names ? line.get(i) + padding : padding + line.get(i))
                        .append("  ");
            }
            text.append(row.toString().stripTrailing()).append('\n');
        }
        return text.toString().stripTrailing();
    }
}
