package dev.stowage.experiment;

import dev.stowage.results.Metric;
import dev.stowage.results.Statistic;
import dev.stowage.results.TornadoRow;
import dev.stowage.scenario.Analyses.Tornado;
import dev.stowage.scenario.Experiment;
import dev.stowage.scenario.Scenario;
import dev.stowage.scenario.yaml.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Each assumed and vendor number at its low and at its high, all else equal and with the same draws. Runs that a number does not change
 * are not repeated: a style that does not use it has its plain value at both ends. Rows of a point come by the largest swing that the
 * number causes, numbers of equal swing by name.
 */
final class TornadoTable {
    private static final Observed NOTHING = new Observed(Map.of(), Experiment.DEFAULT);

    private final Tornado tornado;
    private final Point point;
    private final Trials trials;
    private final Metric metric;
    private final Statistic statistic;
    private final List<String> styles;
    private final Map<String, Figures.Named> numbers = new LinkedHashMap<>();
    private final Map<Run, Observed> observed = new HashMap<>();

    /** One number at one end under one style; the number as it is when the end is VALUE. */
    private record Run(String style, String number, End end) {}

    private enum End {
        LOW,
        VALUE,
        HIGH
    }

    TornadoTable(Tornado tornado, Point point, Trials trials) {
        this.tornado = tornado;
        this.point = point;
        this.trials = trials;
        Scenario scenario = point.scenario();
        this.metric = Asked.metric(scenario, tornado.metric());
        this.statistic = Statistic.of(tornado.statistic()).orElseThrow();
        this.styles = Asked.styles(scenario, tornado.styles());
    }

    private int replications() {
        return Math.min(
                tornado.replications(),
                point.scenario().experiment().replications().most());
    }

    /** The rows of the point. */
    List<TornadoRow> rows() {
        simulate();
        Map<String, List<TornadoRow>> byNumber = new LinkedHashMap<>();
        for (String number : numbers.keySet()) {
            List<TornadoRow> rows = new ArrayList<>();
            styles.forEach(style -> rows.add(row(number, style, "")));
            Asked.pairs(styles).forEach(pair -> rows.add(row(number, pair.first(), pair.second())));
            byNumber.put(number, rows);
        }
        return byNumber.values().stream()
                .sorted(Comparator.comparingDouble((List<TornadoRow> rows) -> -rows.stream()
                                .mapToDouble(TornadoRow::swing)
                                .filter(swing -> !Double.isNaN(swing))
                                .max()
                                .orElse(0))
                        .thenComparing(rows -> rows.get(0).number()))
                .flatMap(List::stream)
                .toList();
    }

    private void simulate() {
        Map<Run, Cell> cells = new LinkedHashMap<>();
        for (String style : styles) {
            Scenario plain = point.scenario().onlyStyle(style).repeated(replications());
            cells.put(new Run(style, "", End.VALUE), trials.cell(point.name(), style, plain));
            UncertainNumbers.of(plain).forEach((name, number) -> {
                numbers.putIfAbsent(name, number);
                move(cells, style, name, plain);
            });
        }
        List<Observed> run = trials.run(List.copyOf(cells.values()), Set.of(metric));
        int next = 0;
        for (Run each : cells.keySet()) {
            observed.put(each, run.get(next));
            next++;
        }
    }

    private void move(Map<Run, Cell> cells, String style, String name, Scenario plain) {
        for (End end : List.of(End.LOW, End.HIGH)) {
            Run run = new Run(style, name, end);
            try {
                Scenario moved = UncertainNumbers.moved(plain, name, end == End.HIGH);
                if (!moved.equals(plain)) {
                    cells.put(run, trials.cell(point.name(), style, moved));
                }
            } catch (IllegalArgumentException e) {
                observed.put(run, NOTHING); // the number may not have this value beside the others
            }
        }
    }

    private double value(String number, String style, End end) {
        Observed plain = observed.getOrDefault(new Run(style, "", End.VALUE), NOTHING);
        Observed found = observed.getOrDefault(new Run(style, number, end), plain);
        return found.estimate(metric, statistic).estimate();
    }

    private double value(String number, String a, String b, End end) {
        return value(number, a, end) - (b.isEmpty() ? 0 : value(number, b, end));
    }

    private TornadoRow row(String number, String a, String b) {
        double low = value(number, a, b, End.LOW);
        double plain = value(number, a, b, End.VALUE);
        double high = value(number, a, b, End.HIGH);
        double swing = Math.max(low, Math.max(plain, high)) - Math.min(low, Math.min(plain, high));
        boolean changes = !b.isEmpty()
                && (Math.signum(low) != Math.signum(plain) || Math.signum(high) != Math.signum(plain))
                && !Double.isNaN(swing);
        Figures.Named named = Objects.requireNonNull(numbers.get(number));
        return new TornadoRow(
                point.name(),
                number,
                named.figure().provenance().grade().name().toLowerCase(Locale.ROOT),
                orAbsent(named.figure().low()),
                named.figure().mean(),
                orAbsent(named.figure().high()),
                PointsTable.unit(named.dimension()),
                metric,
                statistic,
                metric.unit(),
                a,
                b,
                low,
                plain,
                high,
                swing,
                changes,
                replications());
    }

    private static double orAbsent(@org.jspecify.annotations.Nullable Double number) {
        return number == null ? Double.NaN : number;
    }
}
