package dev.stowage.report;

import dev.stowage.results.Cursor;
import dev.stowage.results.CursorRows;
import dev.stowage.results.Outcome;
import dev.stowage.results.StartupRow;

/** What charts need of startups.csv, in the order of the file: rows of which the layer, the moments between and the reason are blank. */
final class StartupTimes extends CursorRows<StartupRow> {
    private final int point;
    private final int style;
    private final int replication;
    private final int guest;
    private final int parent;
    private final int app;
    private final int machine;
    private final int hostState;
    private final int imageState;
    private final int requested;
    private final int ready;
    private final int outcome;
    private final Moment moment;

    StartupTimes(Cursor cursor, Moment moment) {
        super(cursor);
        this.moment = moment;
        point = cursor.column("point");
        style = cursor.column("style");
        replication = cursor.column("replication");
        guest = cursor.column("guest");
        parent = cursor.column("parent");
        app = cursor.column("app");
        machine = cursor.column("machine");
        hostState = cursor.column("host_state");
        imageState = cursor.column("image_state");
        requested = cursor.column("requested");
        ready = cursor.column(moment.word());
        outcome = cursor.column("outcome");
    }

    @Override
    protected StartupRow row(Cursor cursor) {
        double end = cursor.number(ready);
        boolean runs = moment == Moment.RUNNING && !Double.isNaN(end);
        return new StartupRow(
                cursor.text(point),
                cursor.text(style),
                (int) cursor.whole(replication),
                cursor.text(guest),
                "",
                cursor.text(parent),
                cursor.text(app),
                cursor.text(machine),
                "",
                cursor.text(hostState),
                cursor.text(imageState),
                cursor.number(requested),
                Double.NaN,
                Double.NaN,
                end,
                runs ? Outcome.READY : (Outcome) cursor.constant(outcome),
                "");
    }
}
