package dev.stowage.report;

import dev.stowage.results.CheckRow;
import dev.stowage.results.ComparisonRow;
import dev.stowage.results.Manifest;
import dev.stowage.results.Metric;
import dev.stowage.results.ResultFolder;
import dev.stowage.results.Row;
import dev.stowage.results.Statistic;
import dev.stowage.results.SummaryRow;
import dev.stowage.results.Table;
import dev.stowage.results.Tables;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A results folder as charts and pages look at it; the long tables are read once, when first asked for. */
final class Results {

    private record SummaryKey(String point, String style, Metric metric, Statistic statistic) {}

    private final ResultFolder folder;
    private final Choice choice;
    private final List<String> styles;
    private final Sweep sweep;
    private final Map<SummaryKey, SummaryRow> summary = new HashMap<>();
    private final List<ComparisonRow> comparison;
    private final List<CheckRow> checks;
    private final Map<Table<?>, List<? extends Row>> lists = new ConcurrentHashMap<>();
    private @Nullable Starts starts;
    private @Nullable Limits limits;

    /** All of them. */
    Results(ResultFolder folder) {
        this(folder, Choice.ALL);
    }

    /** What was chosen of them, as if there were no more. */
    Results(ResultFolder folder, Choice choice) {
        this.folder = folder;
        this.choice = choice;
        Manifest manifest = folder.manifest();
        styles = manifest.styles().stream()
                .map(Manifest.Style::name)
                .filter(choice::hasStyle)
                .toList();
        sweep = new Sweep(
                manifest.points().stream().filter(choice::hasPoint).toList(),
                folder.list(Tables.POINTS).stream()
                        .filter(row -> choice.hasPoint(row.point()))
                        .toList());
        comparison = folder.list(Tables.COMPARISON).stream()
                .filter(row ->
                        choice.hasPoint(row.point()) && choice.hasStyle(row.styleA()) && choice.hasStyle(row.styleB()))
                .toList();
        checks = folder.list(Tables.CHECKS);
        for (SummaryRow row : folder.list(Tables.SUMMARY)) {
            summary.put(new SummaryKey(row.point(), row.style(), row.metric(), row.statistic()), row);
        }
    }

    ResultFolder folder() {
        return folder;
    }

    Manifest manifest() {
        return folder.manifest();
    }

    Choice choice() {
        return choice;
    }

    /** The chosen styles in order of declaration. */
    List<String> styles() {
        return styles;
    }

    Sweep sweep() {
        return sweep;
    }

    /** The look of a style in every chart, whichever styles are chosen. */
    Look look(String style) {
        List<Manifest.Style> all = manifest().styles();
        int index = 0;
        while (!all.get(index).name().equals(style)) {
            index++;
        }
        return Look.style(index, all.get(index).colour());
    }

    /** A row of summary.csv whose value is present. */
    Optional<SummaryRow> summary(String point, String style, Metric metric, Statistic statistic) {
        return Optional.ofNullable(summary.get(new SummaryKey(point, style, metric, statistic)))
                .filter(row -> !Double.isNaN(row.value()));
    }

    /** The mean of a metric, NaN when there is none. */
    double mean(String point, String style, Metric metric) {
        return summary(point, style, metric, Statistic.MEAN)
                .map(SummaryRow::value)
                .orElse(Double.NaN);
    }

    /** "No variation between replications. " when the interval of every mean of a metric has no width. */
    String variation(Metric metric) {
        boolean varies = summary.values().stream()
                .anyMatch(row -> row.metric() == metric
                        && row.statistic() == Statistic.MEAN
                        && row.upper() - row.lower() > 1e-9 * Math.abs(row.value()));
        return varies || manifest().replications() < 2 ? "" : "No variation between replications. ";
    }

    List<ComparisonRow> comparison() {
        return comparison;
    }

    List<CheckRow> checks() {
        return checks;
    }

    /** "30 replications", or "10 to 57 replications" where each style stops by itself. */
    String replications() {
        Manifest manifest = manifest();
        String fewest =
                manifest.fewestReplications() < manifest.replications() ? manifest.fewestReplications() + " to " : "";
        return fewest + Say.count(manifest.replications(), "replication", "replications");
    }

    /** Read when first asked for; who asks meanwhile waits. */
    synchronized Starts starts() {
        Starts read = starts;
        if (read == null) {
            Moment moment = Moment.of(this);
            read = new Starts(folder, moment, WarmUp.seconds(manifest().warmUp()));
            starts = read;
        }
        return read;
    }

    /** Why there is nothing to be drawn where no start has ended: none did, or they are not there to be read. */
    NothingToDraw noStarts() {
        return new NothingToDraw(
                folder.has(Tables.STARTUPS)
                        ? "no recorded app became " + Moment.of(this).word()
                        : Tables.STARTUPS.fileName() + " is missing");
    }

    /**
     * Starts of which every one is counted, not a sample.
     *
     * @throws NothingToDraw if only a sample is there
     */
    Optional<StartGroup> allStarts(String point, String style) {
        Optional<StartGroup> group = starts().group(point, style);
        long all = summary(point, style, Metric.STARTUP_READY, Statistic.MEAN)
                .map(SummaryRow::nObservations)
                .orElse(0L);
        if (group.isPresent() && group.get().ready() < all) {
            throw new NothingToDraw("startups.csv holds a sample of the starts, which tells no numbers of apps");
        }
        return group;
    }

    /** What machines held and which limits bound; nothing of a style that density.csv does not know. */
    synchronized Limits limits() {
        Limits known = limits;
        if (known == null) {
            known = new Limits(list(Tables.DENSITY));
            limits = known;
        }
        return known;
    }

    /** The rows of a table that is not long, read once; none when the folder does not have it. */
    @SuppressWarnings("unchecked") // rows of the table that is their key
    <R extends Row> List<R> list(Table<R> table) {
        return (List<R>) lists.computeIfAbsent(table, folder::list);
    }

    /**
     * The rows of a table that a chart cannot do without.
     *
     * @throws NothingToDraw if there are none
     */
    <R extends Row> List<R> rows(Table<R> table) {
        List<R> rows = list(table);
        if (rows.isEmpty()) {
            throw new NothingToDraw(table.fileName() + " has no rows");
        }
        return rows;
    }

    /** The caption of a figure: what was measured from when to when, on how much, and how to get it again. */
    String caption(String metric, String observations) {
        Manifest manifest = manifest();
        return metric + ". " + observations + replications()
                + ", "
                + (manifest.replications() > 1 ? Say.percent(manifest.level()) + " confidence" : "hence no intervals")
                + ", seed\u00a0" + manifest.seed()
                + ". Scenario\u00a0"
                + manifest.shortHash() + ", " + manifest.product() + "\u00a0"
                + manifest.version()
                + ".";
    }
}
