package dev.stowage.experiment;

import dev.stowage.results.Estimand;
import dev.stowage.results.Metric;
import dev.stowage.results.Statistic;
import dev.stowage.results.SummaryRow;
import dev.stowage.statistics.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Statistics of every metric that was observed. */
final class SummaryTable {
    private final Cell cell;
    private final Predicate<Estimand> wanted;
    private final List<SummaryRow> rows = new ArrayList<>();

    private SummaryTable(Cell cell, Predicate<Estimand> wanted) {
        this.cell = cell;
        this.wanted = wanted;
    }

    /** The rows of one metric of a point and style. */
    static List<SummaryRow> rows(Cell cell, Metric metric, Sample sample) {
        return rows(cell, Map.of(metric, sample), estimand -> true);
    }

    /** Those of all metrics, in their order, that are wanted. */
    static List<SummaryRow> rows(Cell cell, Map<Metric, Sample> samples, Predicate<Estimand> wanted) {
        SummaryTable table = new SummaryTable(cell, wanted);
        samples.forEach((metric, sample) -> {
            Estimates estimates = new Estimates(sample, cell.experiment());
            if (estimates.replications() > 0) {
                table.add(metric, sample, estimates);
            }
        });
        return table.rows;
    }

    private void add(Metric metric, Sample sample, Estimates estimates) {
        for (Statistic statistic : Statistic.values()) {
            if (!wanted.test(new Estimand(metric, statistic)) || !estimates.has(statistic)) {
                continue;
            }
            Interval value = estimates.of(statistic);
            rows.add(new SummaryRow(
                    cell.point(),
                    cell.styleName(),
                    metric,
                    statistic,
                    metric.unit(),
                    value.estimate(),
                    value.lower(),
                    value.upper(),
                    estimates.replications(),
                    sample.all().count(),
                    cell.experiment().level().fraction()));
        }
    }
}
