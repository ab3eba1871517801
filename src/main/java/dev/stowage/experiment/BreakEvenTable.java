package dev.stowage.experiment;

import dev.stowage.results.BreakEvenRow;
import dev.stowage.results.Metric;
import dev.stowage.scenario.Analyses.BreakEven;
import dev.stowage.scenario.Experiment;
import dev.stowage.scenario.Hypothesis;
import dev.stowage.scenario.Hypothesis.Comparator;
import dev.stowage.scenario.Hypothesis.Multiple;
import dev.stowage.scenario.Hypothesis.Term;
import dev.stowage.scenario.Scenario;
import dev.stowage.scenario.yaml.Point;
import dev.stowage.scenario.yaml.Study;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Where along axes styles are even and expectations flip. */
final class BreakEvenTable {
    private static final String STYLE = "style";

    private final Study study;
    private final Observations observations;
    private final Set<String> points;
    private final List<BreakEvenRow> rows = new ArrayList<>();

    BreakEvenTable(Study study, Observations observations) {
        this.study = study;
        this.observations = observations;
        this.points = study.points().stream().map(Point::name).collect(Collectors.toSet());
    }

    /** The rows so far. */
    List<BreakEvenRow> rows() {
        return rows;
    }

    /** The comparison of two styles as an expectation: the first is better. */
    static Hypothesis better(Metric metric, String statistic, Asked.Pair pair) {
        Comparator comparator = metric.better() == Metric.Better.LOWER ? Comparator.LESS : Comparator.MORE;
        return new Hypothesis(
                new Term(metric.id(), statistic, Map.of(STYLE, pair.first())),
                comparator,
                new Multiple(1, new Term(metric.id(), statistic, Map.of(STYLE, pair.second()))));
    }

    /** Adds the break-evens of each pair of styles, along each line of the axis. */
    void add(BreakEven asked) {
        Scenario first = study.points().get(0).scenario();
        Metric metric = Asked.metric(first, asked.metric());
        NumericAxis axis = NumericAxis.of(study, asked.axis()).orElseThrow();
        for (Asked.Pair pair : Asked.pairs(Asked.styles(first, asked.styles()))) {
            Map<String, Setting> lines = new LinkedHashMap<>();
            for (Point point : study.points()) {
                Setting setting = new Setting(point.axisValues(), pair.first());
                lines.putIfAbsent(setting.others(axis.name()), setting);
            }
            Gap gap = gap(better(metric, asked.statistic(), pair));
            lines.values().forEach(line -> search("", gap, axis, line));
        }
    }

    /** A gap of this study. */
    Gap gap(Hypothesis hypothesis) {
        return new Gap(hypothesis, study.points().get(0).scenario().experiment());
    }

    /** Adds the crossings along one line of an axis, a row for each, and returns them. */
    List<Crossing> search(String expectation, Gap gap, NumericAxis axis, Setting line) {
        List<Double> positions = axis.positions().stream()
                .filter(position -> points.contains(at(line, axis, position).point()))
                .toList();
        List<Setting> needed = new ArrayList<>();
        for (double position : positions) {
            needed.addAll(gap.needs(at(line, axis, position)));
        }
        observations.prepare(needed);
        CrossingSearch search = new CrossingSearch(axis, positions, position -> {
            Setting here = at(line, axis, position);
            observations.prepare(gap.needs(here));
            return gap.read(here, observations).difference();
        });
        List<Crossing> crossings = search.crossings();
        for (Crossing crossing : crossings) {
            rows.add(row(expectation, gap, axis, positions, line, crossing));
        }
        if (crossings.isEmpty()) {
            List<Integer> signs = search.signs();
            rows.add(row(
                    expectation,
                    gap,
                    axis,
                    positions,
                    line,
                    new Crossing(signs.isEmpty() ? 0 : signs.get(0), NONE, NONE, NONE, NONE, NONE)));
        }
        return crossings;
    }

    private static final double NONE = Double.NaN;

    private static Setting at(Setting line, NumericAxis axis, double position) {
        return line.with(Map.of(axis.name(), axis.label(position)));
    }

    private BreakEvenRow row(
            String expectation, Gap gap, NumericAxis axis, List<Double> positions, Setting line, Crossing crossing) {
        String other = gap.right(line).map(Setting::style).orElse("");
        Experiment experiment = study.points().get(0).scenario().experiment();
        boolean found = !Double.isNaN(crossing.at());
        return new BreakEvenRow(
                expectation,
                axis.name(),
                line.others(axis.name()),
                gap.metric(),
                gap.statistic(),
                line.style(),
                other,
                words(expectation, gap, line.style(), other, crossing.signBelow()),
                found ? words(expectation, gap, line.style(), other, -crossing.signBelow()) : "",
                crossing.at(),
                crossing.lower(),
                crossing.upper(),
                crossing.lastBelow(),
                crossing.firstAbove(),
                positions.get(0),
                positions.get(positions.size() - 1),
                axis.unit(),
                experiment.replications().most(),
                experiment.level().fraction());
    }

    private static String words(String expectation, Gap gap, String style, String other, int sign) {
        if (sign == 0) {
            return "";
        }
        if (expectation.isEmpty()) {
            return gap.holds(sign) ? style : other;
        }
        return gap.holds(sign) ? "holds" : "fails";
    }
}
