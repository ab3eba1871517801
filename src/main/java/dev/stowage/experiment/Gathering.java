package dev.stowage.experiment;

import dev.stowage.statistics.Tally;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes replications in the order of point, style and index, and writes each table's rows as soon as they are complete. It holds
 * the observations of one point and style, and of the styles of one point what is compared.
 */
final class Gathering {
    private final TableFiles files;
    private final Tariff tariff;
    private final Map<String, StyleSamples> byStyle = new LinkedHashMap<>();
    private final Tally replications = new Tally();
    private @Nullable CellTally tally;

    Gathering(TableFiles files, Tariff tariff) {
        this.files = files;
        this.tariff = tariff;
    }

    /** Takes the next one, and closes its cell when this is enough. */
    void take(Replication replication) throws IOException {
        Cell cell = replication.cell();
        if (tally == null) {
            tally = new CellTally(cell, tariff);
        }
        tally.take(replication);
        if (tally.isEnough()) {
            cell.close();
            finish(cell, tally.settled());
            tally = null;
        }
    }

    private void finish(Cell cell, CellTally complete) throws IOException {
        files.write(complete);
        files.summary(SummaryTable.rows(cell, complete.samples()));
        files.checks(ChecksTable.rows(complete));
        replications.add(complete.replications());
        byStyle.put(cell.styleName(), StyleSamples.of(complete.samples(), cell.deciding()));
        if (cell.isLastOfPoint()) {
            files.comparison(new ComparisonTable(cell.point(), cell.experiment(), cell.deciding()).rows(byStyle));
            byStyle.clear();
        }
    }

    /** The numbers of replications of each style at each point so far. */
    Tally replications() {
        return replications;
    }
}
