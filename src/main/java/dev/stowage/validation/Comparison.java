package dev.stowage.validation;

import dev.stowage.results.ReproductionRow;
import dev.stowage.scenario.Published;
import dev.stowage.statistics.Interval;
import java.util.Locale;

/** A published value beside the simulated one. */
record Comparison(String source, Target target, Interval simulated) {
    private static final double PERCENT = 100;

    /** Relative error; NaN when nothing was simulated, or the published value is 0. */
    double error() {
        double size = Math.abs(target.value());
        return size > 0 ? (simulated.estimate() - target.value()) / size : Double.NaN;
    }

    /** Whether the error is within the tolerance; what could not be simulated is a miss. */
    boolean hit() {
        return Math.abs(simulated.estimate() - target.value()) <= target.tolerance();
    }

    /** Whether the published value is no parameter itself. */
    boolean counts() {
        return target.role() != Published.Role.INPUT;
    }

    ReproductionRow row() {
        double size = Math.abs(target.value());
        return new ReproductionRow(
                source,
                target.system(),
                target.condition(),
                target.metric(),
                target.unit(),
                target.value(),
                simulated.estimate(),
                (simulated.upper() - simulated.lower()) / 2,
                PERCENT * error(),
                size > 0 ? PERCENT * target.tolerance() / size : Double.NaN,
                target.role().name().toLowerCase(Locale.ROOT),
                hit() ? ReproductionRow.HIT : ReproductionRow.MISS);
    }

    static ReproductionRow row(String source, Published.OutOfScope left) {
        return new ReproductionRow(
                source,
                left.system(),
                left.condition() == null ? "" : left.condition(),
                left.metric(),
                "",
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                "",
                ReproductionRow.OUT_OF_SCOPE + ": " + left.because());
    }
}
