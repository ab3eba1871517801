package dev.stowage.report;

import dev.stowage.results.BreakEvenRow;
import dev.stowage.results.ComparisonRow;
import dev.stowage.results.Estimand;
import dev.stowage.results.Metric;
import dev.stowage.results.ReportFacts;
import dev.stowage.results.Statistic;
import dev.stowage.results.Tables;
import dev.stowage.results.TornadoRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** When each style is ahead of all others, from comparisons, break-evens and the tornado. */
final class Ahead {
    private static final int MOST_TURNS = 2;
    private static final List<Metric> ALSO =
            List.of(Metric.DENSITY_APPS_PER_PAID_GIB, Metric.MACHINES, Metric.COST_USD_PER_APP_MONTH);

    /** What a style can be ahead in; of apps on one machine, which go with it, few are better. */
    private record Aspect(String words, Estimand estimand, boolean reversed) {}

    private final Results results;

    private Ahead(Results results) {
        this.results = results;
    }

    static List<ReportFacts.Ahead> of(Results results) {
        Ahead ahead = new Ahead(results);
        return results.styles().stream()
                .map(style -> new ReportFacts.Ahead(style, ahead.sentence(style)))
                .toList();
    }

    private List<Aspect> aspects() {
        Set<Estimand> estimands = new LinkedHashSet<>(Verdict.deciding(results));
        ALSO.forEach(metric -> estimands.add(Estimand.mean(metric)));
        List<Aspect> aspects = new ArrayList<>();
        for (Estimand estimand : estimands) {
            String statistic = estimand.statistic() == Statistic.MEAN
                    ? ""
                    : " (" + estimand.statistic().id() + ")";
            aspects.add(new Aspect(Words.noun(estimand.metric()) + statistic, estimand, false));
        }
        aspects.add(new Aspect("apps lost with one host", Estimand.mean(Metric.DENSITY_APPS_PER_MACHINE), true));
        return aspects;
    }

    private String sentence(String style) {
        List<String> parts = new ArrayList<>();
        for (Aspect aspect : aspects()) {
            where(style, others(style), aspect)
                    .ifPresent(where -> parts.add("in " + aspect.words() + where + evens(style, aspect)));
        }
        List<String> turns = turns(style);
        String ahead = parts.isEmpty() ? someOnly(style) : String.join("; ", parts) + ".";
        return style + " is ahead " + ahead
                + (turns.isEmpty() ? "" : " It would be ahead " + String.join("; or ", turns) + ".");
    }

    private List<String> others(String style) {
        return results.styles().stream().filter(other -> !other.equals(style)).toList();
    }

    /** Of a style that is nowhere ahead of all others: of which ones it is, in what decides. */
    private String someOnly(String style) {
        Aspect deciding = aspects().get(0);
        List<String> parts = new ArrayList<>();
        for (String other : others(style)) {
            where(style, List.of(other), deciding).ifPresent(where -> parts.add("of " + other + where));
        }
        String nowhere = (others(style).size() > 1 ? "of all others " : "") + "in none of these figures";
        return nowhere
                + (parts.isEmpty() ? "" : "; in " + deciding.words() + " it is ahead " + String.join(", ", parts))
                + ".";
    }

    /** Where the style beats all of some others: " (21.7 s against 29.6 s)", " at all 12 points", " (apps: 1 to 22)". */
    private Optional<String> where(String style, List<String> others, Aspect aspect) {
        Map<String, Integer> outcomes = new LinkedHashMap<>();
        for (String point : results.sweep().points()) {
            List<ComparisonRow> rows = results.comparison().stream()
                    .filter(row -> row.point().equals(point) && Verdict.isOf(row, aspect.estimand()))
                    .filter(row -> (row.styleA().equals(style) && others.contains(row.styleB()))
                            || (row.styleB().equals(style) && others.contains(row.styleA())))
                    .toList();
            if (!rows.isEmpty()) {
                outcomes.put(point, rows.stream().allMatch(row -> wins(style, row, aspect)) ? 1 : 0);
            }
        }
        if (!outcomes.containsValue(1)) {
            return Optional.empty();
        }
        if (results.sweep().single()) {
            return Optional.of(amounts(style, others, aspect));
        }
        return outcomes.containsValue(0)
                ? new Runs(results, outcomes).of(1)
                : Optional.of(" at all " + outcomes.size() + " points");
    }

    private static boolean wins(String style, ComparisonRow row, Aspect aspect) {
        int winner = aspect.reversed() ? -Verdict.winner(row) : Verdict.winner(row);
        return row.styleA().equals(style) ? winner < 0 : winner > 0;
    }

    private String amounts(String style, List<String> against, Aspect aspect) {
        String point = results.sweep().points().get(0);
        Estimand estimand = aspect.estimand();
        boolean lower = (estimand.metric().better() == Metric.Better.LOWER) != aspect.reversed();
        double own = value(point, style, estimand);
        double[] others = against.stream()
                .mapToDouble(other -> value(point, other, estimand))
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        if (others.length == 0 || Double.isNaN(own)) {
            return "";
        }
        String unit = estimand.metric().unit().equals("1/GiB")
                ? ""
                : estimand.metric().unit();
        return " (" + Say.value(unit, own) + " against " + (others.length > 1 ? "at best " : "")
                + Say.value(unit, lower ? others[0] : others[others.length - 1]) + ")";
    }

    private double value(String point, String style, Estimand estimand) {
        return results.summary(point, style, estimand.metric(), estimand.statistic())
                .map(row -> row.value())
                .orElse(Double.NaN);
    }

    /** ", even with container at 9 (95 % interval 9 to 11)". */
    private String evens(String style, Aspect aspect) {
        List<String> evens = new ArrayList<>();
        for (BreakEvenRow row : BreakEvens.rows(results)) {
            boolean about = row.metric() == aspect.estimand().metric()
                    && row.statistic() == aspect.estimand().statistic()
                    && (row.styleA().equals(style) || row.styleB().equals(style));
            if (about && !aspect.reversed() && !Double.isNaN(row.at())) {
                String others = BreakEvens.others(row);
                evens.add(", even with " + (row.styleA().equals(style) ? row.styleB() : row.styleA()) + " at "
                        + BreakEvens.axis(row) + ":\u00a0" + BreakEvens.place(row) + BreakEvens.interval(row)
                        + (others.isEmpty() ? "" : ", " + others));
            }
        }
        return String.join("", evens);
    }

    /** Uncertain numbers that alone would put the style ahead of another one that is better. */
    private List<String> turns(String style) {
        List<String> turns = new ArrayList<>();
        for (TornadoRow row : results.list(Tables.TORNADO)) {
            boolean first = row.styleA().equals(style);
            if (!row.changesVerdict()
                    || !(first || row.styleB().equals(style))
                    || isBetter(row, row.atValue(), first)) {
                continue;
            }
            boolean low = isBetter(row, row.atLow(), first);
            turns.add("of " + (first ? row.styleB() : row.styleA()) + " in " + Words.noun(row.metric()) + " with "
                    + row.number() + " at " + Measure.words(row.numberUnit(), low ? row.low() : row.high())
                    + Finding.where(results.sweep(), row.point()));
        }
        int more = turns.size() - MOST_TURNS;
        return more <= 0
                ? turns
                : List.of(String.join("; or ", turns.subList(0, MOST_TURNS)) + " (" + more + " more in tornado.csv)");
    }

    private static boolean isBetter(TornadoRow row, double difference, boolean first) {
        boolean lower = row.metric().better() == Metric.Better.LOWER;
        return first == lower ? difference < 0 : difference > 0;
    }
}
