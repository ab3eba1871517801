package dev.stowage.report;

import dev.stowage.results.Check;
import dev.stowage.results.CheckRow;
import dev.stowage.results.Estimand;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The failed rows of checks.csv in words: one sentence for each thing that is checked, about where it fails worst. */
final class Doubts {
    private static final String BREAK = "\u00a0";

    private final Results results;

    private Doubts(Results results) {
        this.results = results;
    }

    static List<String> sentences(Results results) {
        Map<String, List<CheckRow>> failed = new LinkedHashMap<>();
        for (Check check : Check.values()) {
            results.checks().stream()
                    .filter(row -> row.check() == check && row.result() == Check.Result.FAILS)
                    .forEach(row -> failed.computeIfAbsent(check + " " + id(row), key -> new ArrayList<>())
                            .add(row));
        }
        Doubts doubts = new Doubts(results);
        return failed.values().stream().map(doubts::words).toList();
    }

    private static String id(CheckRow row) {
        return new Estimand(row.metric(), row.statistic()).id();
    }

    private String words(List<CheckRow> rows) {
        CheckRow worst = rows.stream()
                .max(Comparator.comparingDouble(row -> Double.isNaN(row.value()) ? Double.MAX_VALUE : row.value()))
                .orElseThrow();
        String where = "as " + worst.style()
                + (results.sweep().single() ? "" : " (" + results.sweep().heading(worst.point()) + ")")
                + others(rows.size() - 1);
        return switch (worst.check()) {
            case PRECISION -> precision(worst, where);
            case WARM_UP ->
                "The run is too short to tell its warm-up by MSER-5 " + where
                        + ": its figures still depend on how it begins. Observe for longer.";
            case SKEWNESS -> skewness(worst, where);
        };
    }

    private String others(int more) {
        if (more == 0) {
            return "";
        }
        return results.sweep().single()
                ? " and " + Say.count(more, "more style", "more styles")
                : " and in " + Say.count(more, "more case", "more cases");
    }

    private static String precision(CheckRow row, String where) {
        String reached = Double.isNaN(row.value())
                ? "there is no interval"
                : "the half-width is " + percent(row.value()) + " of the estimate, not " + percent(row.limit());
        return "The precision asked for on " + id(row) + " is not reached " + where + ": " + reached + ", after "
                + Say.count(row.nReplications(), "replication", "replications") + ".";
    }

    private static String percent(double share) {
        return Say.number(share * 100) + BREAK + "%";
    }

    private String skewness(CheckRow row, String where) {
        return "Means of " + row.metric().id() + " are skewed " + where + " (skewness" + BREAK + "/" + BREAK
                + "sqrt(n)" + BREAK + "=" + BREAK + Say.number(row.value()) + " at n" + BREAK + "=" + BREAK
                + Say.number(row.nReplications()) + ", more than " + Say.number(row.limit()) + "): a "
                + Say.percent(results.manifest().level())
                + " interval may hold the mean less often. Of exponential draws, nominal 95" + BREAK
                + "% intervals hold it in 92.7"
                + BREAK + "% at 0.37 and in 90" + BREAK + "% at 0.63. More replications mend it.";
    }
}
