package dev.stowage.report;

import dev.stowage.results.Metric;
import dev.stowage.results.Statistic;
import dev.stowage.results.Tables;
import dev.stowage.results.TornadoRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The ten numbers with the largest effect on the difference of two styles; on one style where there is but one. */
final class TornadoChart implements Chart {
    private static final int MOST = 10;
    private static final int MOST_PANELS = 4;

    @Override
    public String name() {
        return "tornado";
    }

    @Override
    public List<Metric> metrics(Results results) {
        return results.list(Tables.TORNADO).stream()
                .map(TornadoRow::metric)
                .distinct()
                .toList();
    }

    @Override
    public Figure figure(Results results) {
        Choice choice = results.choice();
        List<TornadoRow> all = results.list(Tables.TORNADO).stream()
                .filter(row -> choice.hasPoint(row.point())
                        && choice.hasStyles(row.styleA(), row.styleB())
                        && choice.hasMetric(row.metric()))
                .toList();
        boolean pairs = all.stream().anyMatch(row -> !row.styleB().isEmpty());
        Map<String, List<TornadoRow>> groups = new LinkedHashMap<>();
        all.stream().filter(row -> row.styleB().isEmpty() != pairs).forEach(row -> groups.computeIfAbsent(
                        row.point() + "\n" + row.styleA() + "\n" + row.styleB(), key -> new ArrayList<>())
                .add(row));
        groups.values().forEach(rows -> rows.removeIf(row -> !(row.swing() > 0)));
        groups.values().removeIf(List::isEmpty);
        if (groups.isEmpty()) {
            throw new NothingToDraw(
                    all.isEmpty()
                            ? "the scenario asks for no tornado (`analyses: {tornado: {}}`)"
                            : "no assumed or vendor number has an effect");
        }
        List<Panel> panels = new ArrayList<>();
        groups.values().stream().limit(MOST_PANELS).forEach(rows -> panels.add(panel(results, rows)));
        TornadoRow first = largest(groups.values().iterator().next()).get(0);
        Map<String, Look> key = new LinkedHashMap<>();
        key.put("number at its low", Look.term(0));
        key.put("number at its high", Look.term(1));
        String title = first.number() + " matters most: " + subject(first) + " "
                + Say.span(
                        Say.value(first.unit(), Math.min(first.atLow(), first.atHigh())),
                        Say.value(first.unit(), Math.max(first.atLow(), first.atHigh())));
        String subtitle = "Each assumed and vendor number at its low and at its high, all else equal; "
                + (pairs ? "the better style changes at zero" : "the line is the value with all numbers as they are");
        String shown = groups.size() > MOST_PANELS
                ? "Shown are " + MOST_PANELS + " of " + groups.size() + " panels, all in tornado.csv. "
                : "";
        String runs = "Each bar from " + Say.count(first.nReplications(), "replication", "replications")
                + "; the study itself: ";
        return new Figure(
                name(),
                title,
                subtitle,
                results.caption("Metric " + metric(first), shown + runs),
                title + ". " + subtitle + ".",
                key,
                panels,
                1);
    }

    private static List<TornadoRow> largest(List<TornadoRow> rows) {
        return rows.stream()
                .sorted(Comparator.comparingDouble((TornadoRow row) -> -row.swing()))
                .limit(MOST)
                .toList();
    }

    private static String metric(TornadoRow row) {
        return row.metric().id()
                + (row.statistic() == Statistic.MEAN
                        ? ""
                        : "." + row.statistic().id());
    }

    /** "vm less container", or the style. */
    private static String subject(TornadoRow row) {
        return row.styleB().isEmpty() ? row.styleA() : row.styleA() + " less " + row.styleB();
    }

    private static Panel panel(Results results, List<TornadoRow> rows) {
        List<TornadoRow> shown = largest(rows);
        TornadoRow first = shown.get(0);
        double low = first.atValue();
        double high = first.atValue();
        List<TornadoPanel.Row> bars = new ArrayList<>();
        for (TornadoRow row : shown) {
            low = Math.min(low, Math.min(orValue(row, row.atLow()), orValue(row, row.atHigh())));
            high = Math.max(high, Math.max(orValue(row, row.atLow()), orValue(row, row.atHigh())));
            String range = Measure.range(row.numberUnit(), row.value(), row.low(), row.high());
            bars.add(new TornadoPanel.Row(row.number(), row.grade() + ", " + range, row.atLow(), row.atHigh()));
        }
        String where = results.sweep().single() ? "" : results.sweep().heading(first.point());
        String heading = subject(first) + (where.isEmpty() ? "" : ", " + where);
        double size = scaleOf(first.unit(), Math.max(Math.abs(low), Math.abs(high)));
        String label = (first.styleB().isEmpty() ? "" : "difference in ")
                + Words.quantity(first.metric(), unitOf(first.unit(), size));
        double by = size;
        return new TornadoPanel(
                heading,
                Scale.around(label, low / by, high / by, !first.styleB().isEmpty(), 6),
                first.atValue() / by,
                bars.stream()
                        .map(bar -> new TornadoPanel.Row(bar.name(), bar.range(), bar.atLow() / by, bar.atHigh() / by))
                        .toList());
    }

    private static double orValue(TornadoRow row, double value) {
        return Double.isNaN(value) ? row.atValue() : value;
    }

    /** Bytes are drawn in MiB. */
    private static double scaleOf(String unit, double most) {
        return unit.equals("B") && most > 0 ? 1024.0 * 1024 : 1;
    }

    private static String unitOf(String unit, double size) {
        return size > 1 ? "MiB" : unit;
    }
}
