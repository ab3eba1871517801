package dev.stowage.report;

import dev.stowage.results.Estimand;
import dev.stowage.results.Metric;
import dev.stowage.results.ReportFacts.KeyFigure;
import dev.stowage.results.ReportFacts.Value;
import dev.stowage.results.Statistic;
import dev.stowage.results.SummaryRow;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The six figures on which a choice of a style rests, at every point and for every style. */
final class KeyFigures {
    private static final int MOST_COLUMNS = 6;
    private static final String DASH = "\u2013";

    private final Results results;

    KeyFigures(Results results) {
        this.results = results;
    }

    /** All six, in the order of the table. */
    List<KeyFigure> all() {
        List<KeyFigure> figures = new ArrayList<>();
        figures.add(figure(
                "ready_p50",
                "ready, median",
                "from the request to ready, the median of all starts",
                new Estimand(Metric.STARTUP_READY, Statistic.P50)));
        figures.add(figure(
                "cold_p99",
                "cold start, p99",
                "from the request to ready, the 99th percentile of starts whose host had to be launched or whose image to be pulled",
                new Estimand(Metric.STARTUP_READY, Statistic.P99)));
        figures.add(figure(
                "apps_per_paid_gib",
                "apps per paid GiB",
                "ready apps over the GiB of memory on the price list of the machines",
                Estimand.mean(Metric.DENSITY_APPS_PER_PAID_GIB)));
        figures.add(
                figure("machines", "machines", "machines that the run ended up with", Estimand.mean(Metric.MACHINES)));
        figures.add(figure(
                "usd_per_app_month",
                "dollars per app-month",
                "bill of a month (730 h) of these machines over the ready apps",
                Estimand.mean(Metric.COST_USD_PER_APP_MONTH)));
        figures.add(figure(
                "apps_lost_with_one_host",
                "apps lost with one host",
                "ready apps on one machine on average: so many go when one fails",
                Estimand.mean(Metric.DENSITY_APPS_PER_MACHINE)));
        return figures;
    }

    private KeyFigure figure(String id, String heading, String definition, Estimand estimand) {
        List<Value> values = new ArrayList<>();
        for (String point : results.sweep().points()) {
            for (String style : results.styles()) {
                values.add(value(id, estimand, point, style));
            }
        }
        return new KeyFigure(id, heading, definition, estimand.metric().unit(), values);
    }

    private Value value(String id, Estimand estimand, String point, String style) {
        Optional<SummaryRow> row = results.summary(point, style, estimand.metric(), estimand.statistic());
        String condition = id.equals("cold_p99") ? condition(point, style) : "";
        if (!condition.isEmpty() && !isCold(condition)) {
            return new Value(point, style, Double.NaN, Double.NaN, Double.NaN, DASH, "no cold start: " + condition);
        }
        if (row.isEmpty()) {
            return new Value(point, style, Double.NaN, Double.NaN, Double.NaN, DASH, absent(estimand, point, style));
        }
        double value = row.get().value();
        List<String> notes = new ArrayList<>();
        String interval = interval(row.get());
        if (!interval.isEmpty()) {
            notes.add(interval);
        }
        if (id.equals("apps_lost_with_one_host")) {
            notes.add(share(results.mean(point, style, Metric.MACHINES)));
        }
        if (!condition.isEmpty()) {
            notes.add(condition);
        }
        return new Value(
                point,
                style,
                value,
                row.get().lower(),
                row.get().upper(),
                say(row.get().unit(), value),
                String.join("; ", notes));
    }

    /** The state of host and image that most starts found; empty where none was recorded. */
    private String condition(String point, String style) {
        return results.starts().group(point, style).map(StartGroup::condition).orElse("");
    }

    private static boolean isCold(String condition) {
        return !condition.matches("(host running)?(, )?(image cached)?");
    }

    private String absent(Estimand estimand, String point, String style) {
        if (results.mean(point, style, Metric.APPS_READY) == 0) {
            return "no app was ready";
        }
        boolean costs = estimand.metric() == Metric.COST_USD_PER_APP_MONTH;
        return costs ? "no prices" : "too few observations";
    }

    /** Of the apps that are ready at once, one machine has its part. */
    private static String share(double machines) {
        return machines <= 1 ? "all of them" : Say.share(1 / machines) + " of them";
    }

    private static String say(String unit, double value) {
        return unit.equals("1/GiB") ? Say.number(value) : Say.value(unit, value);
    }

    private static String interval(SummaryRow row) {
        return row.upper() > row.lower() ? Say.span(say(row.unit(), row.lower()), say(row.unit(), row.upper())) : "";
    }

    /**
     * The points that the first table shows: the first, the first one at which another style leads in what decides, and the last; with
     * many styles the one at which the lead changes, or else the last, alone.
     */
    List<String> shown() {
        List<String> points = results.sweep().points();
        String last = points.get(points.size() - 1);
        Optional<String> change = change(points);
        Set<String> shown = new LinkedHashSet<>();
        shown.add(points.get(0));
        change.ifPresent(shown::add);
        shown.add(last);
        if (shown.size() * results.styles().size() <= MOST_COLUMNS) {
            return List.copyOf(shown);
        }
        return 2 * results.styles().size() <= MOST_COLUMNS && change.isEmpty()
                ? List.of(points.get(0), last)
                : List.of(change.orElse(last));
    }

    private Optional<String> change(List<String> points) {
        Estimand deciding = Verdict.deciding(results).get(0);
        String first = leader(deciding, points.get(0));
        return points.stream()
                .filter(point -> !leader(deciding, point).equals(first))
                .findFirst();
    }

    private String leader(Estimand deciding, String point) {
        String leader = "";
        double best = Double.NaN;
        int sign = deciding.metric().better() == Metric.Better.LOWER ? 1 : -1;
        for (String style : results.styles()) {
            double value = results.summary(point, style, deciding.metric(), deciding.statistic())
                    .map(row -> sign * row.value())
                    .orElse(Double.POSITIVE_INFINITY);
            if (Double.isNaN(best) || value < best) {
                best = value;
                leader = style;
            }
        }
        return leader;
    }
}
