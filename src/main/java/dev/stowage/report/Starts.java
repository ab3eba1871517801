package dev.stowage.report;

import dev.stowage.report.StartGroup.Start;
import dev.stowage.results.Cursor;
import dev.stowage.results.Outcome;
import dev.stowage.results.ResultFolder;
import dev.stowage.results.Tables;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The app starts of a run, read in one pass over startups.csv; the rows of a replication stand together. */
final class Starts {

    private final Map<Place, StartGroup> groups = new LinkedHashMap<>();

    /**
     * Reads them.
     *
     * @param moment at which a start ends
     * @param from simulated time before which no start is counted that was requested then
     */
    Starts(ResultFolder folder, Moment moment, double from) {
        Optional<Cursor> cursor = folder.scan(Tables.STARTUPS);
        if (cursor.isPresent()) {
            try (Cursor rows = cursor.get()) {
                folder.requireRows(Tables.STARTUPS, read(rows, moment, from));
            }
            groups.values().forEach(StartGroup::close);
        }
    }

    /** How many rows these are, hosts included. */
    private long read(Cursor rows, Moment moment, double from) {
        Replications replications = new Replications(rows);
        int app = rows.column("app");
        int machine = rows.column("machine");
        int host = rows.column("host_state");
        int image = rows.column("image_state");
        int requested = rows.column("requested");
        int end = rows.column(moment.word());
        int outcome = rows.column("outcome");
        Replication last = null;
        StartGroup group = new StartGroup(from);
        long count = 0;
        while (rows.next()) {
            count++;
            if (rows.text(app).isEmpty()) {
                continue; // a host
            }
            Replication replication = replications.at(rows);
            if (!replication.equals(last)) {
                group = groups.computeIfAbsent(
                        new Place(replication.point(), replication.style()), place -> new StartGroup(from));
                group.nextReplication();
                last = replication;
            }
            double ended = rows.number(end);
            boolean runs = moment == Moment.RUNNING && !Double.isNaN(ended);
            group.add(new Start(
                    rows.text(machine),
                    rows.text(host),
                    rows.text(image),
                    rows.number(requested),
                    ended,
                    runs ? Outcome.READY : (Outcome) rows.constant(outcome)));
        }
        return count;
    }

    Optional<StartGroup> group(String point, String style) {
        return Optional.ofNullable(groups.get(new Place(point, style)));
    }
}
