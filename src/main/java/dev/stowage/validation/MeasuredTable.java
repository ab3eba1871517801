package dev.stowage.validation;

import dev.stowage.results.Metric;
import dev.stowage.results.ResultsException;
import dev.stowage.results.Sheet;
import dev.stowage.results.Statistic;
import dev.stowage.scenario.EditDistance;
import dev.stowage.scenario.yaml.Problem;
import dev.stowage.scenario.yaml.ScenarioException;
import dev.stowage.scenario.yaml.Vocabulary;
import dev.stowage.statistics.PooledQuantiles;
import dev.stowage.statistics.Tally;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A person's own measurements, a CSV in one of two forms: a row for each boot with {@code seconds}, or a row for each statistic with
 * {@code metric}, {@code statistic}, {@code value} and, where it is not the metric's own, {@code unit}. Columns {@code style} and
 * {@code point} say of what; they may be left out where the scenario has one.
 */
final class MeasuredTable {
    private static final String STYLE = "style";
    private static final String POINT = "point";
    private static final String SECONDS = "seconds";
    private static final String METRIC = "metric";
    private static final String STATISTIC = "statistic";
    private static final String VALUE = "value";
    private static final String UNIT = "unit";
    private static final List<String> COLUMNS = List.of(STYLE, POINT, SECONDS, METRIC, STATISTIC, VALUE, UNIT);

    private final String shown;
    private final Sheet sheet;
    private final List<String> styles;
    private final List<String> points;
    private final List<Problem> problems = new ArrayList<>();

    /** What the boots of one style at one point are. */
    private record Group(String style, String point) {}

    private MeasuredTable(String shown, Sheet sheet, Collection<String> styles, Collection<String> points) {
        this.shown = shown;
        this.sheet = sheet;
        this.styles = List.copyOf(styles);
        this.points = List.copyOf(points);
    }

    /**
     * Reads a table.
     *
     * @param shown the file as it is named in problems
     * @param metric what the seconds of a boot are
     * @param statistics which statistics of the boots are to be met
     * @throws ResultsException when it cannot be read
     * @throws ScenarioException when something in it is wrong, with all mistakes by line and cell
     */
    static List<Target> read(
            Path file,
            String shown,
            Collection<String> styles,
            Collection<String> points,
            Metric metric,
            List<Statistic> statistics) {
        MeasuredTable table = new MeasuredTable(shown, Sheet.read(file), styles, points);
        List<Target> targets = table.targets(metric, statistics);
        if (!table.problems.isEmpty()) {
            throw new ScenarioException(table.problems.stream().sorted().toList());
        }
        return targets;
    }

    private List<Target> targets(Metric metric, List<Statistic> statistics) {
        headings();
        if (!problems.isEmpty()) {
            return List.of();
        }
        List<Target> targets = sheet.headings().contains(SECONDS) ? ofBoots(metric, statistics) : ofStatistics();
        if (targets.isEmpty() && problems.isEmpty()) {
            problem(1, 0, "", "there is no measurement below the headings", "add a row for each");
        }
        return targets;
    }

    private void headings() {
        List<String> headings = sheet.headings();
        for (int i = 0; i < headings.size(); i++) {
            String heading = headings.get(i);
            if (!COLUMNS.contains(heading) || headings.indexOf(heading) < i) {
                boolean semicolons = headings.size() == 1 && heading.contains(";");
                problem(
                        1,
                        i + 1,
                        "",
                        COLUMNS.contains(heading)
                                ? "the column `" + heading + "` is there twice"
                                : "there is no column `" + heading + "`",
                        semicolons ? "separate the columns by commas" : meant(heading, COLUMNS));
            }
        }
        boolean boots = headings.contains(SECONDS);
        boolean statistics = headings.containsAll(List.of(METRIC, STATISTIC, VALUE));
        if (problems.isEmpty() && boots == (headings.contains(METRIC) || statistics)) {
            problem(
                    1,
                    1,
                    "",
                    boots ? "`seconds` and `metric` exclude each other" : "nothing measured is among the columns",
                    "write a column `seconds` with a row for each boot, or `metric,statistic,value` with a row for each statistic");
        }
        if (problems.isEmpty()) {
            needed(STYLE, styles);
            needed(POINT, points);
        }
    }

    private void needed(String column, List<String> known) {
        if (known.size() > 1 && !sheet.headings().contains(column)) {
            problem(
                    1,
                    1,
                    "",
                    "the scenario has several " + column + "s, and no column says which was measured",
                    "add a column `" + column + "` with one of " + quoted(known));
        }
    }

    private List<Target> ofBoots(Metric metric, List<Statistic> statistics) {
        Map<Group, List<Double>> boots = new LinkedHashMap<>();
        Map<Group, Long> first = new LinkedHashMap<>();
        for (Sheet.Line line : sheet.lines()) {
            Optional<Group> group = group(line);
            double seconds = number(line, SECONDS);
            if (group.isPresent() && !Double.isNaN(seconds)) {
                boots.computeIfAbsent(group.get(), g -> new ArrayList<>()).add(seconds);
                first.putIfAbsent(group.get(), line.number());
            }
        }
        List<Target> targets = new ArrayList<>();
        boots.forEach((group, sample) -> {
            for (Statistic statistic : statistics) {
                double value = statistic(statistic, sample);
                if (Double.isNaN(value)) {
                    problem(
                            first.getOrDefault(group, 1L),
                            0,
                            SECONDS,
                            sample.size() + " boots are too few for `" + statistic + "`",
                            "measure more, or match `mean`");
                } else {
                    targets.add(Target.measured(
                            new Target.Place(group.point(), group.style(), metric, statistic), "s", value));
                }
            }
        });
        return targets;
    }

    private static double statistic(Statistic statistic, List<Double> sample) {
        double[] values = sample.stream().mapToDouble(Double::doubleValue).toArray();
        if (statistic.isQuantile()) {
            return PooledQuantiles.of(List.of(values))
                    .quantile(statistic.probability(), 0.95)
                    .estimate();
        }
        Tally tally = new Tally();
        for (double value : values) {
            tally.add(value);
        }
        return switch (statistic) {
            case MEAN -> tally.mean();
            case SD -> tally.standardDeviation();
            case MIN -> tally.min();
            case MAX -> tally.max();
            default -> throw new IllegalArgumentException(statistic + " is a quantile");
        };
    }

    private List<Target> ofStatistics() {
        List<Target> targets = new ArrayList<>();
        for (Sheet.Line line : sheet.lines()) {
            Optional<Group> group = group(line);
            Optional<Metric> metric = Metric.of(cell(line, METRIC));
            Optional<Statistic> statistic = Statistic.of(cell(line, STATISTIC));
            double value = number(line, VALUE);
            known(
                    line,
                    METRIC,
                    metric.isPresent(),
                    java.util.Arrays.stream(Metric.values()).map(Metric::id).toList());
            known(
                    line,
                    STATISTIC,
                    statistic.isPresent(),
                    java.util.Arrays.stream(Statistic.values())
                            .map(Statistic::id)
                            .toList());
            if (group.isEmpty() || metric.isEmpty() || statistic.isEmpty() || Double.isNaN(value)) {
                continue;
            }
            String unit = cell(line, UNIT).isEmpty() ? metric.get().unit() : cell(line, UNIT);
            if (Double.isNaN(Vocabulary.factor(unit, metric.get().unit(), false))) {
                problem(
                        line,
                        UNIT,
                        "`" + unit + "` is no unit of `" + metric.get() + "`",
                        "write `" + metric.get().unit() + "`");
            }
            targets.add(Target.measured(
                    new Target.Place(group.get().point(), group.get().style(), metric.get(), statistic.get()),
                    unit,
                    value));
        }
        return targets;
    }

    private Optional<Group> group(Sheet.Line line) {
        if (line.cells().size() != sheet.headings().size()) {
            problem(
                    line.number(),
                    0,
                    "",
                    "the line has " + line.cells().size() + " cells, and there are "
                            + sheet.headings().size() + " columns",
                    "write a cell for each column; decimals are written with a point");
            return Optional.empty();
        }
        String style = sheet.headings().contains(STYLE) ? cell(line, STYLE) : styles.get(0);
        String point = sheet.headings().contains(POINT) ? cell(line, POINT) : points.get(0);
        known(line, STYLE, styles.contains(style), styles);
        known(line, POINT, points.contains(point), points);
        return styles.contains(style) && points.contains(point)
                ? Optional.of(new Group(style, point))
                : Optional.empty();
    }

    private void known(Sheet.Line line, String column, boolean there, List<String> names) {
        if (!there && line.cells().size() == sheet.headings().size()) {
            problem(
                    line,
                    column,
                    "there is no " + column + " `" + cell(line, column) + "`",
                    meant(cell(line, column), names));
        }
    }

    private double number(Sheet.Line line, String column) {
        String text = cell(line, column);
        if (line.cells().size() != sheet.headings().size()) {
            return Double.NaN;
        }
        try {
            double value = Double.parseDouble(text);
            if (value > 0 && Double.isFinite(value)) {
                return value;
            }
            problem(line, column, "`" + text + "` is not above 0", "write a number above 0, or leave the line out");
        } catch (NumberFormatException e) {
            problem(line, column, "`" + text + "` is no number", "write digits with a decimal point, such as `0.125`");
        }
        return Double.NaN;
    }

    private String cell(Sheet.Line line, String column) {
        int index = sheet.headings().indexOf(column);
        return index < 0 || index >= line.cells().size() ? "" : line.cells().get(index);
    }

    private void problem(Sheet.Line line, String column, String what, String remedy) {
        problem(line.number(), sheet.headings().indexOf(column) + 1, column, what, remedy);
    }

    /** The column of a problem counts cells. */
    private void problem(long line, int cell, String column, String what, String remedy) {
        problems.add(new Problem(shown, (int) line, Math.max(1, cell), column, what, remedy));
    }

    private static String meant(String written, List<String> known) {
        return EditDistance.nearest(written, known)
                .map(name -> "did you mean `" + name + "`?")
                .orElse("there are " + quoted(known));
    }

    private static String quoted(List<String> names) {
        return "`" + String.join("`, `", names) + "`";
    }
}
