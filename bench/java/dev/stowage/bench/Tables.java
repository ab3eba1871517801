package dev.stowage.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes measurements down: for the terminal, as CSV, and as Markdown. */
final class Tables {
    private static final String CSV_HEAD = "benchmark,variant,size,unit,median,min,max,ratio_to_reference\n";
    private static final double SHOWN_WITH_TWO_DECIMALS = 10;
    private static final double SHOWN_WITH_ONE_DECIMAL = 100;

    private Tables() {}

    /** A row for each measurement, with figures of six digits; the ratio is empty where its reference was not measured. */
    static String csv(List<Measurement> all) {
        StringBuilder text = new StringBuilder(CSV_HEAD);
        for (Measurement one : all) {
            double ratio = one.ratio(all);
            text.append(String.join(
                            ",",
                            one.benchmark(),
                            one.variant(),
                            one.size() == 0 ? "" : Long.toString(one.size()),
                            one.unit(),
                            digits(one.median()),
                            digits(one.least()),
                            digits(one.most()),
                            Double.isNaN(ratio) ? "" : digits(ratio)))
                    .append('\n');
        }
        return text.toString();
    }

    /** A table for each benchmark and unit, to be read in a terminal. */
    static String text(Suite suite, List<Measurement> measured) {
        StringBuilder text = new StringBuilder("\n" + suite.title() + "\n");
        for (List<List<String>> grid : grids(suite, measured)) {
            text.append('\n');
            int columns = grid.get(0).size();
            int[] widths = new int[columns];
            for (List<String> row : grid) {
                for (int i = 0; i < columns; i++) {
                    widths[i] = Math.max(widths[i], row.get(i).length());
                }
            }
            for (List<String> row : grid) {
                StringBuilder line = new StringBuilder("  ").append(padded(row.get(0), -widths[0]));
                for (int i = 1; i < columns; i++) {
                    line.append("  ").append(padded(row.get(i), widths[i]));
                }
                text.append(line.toString().stripTrailing()).append('\n');
            }
        }
        return text.toString();
    }

    /** The same tables in Markdown. */
    static String markdown(Suite suite, List<Measurement> measured) {
        StringBuilder text = new StringBuilder();
        for (List<List<String>> grid : grids(suite, measured)) {
            List<String> lines = new ArrayList<>();
            grid.forEach(row -> lines.add("| " + String.join(" | ", row) + " |"));
            lines.add(1, "|---|" + "---:|".repeat(grid.get(0).size() - 1));
            text.append(String.join("\n", lines)).append("\n\n");
        }
        return text.toString();
    }

    /** Variants down, sizes across; a cell has the median, in brackets the ratio, and the spread in per cent of the median. */
    private static List<List<List<String>>> grids(Suite suite, List<Measurement> measured) {
        Map<String, List<Measurement>> parts = measured.stream()
                .collect(Collectors.groupingBy(
                        one -> one.benchmark() + ", " + one.unit(), LinkedHashMap::new, Collectors.toList()));
        List<List<List<String>>> grids = new ArrayList<>();
        parts.forEach((name, part) -> grids.add(grid(suite, name, part)));
        return grids;
    }

    private static List<List<String>> grid(Suite suite, String name, List<Measurement> part) {
        TreeSet<Long> sizes = part.stream().map(Measurement::size).collect(Collectors.toCollection(TreeSet::new));
        List<String> head = new ArrayList<>(List.of(name));
        sizes.forEach(
                size -> head.add(size == 0 ? "median" : String.format(Locale.ROOT, "%,d %s", size, suite.counted())));
        List<List<String>> grid = new ArrayList<>(List.of(head));
        for (String variant : part.stream().map(Measurement::variant).distinct().toList()) {
            List<String> row = new ArrayList<>(List.of(variant));
            for (long size : sizes) {
                row.add(part.stream()
                        .filter(one -> one.variant().equals(variant) && one.size() == size)
                        .map(one -> cell(one, part))
                        .findFirst()
                        .orElse("-"));
            }
            grid.add(row);
        }
        return grid;
    }

    private static String cell(Measurement one, List<Measurement> part) {
        double ratio = one.ratio(part);
        double spread = 50 * (one.most() - one.least()) / one.median();
        return shown(one.median())
                + (Double.isNaN(ratio) ? "" : " (" + shown(ratio) + "x)")
                + (one.samples().size() == 1 ? "" : String.format(Locale.ROOT, " ±%.0f%%", spread));
    }

    private static String padded(String text, int width) {
        return String.format(Locale.ROOT, "%" + width + "s", text);
    }

    private static String shown(double value) {
        int decimals = value < SHOWN_WITH_TWO_DECIMALS ? 2 : value < SHOWN_WITH_ONE_DECIMAL ? 1 : 0;
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }

    private static String digits(double value) {
        return new java.math.BigDecimal(value)
                .round(new java.math.MathContext(6))
                .stripTrailingZeros()
                .toPlainString();
    }
}
