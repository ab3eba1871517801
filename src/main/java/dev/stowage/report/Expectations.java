package dev.stowage.report;

import dev.stowage.results.BreakEvenRow;
import dev.stowage.results.Judgement;
import dev.stowage.results.Tables;
import dev.stowage.results.VerdictRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the results say to the expectations, in words. */
final class Expectations {
    private static final int MOST_FLIPS = 3;
    private static final String DASH = " \u2013 ";

    private final Results results;

    Expectations(Results results) {
        this.results = results;
    }

    /** The rows of each expectation, in the order of the scenario. */
    Map<String, List<VerdictRow>> rows() {
        Map<String, List<VerdictRow>> rows = new LinkedHashMap<>();
        results.list(Tables.VERDICTS).forEach(row -> rows.computeIfAbsent(row.expectation(), key -> new ArrayList<>())
                .add(row));
        return rows;
    }

    /** A sentence or a few for each expectation; none without expectations. */
    List<String> sentences() {
        return rows().values().stream().map(this::sentence).toList();
    }

    /** "Supported", "Refuted" or "Undecided". */
    static String word(Judgement judgement) {
        return switch (judgement) {
            case SUPPORTED -> "Supported";
            case REFUTED -> "Refuted";
            case UNDECIDED -> "Undecided";
        };
    }

    private String sentence(List<VerdictRow> rows) {
        VerdictRow first = rows.get(0);
        String claim = first.says().isEmpty() ? first.expectation() : first.says() + " (" + first.expectation() + ")";
        String found = rows.size() == 1 ? DASH + measured(first) + "." : ". " + where(rows);
        return word(first.overall()) + ": " + claim + found + flips(first);
    }

    /** "610 ms (95 % interval 580 to 660 ms)", or both sides where a metric stands on the right. */
    private static String measured(VerdictRow row) {
        return estimate(row, isQuantity(row) ? "" : " against " + Say.value(row.unit(), row.threshold()));
    }

    /** "610 ms (95 % interval 580 to 660 ms)": the left side alone. */
    static String measuredAlone(VerdictRow row) {
        return estimate(row, "");
    }

    private static String estimate(VerdictRow row, String against) {
        if (Double.isNaN(row.value()) || Double.isNaN(row.difference())) {
            return "too few observations";
        }
        boolean quantity = isQuantity(row);
        double shift = quantity ? row.threshold() : 0;
        String value = Say.value(row.unit(), row.value());
        return value
                + against
                + (row.upper() > row.lower()
                        ? " (" + Say.percent(row.level()) + " interval" + (quantity ? " " : " of the difference ")
                                + Say.interval(row.unit(), shift + row.lower(), shift + row.upper())
                                + ")"
                        : Double.isNaN(row.lower()) ? " (no interval)" : "");
    }

    /** Whether a quantity stands on the right, rather than a metric. */
    static boolean isQuantity(VerdictRow row) {
        return row.expectation().matches("(?s).*[<>]=?\\s*-?[0-9.]+\\s*[^*{]*");
    }

    /** "Holds at 4 of 12 points (...); fails at 8 (...)", by style where several are meant. */
    private String where(List<VerdictRow> rows) {
        Map<String, Map<String, Integer>> byStyle = new LinkedHashMap<>();
        rows.forEach(row -> byStyle.computeIfAbsent(row.style(), key -> new LinkedHashMap<>())
                .put(row.point(), -row.verdict().compareTo(Judgement.REFUTED)));
        List<String> parts = new ArrayList<>();
        byStyle.forEach((style, outcomes) ->
                parts.add((byStyle.size() > 1 ? "As " + style + ": " : "") + where(outcomes, byStyle.size() > 1)));
        return String.join(" ", parts);
    }

    private String where(Map<String, Integer> outcomes, boolean within) {
        Map<Integer, Long> counts = new TreeMap<>();
        outcomes.values().forEach(outcome -> counts.merge(outcome, 1L, Long::sum));
        Runs runs = new Runs(results, outcomes);
        List<String> parts = new ArrayList<>();
        for (int outcome : new int[] {1, 0, -1}) {
            long count = counts.getOrDefault(outcome, 0L);
            if (count > 0) {
                String word = outcome > 0 ? "holds" : outcome == 0 ? "fails" : "cannot be told";
                String all = counts.size() == 1 ? allOf(count) : "";
                String of = parts.isEmpty() ? " of " + Say.count(outcomes.size(), "point", "points") : "";
                parts.add(word
                        + (all.isEmpty()
                                ? " at " + count + of + runs.of(outcome).orElse("")
                                : all));
            }
        }
        String text = String.join("; ", parts) + ".";
        return within ? text : text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }

    private static String allOf(long count) {
        return count == 1 ? "" : " at all " + count + " points";
    }

    /** " It flips at apps: 9." */
    private String flips(VerdictRow of) {
        List<BreakEvenRow> flips = results.list(Tables.BREAK_EVENS).stream()
                .filter(row -> row.expectation().equals(of.expectation()) && !Double.isNaN(row.at()))
                .toList();
        if (flips.isEmpty()) {
            return "";
        }
        List<String> places = new ArrayList<>();
        boolean several = flips.stream()
                        .map(row -> row.styleA() + " " + row.others())
                        .distinct()
                        .count()
                > 1;
        boolean styles = flips.stream().map(BreakEvenRow::styleA).distinct().count() > 1;
        for (BreakEvenRow row : flips) {
            String line = (styles ? ", " + row.styleA() : "")
                    + (row.others().equals(Sweep.BASE)
                            ? ""
                            : ", " + row.others().replace("=", ": ").replace(";", ", "));
            places.add(BreakEvens.place(row) + BreakEvens.interval(row) + (several ? line : ""));
        }
        String more = places.size() > MOST_FLIPS ? "; and at " + (places.size() - MOST_FLIPS) + " more places" : "";
        return " It flips with " + BreakEvens.axis(flips.get(0)) + ":\u00a0"
                + String.join("; ", places.subList(0, Math.min(MOST_FLIPS, places.size()))) + more + ".";
    }
}
