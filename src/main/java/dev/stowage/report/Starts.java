package dev.stowage.report;

import dev.stowage.results.Outcome;
import dev.stowage.results.ResultFolder;
import dev.stowage.results.ResultsException;
import dev.stowage.results.StageRow;
import dev.stowage.results.StartupRow;
import dev.stowage.results.Tables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The app starts of a run, read in one pass over startups.csv and stages.csv side by side, one replication at a time:
 * the rows of a replication stand together, and replications come in the same order in both files.
 */
final class Starts {

    private record Key(String point, String style, int replication) {}

    private record Place(String point, String style) {}

    private final Map<Place, StartGroup> groups = new LinkedHashMap<>();

    /** States of host and image and outcomes, without the stages. */
    static Starts withoutStages(ResultFolder folder) {
        Starts starts = new Starts();
        try (Stream<StartupRow> startups = folder.stream(Tables.STARTUPS)) {
            Batches<StartupRow> batches =
                    new Batches<>(startups.iterator(), row -> new Key(row.point(), row.style(), row.replication()));
            while (batches.key() != null) {
                starts.add(batches.key(), batches.take(), List.of());
            }
        }
        starts.groups.values().forEach(StartGroup::close);
        return starts;
    }

    static Starts read(ResultFolder folder) {
        Starts starts = new Starts();
        try (Stream<StartupRow> startups = folder.stream(Tables.STARTUPS);
                Stream<StageRow> stages = folder.stream(Tables.STAGES)) {
            Batches<StartupRow> startBatches =
                    new Batches<>(startups.iterator(), row -> new Key(row.point(), row.style(), row.replication()));
            Batches<StageRow> stageBatches =
                    new Batches<>(stages.iterator(), row -> new Key(row.point(), row.style(), row.replication()));
            while (startBatches.key() != null) {
                Key key = startBatches.key();
                List<StartupRow> rows = startBatches.take();
                List<StageRow> its = key.equals(stageBatches.key()) ? stageBatches.take() : List.of();
                starts.add(key, rows, its);
            }
            if (stageBatches.key() != null) {
                throw new ResultsException(folder.path().resolve(Tables.STAGES.fileName())
                        + ": the order of its replications is not that of startups.csv");
            }
        }
        starts.groups.values().forEach(StartGroup::close);
        return starts;
    }

    Optional<StartGroup> group(String point, String style) {
        return Optional.ofNullable(groups.get(new Place(point, style)));
    }

    private void add(Key key, List<StartupRow> rows, List<StageRow> stages) {
        StartGroup group = groups.computeIfAbsent(new Place(key.point(), key.style()), place -> new StartGroup());
        List<StartupRow> apps = apps(rows);
        group.addReplication(apps);
        Map<String, StartupRow> guests = new HashMap<>();
        rows.forEach(row -> guests.put(row.guest(), row));
        Map<String, List<StageRow>> byGuest = new HashMap<>();
        stages.forEach(stage -> byGuest.computeIfAbsent(stage.guest(), guest -> new ArrayList<>())
                .add(stage));
        for (StartupRow app : apps) {
            if (app.outcome() == Outcome.READY) {
                Timeline.divide(app, guests, byGuest, group);
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

    /** Consecutive rows with the same key, a batch at a time. */
    private static final class Batches<R> {
        private final Iterator<R> rows;
        private final Function<R, Key> keyOf;
        private @Nullable R next;
        private @Nullable Key key;

        Batches(Iterator<R> rows, Function<R, Key> keyOf) {
            this.rows = rows;
            this.keyOf = keyOf;
            advance();
        }

        @Nullable Key key() {
            return key;
        }

        List<R> take() {
            List<R> batch = new ArrayList<>();
            Key current = key;
            while (next != null && current != null && current.equals(key)) {
                batch.add(next);
                advance();
            }
            return batch;
        }

        private void advance() {
            R row = rows.hasNext() ? rows.next() : null;
            next = row;
            key = row == null ? null : keyOf.apply(row);
        }
    }
}
