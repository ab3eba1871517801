package dev.stowage.report;

import java.util.List;
import java.util.stream.Collectors;

/** Builds Markdown; all text is escaped on its way in, so that it can neither become markup nor leave its line or cell. */
final class Markdown {
    private static final String MARKS = "\\`*_{}[]|#!~$";

    private final StringBuilder text = new StringBuilder();

    /** A heading; level 1 is the title. */
    Markdown heading(int level, String any) {
        text.append(text.isEmpty() ? "" : "\n")
                .append("#".repeat(level))
                .append(' ')
                .append(escape(any))
                .append("\n");
        return this;
    }

    /** A paragraph. */
    Markdown paragraph(String any) {
        text.append('\n').append(escape(any)).append('\n');
        return this;
    }

    /** A list. */
    Markdown list(List<String> items) {
        text.append(items.isEmpty() ? "" : "\n");
        items.forEach(item -> text.append("- ").append(escape(item)).append('\n'));
        return this;
    }

    /** A table. */
    Markdown table(List<String> headings, List<List<String>> rows) {
        text.append('\n')
                .append(row(headings))
                .append("|")
                .append("---|".repeat(headings.size()))
                .append('\n');
        rows.forEach(cells -> text.append(row(cells)));
        return this;
    }

    /** A block of code, between fences that it does not hold. */
    Markdown code(String language, String any) {
        String fence = "```";
        while (any.contains(fence)) {
            fence += "`";
        }
        text.append('\n')
                .append(fence)
                .append(language)
                .append('\n')
                .append(any)
                .append('\n')
                .append(fence)
                .append('\n');
        return this;
    }

    /** A relative link. */
    Markdown link(String words, String encodedTarget) {
        text.append("\n[")
                .append(escape(words))
                .append("](")
                .append(encodedTarget)
                .append(")\n");
        return this;
    }

    private static String row(List<String> cells) {
        return cells.stream().map(Markdown::escape).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    /** On one line, with all that could be markup, in Markdown or in HTML, made harmless. */
    static String escape(String any) {
        StringBuilder safe = new StringBuilder(any.length() + 16);
        String line = any.strip().replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                default -> safe.append(MARKS.indexOf(c) >= 0 ? "\\" : "").append(c);
            }
        }
        // what would begin a list, a rule or a heading at the begin of a line
        return safe.toString().replaceFirst("^([-+=])", "\\\\$1").replaceFirst("^([0-9]+)([.)])(?=\\s|$)", "$1\\\\$2");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
