package dev.stowage.validation;

import dev.stowage.results.ReproductionRow;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;

/** A reproduction for a terminal. */
final class ReproductionText {
    private static final double PERCENT = 100;
    private static final String INDENT = "  ";
    private static final int LONGEST_SYSTEM = 20;
    private static final int LONGEST_CONDITION = 24;
    private static final int LONGEST_LINE = 140;
    private static final int LONGEST_CELL = 38;

    private final List<SourceResult> results;
    private final StringBuilder text = new StringBuilder();

    ReproductionText(List<SourceResult> results) {
        this.results = results;
    }

    String text(boolean baselines) {
        values();
        text.append('\n');
        sources();
        if (baselines) {
            text.append('\n');
            baselines();
        }
        text.append('\n').append(total()).append('\n');
        return text.toString();
    }

    private void values() {
        Columns table =
                new Columns("system", "condition", "metric", "published", "simulated", "error", "within", "role", "");
        for (SourceResult result : results) {
            table.line(result.source());
            for (SourceResult.Line line : result.lines()) {
                ReproductionRow row = line.row();
                if (row.compared()) {
                    value(table, row, line.published());
                } else {
                    table.line(clip(INDENT + row.system() + ", " + row.metric() + ", " + row.verdict(), LONGEST_LINE));
                }
            }
        }
        text.append(table.text());
    }

    private static void value(Columns table, ReproductionRow row, String published) {
        String half = Say.halfWidth(row.halfWidth());
        table.row(
                INDENT + clip(row.system(), LONGEST_SYSTEM),
                clip(row.condition(), LONGEST_CONDITION),
                row.metric().replaceFirst("\\.mean$", ""),
                published,
                Say.number(row.simulated()) + (half.isEmpty() ? "" : " +- " + half),
                Say.signed(row.errorPercent()),
                Say.percent(row.tolerancePercent()),
                row.role(),
                row.verdict());
    }

    private static String clip(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 3) + "...";
    }

    private void sources() {
        Columns table = new Columns(
                "source", "points", "input", "fitted", "predicted", "misses", "mean error", "largest", "parameters");
        for (SourceResult result : results) {
            DoubleSummaryStatistics errors = result.errors();
            table.row(
                    clip(result.source(), LONGEST_CELL),
                    result.points() + (result.credited() ? "" : " (no credit)"),
                    Long.toString(result.points(dev.stowage.scenario.Published.Role.INPUT)),
                    Long.toString(result.points(dev.stowage.scenario.Published.Role.FITTED)),
                    Long.toString(result.points(dev.stowage.scenario.Published.Role.PREDICTED)),
                    Long.toString(result.misses()),
                    errors.getCount() == 0 ? "" : Say.percent(PERCENT * errors.getAverage()),
                    errors.getCount() == 0 ? "" : Say.percent(PERCENT * errors.getMax()),
                    result.parameters().count() + " ("
                            + result.parameters().fitted().size() + " fitted, "
                            + result.parameters().assumed().size() + " assumed, "
                            + result.parameters().shapes().size() + " of shape)");
        }
        text.append(table.text());
    }

    private void baselines() {
        Columns table = new Columns("system", "metric", "points", "simulated", "best constant", "straight line");
        for (SourceResult result : results) {
            for (Baseline each : result.baselines()) {
                table.row(
                        clip(each.system(), LONGEST_CELL),
                        each.metric(),
                        Integer.toString(each.points()),
                        Say.percent(PERCENT * each.model()),
                        Say.percent(PERCENT * each.constant()),
                        each.lineWords());
            }
        }
        text.append("mean errors of the simulator and of simpler models\n").append(table.text());
    }

    private String total() {
        List<SourceResult> credited =
                results.stream().filter(SourceResult::credited).toList();
        long points = credited.stream().mapToLong(SourceResult::points).sum();
        long misses = credited.stream().mapToLong(SourceResult::misses).sum();
        List<String> parts = new ArrayList<>();
        parts.add(Say.count(points, "value") + " that no parameter states, of "
                + Say.count(credited.size(), "source") + " with four or more: " + (points - misses) + " hit, " + misses
                + " missed");
        long left = results.stream().mapToLong(r -> r.left().size()).sum();
        parts.add(left + " out of scope");
        return String.join("; ", parts);
    }
}
