package dev.stowage.report;

import dev.stowage.results.Cursor;
import dev.stowage.results.CursorRows;
import java.util.HashMap;
import java.util.Map;

/** What charts need of stages.csv, in the order of the file. */
final class StageTimes extends CursorRows<StageTimes.StageTime> {

    /**
     * When one stage of one guest was under way.
     *
     * @param guest name of the guest
     * @param name layer and stage
     * @param endSeconds NaN when it did not end
     */
    record StageTime(Replication replication, String guest, String name, double startSeconds, double endSeconds) {}

    private record Stage(String layer, String name) {}

    private final Replications replications;
    private final int guest;
    private final int layer;
    private final int stage;
    private final int start;
    private final int end;
    private final Map<Stage, String> names = new HashMap<>();

    StageTimes(Cursor cursor) {
        super(cursor);
        replications = new Replications(cursor);
        guest = cursor.column("guest");
        layer = cursor.column("layer");
        stage = cursor.column("stage");
        start = cursor.column("start");
        end = cursor.column("end");
    }

    @Override
    protected StageTime row(Cursor cursor) {
        String name = names.computeIfAbsent(
                new Stage(cursor.text(layer), cursor.text(stage)), key -> key.layer() + ": " + key.name());
        return new StageTime(
                replications.at(cursor), cursor.text(guest), name, cursor.number(start), cursor.number(end));
    }
}
