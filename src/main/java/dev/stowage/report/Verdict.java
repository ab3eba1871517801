package dev.stowage.report;

import dev.stowage.results.ComparisonRow;
import dev.stowage.results.Estimand;
import dev.stowage.results.Metric;
import dev.stowage.results.Statistic;
import java.util.ArrayList;
import java.util.List;

/** The deciding rows of comparison.csv in words. */
final class Verdict {

    private static final String BREAK = "\u00a0";

    private final Results results;

    private Verdict(Results results) {
        this.results = results;
    }

    /**
     * What must be known first (apps that were refused or had not ended), then one sentence or a few for each thing that decides and each
     * pair of the styles that are compared, in order of declaration; says so when there is nothing to compare. Last what casts doubt
     * on the intervals.
     */
    static List<String> sentences(Results results) {
        Verdict verdict = new Verdict(results);
        List<String> sentences = new ArrayList<>(Caveats.sentences(results));
        deciding(results).forEach(estimand -> sentences.addAll(verdict.sentences(estimand)));
        sentences.addAll(Choices.sentences(results));
        sentences.addAll(Doubts.sentences(results));
        return sentences;
    }

    /** The sentence to begin with: about the first pair of styles in what decides; empty when nothing is compared. */
    static String lead(Results results) {
        Verdict verdict = new Verdict(results);
        List<String> sentences = verdict.pairs(deciding(results).get(0));
        return sentences.isEmpty() ? "" : sentences.get(0);
    }

    private List<String> sentences(Estimand deciding) {
        List<String> sentences = pairs(deciding);
        if (sentences.isEmpty() && new Expectations(results).rows().isEmpty()) {
            boolean tooFew = results.comparison().stream().anyMatch(row -> isOf(row, deciding));
            sentences.add(
                    tooFew
                            ? "There are too few starts to compare " + deciding.id() + "."
                            : "There are no two styles to compare in " + deciding.id() + ".");
        }
        return sentences;
    }

    private List<String> pairs(Estimand deciding) {
        List<String> sentences = new ArrayList<>();
        List<String> asked = results.manifest().compared();
        List<String> styles = results.styles().stream()
                .filter(style -> asked.isEmpty() || asked.contains(style))
                .toList();
        for (int a = 0; a < styles.size(); a++) {
            for (int b = a + 1; b < styles.size(); b++) {
                List<ComparisonRow> rows = rows(deciding, styles.get(a), styles.get(b));
                if (!rows.isEmpty()) {
                    sentences.add(rows.size() == 1 ? single(rows.get(0)) : several(rows));
                }
            }
        }
        return sentences;
    }

    /** What decides: what the manifest names, the mean start-up by default. */
    static List<Estimand> deciding(Results results) {
        List<Estimand> named = results.manifest().deciding().stream()
                .flatMap(id -> Estimand.of(id).stream())
                .toList();
        return named.isEmpty() ? List.of(Estimand.mean(Metric.STARTUP_READY)) : named;
    }

    static boolean isOf(ComparisonRow row, Estimand estimand) {
        return row.metric() == estimand.metric() && row.statistic() == estimand.statistic();
    }

    private List<ComparisonRow> rows(Estimand estimand, String a, String b) {
        List<ComparisonRow> rows = new ArrayList<>();
        for (String point : results.sweep().points()) {
            results.comparison().stream()
                    .filter(row -> isOf(row, estimand)
                            && row.point().equals(point)
                            && row.styleA().equals(a)
                            && row.styleB().equals(b)
                            && !Double.isNaN(row.difference()))
                    .findFirst()
                    .ifPresent(rows::add);
        }
        return rows;
    }

    /** -1 when style_a is better for certain, 1 when style_b is, 0 when the interval holds no difference. */
    static int winner(ComparisonRow row) {
        boolean told = Double.isNaN(row.differenceLower()) || row.differenceLower() > 0 || row.differenceUpper() < 0;
        int sign = row.metric().better() == Metric.Better.LOWER ? 1 : -1;
        return told ? (int) Math.signum(row.difference()) * sign : 0;
    }

    private static String better(ComparisonRow row) {
        return winner(row) < 0 ? row.styleA() : row.styleB();
    }

    private static String worse(ComparisonRow row) {
        return winner(row) < 0 ? row.styleB() : row.styleA();
    }

    /** "Ready 7.2 s sooner on average as vm than as container (95 % interval 6.8 to 7.6 s, n = 100), 25 % less." */
    private String single(ComparisonRow row) {
        Metric metric = row.metric();
        String where =
                results.sweep().single() ? "" : " \u2013 " + results.sweep().heading(row.point());
        if (winner(row) == 0) {
            return subject(row)
                    + (row.difference() == 0 && !varies(row)
                            ? " the same as "
                            : " no different, as far as can be told, as ")
                    + row.styleA() + " and as " + row.styleB() + " (" + certainty(row, false) + ")" + where + ".";
        }
        return Words.subject(metric) + " " + amount(row) + BREAK + Words.direction(metric) + " " + how(row) + " as "
                + better(row) + " than as " + worse(row) + share(row) + " (" + certainty(row, true) + ")" + where + ".";
    }

    /** "on average", "at the 95th percentile". */
    private static String how(ComparisonRow row) {
        return switch (row.statistic()) {
            case MEAN -> "on average";
            case P50 -> "at the median";
            case P90, P95, P99 -> "at the " + row.statistic().id().substring(1) + "th percentile";
            case P999 -> "at the 99.9th percentile";
            case SD, MIN, MAX -> "by " + row.statistic().id();
        };
    }

    private static String subject(ComparisonRow row) {
        return Words.subject(row.metric()) + (row.statistic() == Statistic.MEAN ? "" : " " + how(row));
    }

    private static String amount(ComparisonRow row) {
        return Say.value(row.unit(), Math.abs(row.difference()));
    }

    private static boolean varies(ComparisonRow row) {
        return row.differenceLower() < row.differenceUpper();
    }

    /** The interval (its ends as sizes when the direction is told), n, and the state of host and image. */
    private String certainty(ComparisonRow row, boolean asSizes) {
        List<String> parts = new ArrayList<>();
        if (varies(row)) {
            double low = row.differenceLower();
            double high = row.differenceUpper();
            boolean flip = asSizes && row.difference() < 0;
            parts.add(Say.percent(row.level())
                    + (asSizes ? " interval " : " interval of the difference ")
                    + Say.interval(row.unit(), flip ? -high : low, flip ? -low : high));
        } else if (row.nReplications() > 1) {
            parts.add("no variation");
        }
        parts.add("n" + BREAK + "=" + BREAK + row.nReplications());
        String words = String.join(", ", parts);
        String conditions = Words.ofStart(row.metric())
                ? Conditions.at(results, List.of(row.point()), List.of(row.styleA(), row.styleB()))
                : "";
        return conditions.isEmpty() ? words : words + "; " + conditions;
    }

    /** ", 25 % less" or ", 12 times as much". */
    private static String share(ComparisonRow row) {
        double ratio = winner(row) < 0 ? row.ratio() : 1 / row.ratio();
        if (Double.isNaN(ratio) || !(ratio > 0) || Double.isInfinite(ratio)) {
            return "";
        }
        if (ratio < 1) {
            return Words.direction(row.metric()).equals("sooner")
                    ? ", in " + Say.share(1 - ratio) + " less time"
                    : ", " + Say.share(1 - ratio) + " less";
        }
        return ratio < 2 ? ", " + Say.share(ratio - 1) + " more" : ", " + Say.number(ratio) + " times as many";
    }

    /** The same winner at all points, or who wins where and whether it flips. */
    private String several(List<ComparisonRow> rows) {
        ComparisonRow first = rows.get(0);
        boolean same = rows.stream().allMatch(row -> winner(row) == winner(first));
        if (same && winner(first) == 0) {
            return subject(first) + " no different, as far as can be told, as " + first.styleA() + " and as "
                    + first.styleB() + " at all " + rows.size() + " points.";
        }
        if (same) {
            ComparisonRow last = rows.get(rows.size() - 1);
            return single(first) + " The verdict is the same at all " + rows.size() + " points; "
                    + results.sweep().heading(last.point()) + ": " + amount(last) + BREAK
                    + Words.direction(first.metric()) + share(last) + ".";
        }
        List<String> parts = new ArrayList<>();
        String direction = subject(first) + " " + Words.direction(first.metric());
        Runs runs = new Runs(results, rows, Verdict::winner);
        int leading = winner(first) == 0 ? -1 : winner(first);
        for (int outcome : new int[] {leading, -leading}) {
            String styles = outcome < 0
                    ? first.styleA() + " than as " + first.styleB()
                    : first.styleB() + " than as " + first.styleA();
            runs.of(outcome)
                    .ifPresent(where -> parts.add((parts.isEmpty() ? direction + " as " : "as ") + styles + where));
        }
        runs.of(0).ifPresent(where -> parts.add("no difference can be told" + where));
        boolean flips =
                rows.stream().anyMatch(row -> winner(row) < 0) && rows.stream().anyMatch(row -> winner(row) > 0);
        String ends = flips ? " " + end(first) + " " + end(rows.get(rows.size() - 1)) : "";
        return String.join("; ", parts) + "." + (flips ? " The verdict flips." : " It does not flip.") + ends;
    }

    /** What holds at an end of the points. */
    private String end(ComparisonRow row) {
        String amount = winner(row) == 0
                ? "no difference can be told"
                : amount(row) + BREAK + Words.direction(row.metric()) + " as " + better(row);
        return "With " + results.sweep().heading(row.point()) + ": " + amount + " (" + certainty(row, winner(row) != 0)
                + ").";
    }
}
