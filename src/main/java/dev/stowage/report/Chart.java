package dev.stowage.report;

import dev.stowage.results.Metric;
import java.util.List;

/** One kind of chart. */
interface Chart {

    /** Its name in scenarios and file names. */
    String name();

    /** Metrics of which another may be chosen than the one that it shows by itself; empty when what it shows is fixed. */
    default List<Metric> metrics(Results results) {
        return List.of();
    }

    /**
     * Draws nothing yet, but settles all that is drawn.
     *
     * @throws NothingToDraw if the results lack what it shows
     */
    Figure figure(Results results);
}
