package dev.stowage.experiment;

import dev.stowage.results.Metric;
import java.io.IOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes replications in the order of point, style and index, and writes each table's rows as soon as they are complete. It holds
 * the observations of one point and style, and the replications' means of the styles of one point.
 */
final class Gathering {
    private final TableFiles files;
    private final Tariff tariff;
    private final Map<String, Map<Metric, double[]>> meansByStyle = new LinkedHashMap<>();
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
            finish(cell, tally);
            tally = null;
        }
    }

    private void finish(Cell cell, CellTally complete) throws IOException {
        Map<Metric, double[]> means = new EnumMap<>(Metric.class);
        complete.samples().forEach((metric, sample) -> means.put(metric, sample.means()));
        files.write(complete);
        files.choices(cell.choices());
        files.summary(SummaryTable.rows(cell, complete.samples(), means));
        meansByStyle.put(cell.styleName(), means);
        if (cell.isLastOfPoint()) {
            double level = cell.experiment().level().fraction();
            files.comparison(new ComparisonTable(cell.point(), level).rows(meansByStyle));
            meansByStyle.clear();
        }
    }
}
