package dev.stowage.cli;

import java.util.List;
import java.util.function.IntPredicate;

/** Tables for a terminal. */
final class Grid {
    private static final String GAP = "  ";

    private Grid() {}

    /**
     * The lines of a table, its columns as wide as their widest cell and two spaces apart.
     *
     * @param rows of equally many cells, the headings first
     * @param left which columns stand to the left, by number from 0; all others to the right
     */
    static List<String> lines(List<List<String>> rows, IntPredicate left) {
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        return rows.stream().map(row -> line(row, widths, left)).toList();
    }

    private static String line(List<String> row, int[] widths, IntPredicate left) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String blanks = " ".repeat(widths[i] - row.get(i).length());
            line.append(i == 0 ? "" : GAP).append(left.test(i) ? row.get(i) + blanks : blanks + row.get(i));
        }
        return line.toString().stripTrailing();
    }
}
