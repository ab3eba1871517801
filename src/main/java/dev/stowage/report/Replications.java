package dev.stowage.report;

import dev.stowage.results.Cursor;

/** Of which replication the rows of a long table are; rows of the same that stand together share one object. */
final class Replications {
    private final int point;
    private final int style;
    private final int replication;
    private Replication last = new Replication("", "", -1);

    Replications(Cursor cursor) {
        point = cursor.column("point");
        style = cursor.column("style");
        replication = cursor.column("replication");
    }

    /** The replication of the row at which the cursor is. */
    Replication at(Cursor cursor) {
        int number = (int) cursor.whole(replication);
        if (number != last.number()
                || !last.style().equals(cursor.text(style))
                || !last.point().equals(cursor.text(point))) {
            last = new Replication(cursor.text(point), cursor.text(style), number);
        }
        return last;
    }
}
