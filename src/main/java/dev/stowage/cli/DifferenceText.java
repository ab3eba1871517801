package dev.stowage.cli;

import dev.stowage.report.FolderDifference;
import dev.stowage.results.DifferenceRow;
import dev.stowage.results.DifferenceRow.Reach;
import dev.stowage.results.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What differs between two folders, in lines of text. */
final class DifferenceText {
    private static final int MOST_ROWS = 40;
    private static final List<String> HEADINGS =
            List.of("point", "style", "metric", "statistic", "first", "second", "difference", "margin");

    private final String name;
    private final FolderDifference difference;

    /**
     * Of one pair of folders.
     *
     * @param name their path below the folders that were named, or empty
     */
    DifferenceText(String name, FolderDifference difference) {
        this.name = name;
        this.difference = difference;
    }

    /** The row of the table. */
    static DifferenceRow row(String folder, FolderDifference.Row row) {
        return new DifferenceRow(
                folder,
                row.first().point(),
                row.first().style(),
                row.first().metric(),
                row.first().statistic(),
                row.first().unit(),
                row.first().value(),
                row.second().value(),
                row.difference(),
                row.margin(),
                row.differs() ? Reach.BEYOND : row.isUnknown() ? Reach.UNKNOWN : Reach.WITHIN);
    }

    List<String> lines() {
        List<FolderDifference.Row> differing =
                difference.rows().stream().filter(FolderDifference.Row::differs).toList();
        long unknown = difference.rows().stream()
                .filter(FolderDifference.Row::isUnknown)
                .count();
        List<String> lines = new ArrayList<>();
        String folder = name.isEmpty() ? "" : Plain.text(name) + ": ";
        if (difference.isSame()) {
            lines.add(folder
                    + String.format(
                            Locale.ROOT,
                            "all %,d figures are the same",
                            difference.rows().size()));
            difference.about().forEach(about -> lines.add("  " + Plain.text(about)));
            return lines;
        }
        lines.add(folder
                + String.format(
                        Locale.ROOT,
                        "%,d of %,d figures differ beyond their intervals",
                        differing.size(),
                        difference.rows().size() - unknown));
        if (unknown > 0) {
            lines.add(String.format(
                    Locale.ROOT, "  %,d have no interval and vary, so that nothing is said of them", unknown));
        }
        difference.about().forEach(about -> lines.add("  " + Plain.text(about)));
        if (!differing.isEmpty()) {
            lines.addAll(table(differing.subList(0, Math.min(MOST_ROWS, differing.size()))));
        }
        if (differing.size() > MOST_ROWS) {
            lines.add("  and " + (differing.size() - MOST_ROWS) + " more; `--csv FILE` writes them all");
        }
        difference.onlyInFirst().forEach(cell -> lines.add("  only in the first: " + Plain.text(cell)));
        difference.onlyInSecond().forEach(cell -> lines.add("  only in the second: " + Plain.text(cell)));
        return lines;
    }

    private static List<String> table(List<FolderDifference.Row> rows) {
        List<List<String>> grid = new ArrayList<>();
        grid.add(HEADINGS);
        for (FolderDifference.Row row : rows) {
            String unit = row.first().unit().isEmpty() ? "" : " " + row.first().unit();
            grid.add(List.of(
                    Plain.text(row.first().point()),
                    Plain.text(row.first().style()),
                    row.first().metric().id(),
                    row.first().statistic().id(),
                    number(row.first().value()) + unit,
                    number(row.second().value()) + unit,
                    number(row.difference()),
                    row.margin() == 0 ? "-" : number(row.margin())));
        }
        return Grid.lines(grid, column -> column < 4).stream()
                .map(line -> "  " + line)
                .toList();
    }

    /** Six digits are enough to look at. */
    private static String number(double value) {
        if (Double.isNaN(value)) {
            return "-";
        }
        return value == 0
                ? "0"
                : Numbers.format(new java.math.BigDecimal(value)
                        .round(new java.math.MathContext(6))
                        .doubleValue());
    }
}
