package dev.stowage.report;

import dev.stowage.results.Cursor;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;

/** What charts need of stages.csv, in the order of the file. */
final class StageTimes implements Iterator<StageTimes.StageTime> {

    /**
     * When one stage of one guest was under way.
     *
     * @param guest name of the guest
     * @param name layer and stage
     * @param endSeconds NaN when it did not end
     */
    record StageTime(Replication replication, String guest, String name, double startSeconds, double endSeconds) {}

    private record Stage(String layer, String name) {}

    private final Cursor cursor;
    private final int point;
    private final int style;
    private final int replication;
    private final int guest;
    private final int layer;
    private final int stage;
    private final int start;
    private final int end;
    private final Map<Stage, String> names = new HashMap<>();
    private Replication last = new Replication("", "", -1);
    private boolean hasNext;

    StageTimes(Cursor cursor) {
        this.cursor = cursor;
        point = cursor.column("point");
        style = cursor.column("style");
        replication = cursor.column("replication");
        guest = cursor.column("guest");
        layer = cursor.column("layer");
        stage = cursor.column("stage");
        start = cursor.column("start");
        end = cursor.column("end");
        hasNext = cursor.next();
    }

    @Override
    public boolean hasNext() {
        return hasNext;
    }

    @Override
    public StageTime next() {
        if (!hasNext) {
            throw new NoSuchElementException();
        }
        String name = names.computeIfAbsent(
                new Stage(cursor.text(layer), cursor.text(stage)), key -> key.layer() + ": " + key.name());
        StageTime time =
                new StageTime(replication(), cursor.text(guest), name, cursor.number(start), cursor.number(end));
        hasNext = cursor.next();
        return time;
    }

    private Replication replication() {
        int number = (int) cursor.whole(replication);
        if (number != last.number()
                || !last.style().equals(cursor.text(style))
                || !last.point().equals(cursor.text(point))) {
            last = new Replication(cursor.text(point), cursor.text(style), number);
        }
        return last;
    }
}
