package dev.stowage.catalog;

import java.util.ArrayList;
import java.util.List;

/** Rows of text in aligned columns, two blanks apart; numbers stand at the right of their column. */
final class TextTable {
    private final String indent;
    private final List<String> headings;
    private final boolean[] right;
    private final List<List<String>> rows = new ArrayList<>();

    /** A table with these headings; a heading that begins with {@code >} is of a column that stands at the right. */
    TextTable(String indent, String... headings) {
        this.indent = indent;
        this.headings = new ArrayList<>();
        this.right = new boolean[headings.length];
        for (int i = 0; i < headings.length; i++) {
            right[i] = headings[i].startsWith(">");
            this.headings.add(right[i] ? headings[i].substring(1) : headings[i]);
        }
    }

    void row(String... cells) {
        rows.add(List.of(cells));
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** The lines, headings first unless all are empty. */
    String text() {
        int[] widths = new int[headings.size()];
        boolean headed = headings.stream().anyMatch(heading -> !heading.isEmpty());
        List<List<String>> lines = new ArrayList<>();
        if (headed) {
            lines.add(headings);
        }
        lines.addAll(rows);
        for (List<String> line : lines) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], line.get(i).length());
            }
        }
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line(line, widths)).append('\n'));
        return text.toString();
    }

    private String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder(indent);
        for (int i = 0; i < widths.length; i++) {
            String cell = cells.get(i);
            String padding = " ".repeat(widths[i] - cell.length());
            line.append(right[i] ? padding + cell : cell + padding).append("  ");
        }
        return line.toString().stripTrailing();
    }
}
