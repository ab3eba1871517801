package dev.stowage.cli;

import dev.stowage.results.ComparisonRow;
import dev.stowage.results.Metric;
import dev.stowage.results.ResultFolder;
import dev.stowage.results.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The deciding row of the comparison in words: of the first two styles, at the first point and, with a sweep, at the last. */
final class Verdict {
    private static final int PERCENT = 100;

    private final ResultFolder folder;

    Verdict(ResultFolder folder) {
        this.folder = folder;
    }

    /** One sentence, two with a sweep; none when there is nothing to compare. */
    List<String> sentences() {
        List<String> points = folder.manifest().points();
        List<String> sentences = new ArrayList<>();
        row(points.get(0)).ifPresent(row -> sentences.add(prefix(row) + sentence(row)));
        if (points.size() > 1) {
            row(points.get(points.size() - 1)).ifPresent(row -> sentences.add(prefix(row) + sentence(row)));
        }
        return sentences;
    }

    private String prefix(ComparisonRow row) {
        return folder.manifest().points().size() == 1 ? "" : Plain.text(row.point()) + ": ";
    }

    private Optional<ComparisonRow> row(String point) {
        List<String> deciding = folder.manifest().deciding();
        String metric = deciding.isEmpty() ? Metric.STARTUP_READY.id() : deciding.get(0);
        try (Stream<ComparisonRow> rows = folder.stream(Tables.COMPARISON)) {
            return rows.filter(row ->
                            row.point().equals(point) && row.metric().id().equals(metric))
                    .findFirst();
        }
    }

    private static String sentence(ComparisonRow row) {
        String a = Plain.text(row.styleA());
        String b = Plain.text(row.styleB());
        boolean known = !Double.isNaN(row.differenceLower());
        if (row.difference() == 0 || (known && row.differenceLower() <= 0 && row.differenceUpper() >= 0)) {
            return "No difference between " + a + " and " + b + " is seen in "
                    + row.metric().id() + interval(row, 1) + ".";
        }
        boolean lower = row.difference() < 0;
        String first = lower ? a : b;
        String second = lower ? b : a;
        String by = Words.within(row.unit(), Math.abs(row.difference()), halfWidth(row));
        String said = row.metric() == Metric.STARTUP_READY
                ? first + " is ready " + by + " sooner than " + second
                : first + " has " + by + " less " + row.metric().id() + " than " + second;
        return said + interval(row, lower ? -1 : 1) + ".";
    }

    private static double halfWidth(ComparisonRow row) {
        return (row.differenceUpper() - row.differenceLower()) / 2;
    }

    private static String interval(ComparisonRow row, int sign) {
        if (Double.isNaN(row.differenceLower())) {
            return "";
        }
        double one = sign * row.differenceLower();
        double other = sign * row.differenceUpper();
        return " (" + Words.number(row.level() * PERCENT) + " % interval "
                + Words.within(row.unit(), Math.min(one, other), halfWidth(row)) + " to "
                + Words.within(row.unit(), Math.max(one, other), halfWidth(row)) + ")";
    }
}
