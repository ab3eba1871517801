package dev.stowage.notebook;

import dev.stowage.report.Picture;
import dev.stowage.report.Report;
import dev.stowage.report.Say;
import dev.stowage.results.Condition;
import dev.stowage.results.Numbers;
import dev.stowage.results.ResultFolder;
import dev.stowage.results.SummaryRow;
import dev.stowage.results.Tables;
import dev.stowage.scenario.Hypothesis;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What a draft gave when it was run. */
public final class Run {
    private static final String STYLE = "style";

    private final ResultFolder folder;
    private final List<SummaryRow> summary;

    /** The results in a folder. */
    Run(ResultFolder folder) {
        this.folder = folder;
        this.summary = folder.list(Tables.SUMMARY);
    }

    /** Where the tables are that docs/results.md describes. */
    public Path folder() {
        return folder.path();
    }

    /** The verdict in sentences, a line each. */
    public String verdict() {
        return String.join("\n", Report.verdict(folder));
    }

    /**
     * A chart, one of those that a scenario can ask for, such as {@code start-up-ecdf}.
     *
     * @throws IllegalArgumentException when there is no such chart, or nothing to draw
     */
    public Picture chart(String kind) {
        return Report.picture(folder, kind);
    }

    /**
     * One number, named as expectations name it: a metric, perhaps a statistic (the mean otherwise), and in braces the style and the
     * values of axes.
     *
     * <pre>startup.ready.p95{style=container, memory=64 MiB}</pre>
     *
     * @return in the unit of the metric: seconds, bytes, dollars; NaN when there are too few observations for it
     * @throws IllegalArgumentException when the results have no such number, or several
     */
    public double value(String figure) {
        Hypothesis.Term term = Hypothesis.term(figure);
        List<SummaryRow> found = rows(term);
        if (found.size() == 1) {
            return found.get(0).value();
        }
        if (found.isEmpty()) {
            TreeSet<String> known = new TreeSet<>();
            summary.forEach(row -> known.add(row.metric().id()));
            throw new IllegalArgumentException("there is no " + figure + "; the styles are " + styles()
                    + ", the metrics " + String.join(", ", known));
        }
        SummaryRow first = found.get(0);
        SummaryRow second = found.get(1);
        throw new IllegalArgumentException(figure + " is not one number but " + found.size()
                + "; say which style and point in braces, such as " + named(first) + " or " + named(second));
    }

    /**
     * Several figures side by side: a line for each style at each point, a column for each figure, with half the width of the
     * confidence interval as a share of it where it varies.
     *
     * @param figures metrics, perhaps with a statistic, such as {@code startup.ready.p95}
     * @throws IllegalArgumentException when the results have no such figure
     */
    public Grid table(String... figures) {
        boolean swept = folder.manifest().points().size() > 1;
        List<String> headings = new ArrayList<>(swept ? List.of("point", STYLE) : List.of(STYLE));
        headings.addAll(List.of(figures));
        List<List<String>> lines = new ArrayList<>();
        for (String point : folder.manifest().points()) {
            for (String style : styles()) {
                List<String> line = new ArrayList<>(swept ? List.of(point, style) : List.of(style));
                for (String figure : figures) {
                    line.add(cell(Hypothesis.term(figure), point, style));
                }
                lines.add(line);
            }
        }
        return new Grid(headings, lines, swept ? 2 : 1);
    }

    /**
     * The numbers from outside that the run rests on, those whose names contain a text: value, range, grade and source.
     *
     * @param part such as {@code layers.docker}; empty for all
     */
    public Grid assumptions(String part) {
        List<List<String>> lines = folder.list(Tables.ASSUMPTIONS).stream()
                .filter(row -> row.name().contains(part))
                .map(row -> List.of(
                        row.name(),
                        row.grade(),
                        row.source(),
                        row.value(),
                        row.unit(),
                        Numbers.format(row.low()),
                        Numbers.format(row.high())))
                .toList();
        return new Grid(List.of("name", "grade", "source", "value", "unit", "low", "high"), lines, 3);
    }

    private String cell(Hypothesis.Term term, String point, String style) {
        List<SummaryRow> ofFigure = rows(term);
        if (ofFigure.isEmpty()) {
            throw new IllegalArgumentException(
                    "there is no " + term.metric() + " with the statistic " + term.statistic());
        }
        return ofFigure.stream()
                .filter(row -> row.point().equals(point) && row.style().equals(style))
                .findFirst()
                .map(Run::worded)
                .orElse("");
    }

    private static String worded(SummaryRow row) {
        if (Double.isNaN(row.value())) {
            return "";
        }
        double halfWidth = (row.upper() - row.lower()) / 2;
        String value = Say.value(row.metric(), row.value());
        double share = halfWidth / Math.abs(row.value());
        return share > 1e-9 ? value + " ± " + Say.share(share) : value;
    }

    private List<SummaryRow> rows(Hypothesis.Term term) {
        return summary.stream()
                .filter(row -> row.metric().id().equals(term.metric())
                        && row.statistic().id().equals(term.statistic())
                        && fits(row, term.labels()))
                .toList();
    }

    private static boolean fits(SummaryRow row, Map<String, String> labels) {
        Map<String, String> axes = Condition.of(row.point()).axes();
        return labels.entrySet().stream().allMatch(label -> label.getValue()
                .equals(label.getKey().equals(STYLE) ? row.style() : axes.get(label.getKey())));
    }

    private static String named(SummaryRow row) {
        List<String> labels = new ArrayList<>(List.of(STYLE + "=" + row.style()));
        Condition.of(row.point()).axes().forEach((axis, value) -> labels.add(axis + "=" + value));
        return row.metric() + "." + row.statistic() + "{" + String.join(", ", labels) + "}";
    }

    private List<String> styles() {
        return folder.manifest().styles().stream().map(style -> style.name()).toList();
    }

    /** The verdict. */
    @Override
    public String toString() {
        return verdict();
    }
}
