package dev.stowage.report;

import dev.stowage.results.Metric;
import java.util.List;
import java.util.Optional;

/** One kind of chart. */
interface Chart {

    /** Its name in scenarios and file names. */
    String name();

    /** Metrics of which another may be chosen than the one that it shows by itself; empty when what it shows is fixed. */
    default List<Metric> metrics(Results results) {
        return List.of();
    }

    /**
     * Checks the metric that was chosen, if one was.
     *
     * @throws NothingToDraw if it is none of those
     */
    default void checkMetric(Results results) {
        Optional<Metric> asked = results.choice().metric();
        List<Metric> possible = metrics(results);
        if (asked.isPresent() && !possible.contains(asked.get())) {
            throw new NothingToDraw(
                    possible.isEmpty()
                            ? "what it shows is fixed, so it takes no metric"
                            : "it does not show " + asked.get().id() + "; it can show "
                                    + Say.list(possible.stream().map(Metric::id).toList()));
        }
    }

    /**
     * Draws nothing yet, but settles all that is drawn.
     *
     * @throws NothingToDraw if the results lack what it shows
     */
    Figure figure(Results results);
}
