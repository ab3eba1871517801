package dev.stowage.report;

import dev.stowage.report.Batches.Batch;
import dev.stowage.report.StageTimes.StageTime;
import dev.stowage.results.Cursor;
import dev.stowage.results.Outcome;
import dev.stowage.results.ResultFolder;
import dev.stowage.results.ResultsException;
import dev.stowage.results.StartupRow;
import dev.stowage.results.Tables;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The app starts of a run, read in one pass over startups.csv and stages.csv side by side, one replication at a time:
 * the rows of a replication stand together, and replications come in the same order in both files.
 */
final class Starts {

    private final Map<Place, StartGroup> groups = new LinkedHashMap<>();

    /**
     * Without the stages.
     *
     * @param moment at which a start ends
     * @param from simulated time before which no start is counted that was requested then
     */
    static Starts until(Moment moment, ResultFolder folder, double from) {
        return new Starts(folder, moment, from, Optional.empty());
    }

    /** Both files at once, each in a thread of its own; starts end when the app is ready. */
    static Starts withStages(ResultFolder folder, double from) {
        Optional<Cursor> cursor = folder.scan(Tables.STAGES);
        if (cursor.isEmpty()) {
            return until(Moment.READY, folder, from);
        }
        try (Cursor open = cursor.get();
                ReadAhead<Batch<StageTime>> stages =
                        new ReadAhead<>(new Batches<>(new StageTimes(open), StageTime::replication))) {
            return new Starts(folder, Moment.READY, from, Optional.of(stages));
        }
    }

    private Starts(ResultFolder folder, Moment moment, double from, Optional<ReadAhead<Batch<StageTime>>> stages) {
        Optional<Cursor> cursor = folder.scan(Tables.STARTUPS);
        if (cursor.isEmpty()) {
            return;
        }
        try (Cursor startups = cursor.get();
                ReadAhead<Batch<StartupRow>> batches = new ReadAhead<>(new Batches<>(
                        new StartupTimes(startups, moment),
                        row -> new Replication(row.point(), row.style(), row.replication())))) {
            while (batches.hasNext()) {
                Batch<StartupRow> batch = batches.next();
                Replication replication = batch.replication();
                StartGroup group = groups.computeIfAbsent(
                        new Place(replication.point(), replication.style()), place -> new StartGroup(from));
                List<StartupRow> apps = apps(batch.rows());
                group.addReplication(apps);
                stages.ifPresent(its -> divide(apps, new Timeline(batch.rows(), take(its, replication)), group));
            }
            if (stages.isPresent() && stages.get().hasNext()) {
                throw new ResultsException(folder.path().resolve(Tables.STAGES.fileName())
                        + ": the order of its replications is not that of startups.csv");
            }
        }
        groups.values().forEach(StartGroup::close);
    }

    private static List<StageTime> take(ReadAhead<Batch<StageTime>> stages, Replication replication) {
        boolean isNext = stages.peek()
                .filter(batch -> batch.replication().equals(replication))
                .isPresent();
        return isNext ? stages.next().rows() : List.of();
    }

    Optional<StartGroup> group(String point, String style) {
        return Optional.ofNullable(groups.get(new Place(point, style)));
    }

    private static void divide(List<StartupRow> apps, Timeline timeline, StartGroup group) {
        for (StartupRow app : apps) {
            if (app.outcome() == Outcome.READY && group.counts(app)) {
                timeline.divide(app, group);
            }
        }
    }

    /** The rows that name an app; in a run without apps, the guests that host no other. */
    private static List<StartupRow> apps(List<StartupRow> rows) {
        List<StartupRow> apps =
                rows.stream().filter(row -> !row.app().isEmpty()).toList();
        if (!apps.isEmpty()) {
            return apps;
        }
        Set<String> hosts = new HashSet<>();
        rows.forEach(row -> hosts.add(row.parent()));
        return rows.stream().filter(row -> !hosts.contains(row.guest())).toList();
    }
}
