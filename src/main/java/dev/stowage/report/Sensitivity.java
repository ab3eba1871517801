package dev.stowage.report;

import dev.stowage.results.Metric;
import dev.stowage.results.Tables;
import dev.stowage.results.TornadoRow;
import dev.stowage.results.UncertaintyRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How far the uncertain numbers carry the verdict, in words. */
final class Sensitivity {
    private static final int MOST = 3;

    private Sensitivity() {}

    /** A sentence for each pair of styles and analysis. */
    static List<String> sentences(Results results) {
        List<String> sentences = new ArrayList<>();
        Map<String, List<UncertaintyRow>> drawn = new LinkedHashMap<>();
        results.list(Tables.UNCERTAINTY).stream()
                .filter(row -> !row.styleB().isEmpty())
                .forEach(row -> drawn.computeIfAbsent(row.styleA() + "\n" + row.styleB(), key -> new ArrayList<>())
                        .add(row));
        drawn.values().forEach(rows -> sentences.add(survival(results, rows)));
        Map<String, List<TornadoRow>> moved = new LinkedHashMap<>();
        results.list(Tables.TORNADO).stream()
                .filter(row -> !row.styleB().isEmpty())
                .forEach(row -> moved.computeIfAbsent(
                                row.point() + "\n" + row.styleA() + "\n" + row.styleB(), key -> new ArrayList<>())
                        .add(row));
        moved.values().forEach(rows -> sentences.add(alone(results, rows)));
        return sentences;
    }

    /** In which share of the draws the style that is better is better still. */
    private static double share(UncertaintyRow row) {
        boolean lower = row.metric().better() == Metric.Better.LOWER;
        boolean first = lower ? row.value() < 0 : row.value() > 0;
        return first ? row.shareABetter() : 1 - row.shareABetter();
    }

    private static String survival(Results results, List<UncertaintyRow> rows) {
        UncertaintyRow least = rows.get(0);
        for (UncertaintyRow row : rows) {
            if (share(row) < share(least)) {
                least = row;
            }
        }
        String draws = "With all assumed and vendor numbers (" + least.numbers()
                + ") drawn between low and high, which of " + least.styleA() + " and " + least.styleB()
                + " is better in " + Words.noun(least.metric()) + " stays the same in ";
        String many = Say.share(share(least)) + " of " + Say.count(least.nReplications(), "draw", "draws");
        boolean same = rows.stream().allMatch(row -> Say.share(share(row)).equals(Say.share(share(rows.get(0)))));
        if (results.sweep().single() || rows.size() == 1) {
            return draws + many + Finding.where(results.sweep(), least.point()) + ".";
        }
        return draws + (same ? "" : "at least ") + many + " at all " + rows.size() + " points"
                + (same ? "." : " (fewest with " + results.sweep().heading(least.point()) + ").");
    }

    private static String alone(Results results, List<TornadoRow> rows) {
        TornadoRow first = rows.get(0);
        String pair = first.styleA() + " and " + first.styleB();
        String where = Finding.where(results.sweep(), first.point());
        List<String> changing = rows.stream()
                .filter(TornadoRow::changesVerdict)
                .map(TornadoRow::number)
                .toList();
        if (!changing.isEmpty()) {
            boolean cut = changing.size() > MOST;
            return (changing.size() == 1
                            ? "One number alone changes"
                            : changing.size() + " numbers, each alone, change")
                    + " which of " + pair + " is better in " + Words.noun(first.metric()) + ": "
                    + String.join(", ", cut ? changing.subList(0, MOST) : changing)
                    + (cut ? ", ..." : "") + where + ".";
        }
        TornadoRow most =
                rows.stream().reduce((a, b) -> b.swing() > a.swing() ? b : a).orElse(first);
        String largest = most.swing() > 0
                ? "; the most is done by " + most.number() + " (difference "
                        + Say.value(most.unit(), Math.min(most.atLow(), most.atHigh())) + " to "
                        + Say.value(most.unit(), Math.max(most.atLow(), most.atHigh())) + ")"
                : "";
        return "None of " + Say.count(rows.size(), "assumed or vendor number", "assumed and vendor numbers")
                + " alone changes which of " + pair + " is better in "
                + Words.noun(first.metric()) + largest + where + ".";
    }
}
