package dev.stowage.validation;

import dev.stowage.experiment.SummaryRun;
import dev.stowage.results.Metric;
import dev.stowage.results.Statistic;
import dev.stowage.results.SummaryRow;
import dev.stowage.statistics.Interval;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was simulated of one study: its summary rows by point, style, metric and statistic. */
final class Simulated {
    private final Map<Key, Interval> values = new HashMap<>();

    private record Key(String point, String style, Metric metric, Statistic statistic) {}

    /** Takes the rows of one part in. */
    void add(SummaryRun.Part part, List<SummaryRow> rows) {
        add(part.point(), part.style(), rows);
    }

    /** Takes the rows of one style at one point in. */
    void add(String point, String style, List<SummaryRow> rows) {
        for (SummaryRow row : rows) {
            values.put(
                    new Key(point, style, row.metric(), row.statistic()),
                    new Interval(row.value(), row.lower(), row.upper()));
        }
    }

    /** The value in the metric's own unit; absent when there were too few observations. */
    Interval value(String point, String style, Metric metric, Statistic statistic) {
        return values.getOrDefault(new Key(point, style, metric, statistic), Interval.absent());
    }
}
