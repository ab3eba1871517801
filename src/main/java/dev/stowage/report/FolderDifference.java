package dev.stowage.report;

import dev.stowage.results.ResultFolder;
import dev.stowage.results.Statistic;
import dev.stowage.results.SummaryRow;
import dev.stowage.results.Tables;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two results folders. Rows of summary.csv are matched by point, style, metric and statistic. A row differs when its
 * difference exceeds {@code sqrt(h1^2 + h2^2)}, where {@code h} is half the width of an interval. Without an interval in both, as with a
 * largest observation, nothing is said where the replications vary, which the interval of the metric's mean tells; where they do not, or
 * there is only one, the row differs when the values are not the same nine digits.
 *
 * @param about what the folders say about themselves that is not the same, in words
 * @param rows all matched rows, in the order of the first folder
 * @param onlyInFirst points and styles of the first that the second has not
 * @param onlyInSecond the other way round
 */
public record FolderDifference(
        List<String> about, List<Row> rows, List<String> onlyInFirst, List<String> onlyInSecond) {
    private static final double NINE_DIGITS = 1e-9;

    /** Copies the lists. */
    public FolderDifference {
        about = List.copyOf(about);
        rows = List.copyOf(rows);
        onlyInFirst = List.copyOf(onlyInFirst);
        onlyInSecond = List.copyOf(onlyInSecond);
    }

    /**
     * One statistic in both folders.
     *
     * @param first the row of the first folder
     * @param second the row of the second
     * @param margin what the difference must exceed; NaN when it is not known
     */
    public record Row(SummaryRow first, SummaryRow second, double margin) {
        /** The second value less the first; NaN when one is missing. */
        public double difference() {
            return second.value() - first.value();
        }

        /** Whether they differ by more than their intervals allow, or one is missing. */
        public boolean differs() {
            if (Double.isNaN(first.value()) || Double.isNaN(second.value())) {
                return Double.isNaN(first.value()) != Double.isNaN(second.value());
            }
            double rounding = NINE_DIGITS * Math.max(Math.abs(first.value()), Math.abs(second.value()));
            return Math.abs(difference()) > Math.max(margin, rounding);
        }

        /** Whether both have the same value, to nine digits, or none. */
        public boolean isSame() {
            return Double.compare(first.value(), second.value()) == 0;
        }

        /** Whether nothing can be said: both are there, the replications vary, and there is no interval in both. */
        public boolean isUnknown() {
            return Double.isNaN(margin) && !Double.isNaN(difference());
        }
    }

    private record Key(String point, String style, String metric, String statistic) {
        static Key of(SummaryRow row) {
            return new Key(
                    row.point(), row.style(), row.metric().id(), row.statistic().id());
        }

        String cell() {
            return "point " + point + ", style " + style;
        }
    }

    /**
     * Compares two folders.
     *
     * @throws dev.stowage.results.ResultsException if their files cannot be read
     */
    public static FolderDifference of(ResultFolder first, ResultFolder second) {
        Map<Key, SummaryRow> one = rows(first);
        Map<Key, SummaryRow> other = rows(second);
        List<Row> matched = new ArrayList<>();
        one.forEach((key, row) -> {
            SummaryRow counterpart = other.get(key);
            if (counterpart != null) {
                boolean varies = varies(one, key) || varies(other, key);
                matched.add(new Row(row, counterpart, margin(row, counterpart, varies)));
            }
        });
        return new FolderDifference(about(first, second), matched, missing(one, other), missing(other, one));
    }

    /** Whether nothing differs in figures: no row beyond its intervals, and none in one folder alone. */
    public boolean isNone() {
        return rows.stream().noneMatch(Row::differs) && onlyInFirst.isEmpty() && onlyInSecond.isEmpty();
    }

    /** Whether every figure is in both and the same, whatever its interval. */
    public boolean isSame() {
        return rows.stream().allMatch(Row::isSame) && onlyInFirst.isEmpty() && onlyInSecond.isEmpty();
    }

    private static Map<Key, SummaryRow> rows(ResultFolder folder) {
        Map<Key, SummaryRow> rows = new LinkedHashMap<>();
        folder.list(Tables.SUMMARY).forEach(row -> rows.put(Key.of(row), row));
        return rows;
    }

    private static double margin(SummaryRow first, SummaryRow second, boolean varies) {
        double margin = Math.hypot(first.upper() - first.lower(), second.upper() - second.lower()) / 2;
        return Double.isNaN(margin) && !varies ? 0 : margin;
    }

    /** Whether the mean over replications has an interval with a width. */
    private static boolean varies(Map<Key, SummaryRow> rows, Key key) {
        SummaryRow mean = rows.get(new Key(key.point(), key.style(), key.metric(), Statistic.MEAN.id()));
        return mean != null && mean.upper() > mean.lower();
    }

    /** Cells of which one folder has nothing, and single rows of those that both have. */
    private static List<String> missing(Map<Key, SummaryRow> of, Map<Key, SummaryRow> in) {
        List<String> cells = in.keySet().stream().map(Key::cell).distinct().toList();
        return of.keySet().stream()
                .filter(key -> !in.containsKey(key))
                .map(key -> cells.contains(key.cell())
                        ? key.cell() + ", " + key.metric() + " " + key.statistic()
                        : key.cell())
                .distinct()
                .toList();
    }

    private static List<String> about(ResultFolder first, ResultFolder second) {
        List<String> about = new ArrayList<>();
        var one = first.manifest();
        var other = second.manifest();
        unlike(about, "scenario", one.shortHash(), other.shortHash());
        unlike(about, "seed", one.seed(), other.seed());
        unlike(about, "replications", one.replications(), other.replications());
        unlike(about, "confidence", Say.percent(one.level()), Say.percent(other.level()));
        unlike(about, "version", one.version(), other.version());
        return about;
    }

    private static void unlike(List<String> about, String what, @Nullable Object one, @Nullable Object other) {
        if (!String.valueOf(one).equals(String.valueOf(other))) {
            about.add(what + ": " + one + " and " + other);
        }
    }
}
