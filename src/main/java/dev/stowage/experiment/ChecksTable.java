package dev.stowage.experiment;

import dev.stowage.results.Check;
import dev.stowage.results.CheckRow;
import dev.stowage.results.Estimand;
import dev.stowage.results.Metric;
import dev.stowage.statistics.Mser5;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Whether the intervals of one style at one point are as narrow as was asked for, and whether they can be believed. */
final class ChecksTable {
    /**
     * The largest size of skewness / sqrt(n) with which Student's t covers about as much as it says. Of exponential draws a nominal 95 %
     * interval covers 92.7 % at n = 30, where this is 0.37, and 90 % at n = 10, where it is 0.63.
     */
    private static final double MOST_SKEWED = 0.3;

    private final CellTally tally;
    private final List<CheckRow> rows = new ArrayList<>();

    private ChecksTable(CellTally tally) {
        this.tally = tally;
    }

    /** The rows of all replications of a style at a point. */
    static List<CheckRow> rows(CellTally settled) {
        ChecksTable table = new ChecksTable(settled);
        Set<Estimand> means = new LinkedHashSet<>(settled.cell().deciding());
        if (settled.cell().stopping() instanceof Stopping.ToPrecision precision) {
            table.precision(precision);
            means.add(precision.estimand());
        }
        Mser5 warmUp = settled.warmUp();
        if (warmUp != null) {
            table.warmUp(warmUp);
        }
        means.stream().filter(Estimand::isMean).forEach(table::skewness);
        return table.rows;
    }

    private void precision(Stopping.ToPrecision precision) {
        double achieved = precision.interval(tally).relativeHalfWidth();
        double limit = precision.rule().largestRelativeHalfWidth();
        add(Check.PRECISION, precision.estimand(), achieved, limit, achieved <= limit);
    }

    private void warmUp(Mser5 rule) {
        int batches = tally.fewestStarts() / Mser5.BATCH;
        double limit = Mser5.BATCH * Math.max(0.0, batches / 2 - 1);
        add(Check.WARM_UP, Estimand.mean(Metric.STARTUP_READY), rule.leftOut(), limit, !rule.tooShort());
    }

    private void skewness(Estimand estimand) {
        Sample sample = tally.samples().get(estimand.metric());
        if (sample == null) {
            return;
        }
        var means = new Estimates(sample, tally.cell().experiment()).means();
        double skewed = Math.abs(means.skewness()) / Math.sqrt((double) means.count());
        if (!Double.isNaN(skewed)) {
            add(Check.SKEWNESS, estimand, skewed, MOST_SKEWED, skewed <= MOST_SKEWED);
        }
    }

    private void add(Check check, Estimand estimand, double value, double limit, boolean holds) {
        rows.add(new CheckRow(
                tally.cell().point(),
                tally.cell().styleName(),
                check,
                estimand.metric(),
                estimand.statistic(),
                Double.isInfinite(value) ? Double.NaN : value,
                limit,
                holds ? Check.Result.HOLDS : Check.Result.FAILS,
                tally.replications()));
    }
}
