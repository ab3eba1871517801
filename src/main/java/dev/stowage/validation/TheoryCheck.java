package dev.stowage.validation;

import dev.stowage.results.TheoryRow;
import dev.stowage.statistics.Interval;
import java.util.Locale;

/**
 * A value of theory beside the simulated one.
 *
 * @param model number and model, in words
 * @param metric what is compared
 * @param unit of the values; empty for a plain number
 * @param theory what theory says
 * @param simulated what was simulated, with bounds at the {@link #LEVEL}
 * @param exact whether nothing is drawn
 */
record TheoryCheck(String model, String metric, String unit, double theory, Interval simulated, boolean exact) {
    /** The confidence of the intervals. */
    static final double LEVEL = 0.999;

    /** The relative half-width from which on an interval says too little. */
    static final double WIDEST = 0.02;

    /** How far a value may be off when nothing is drawn, relative to that of theory. */
    static final double EXACT = 1e-9;

    /** What comes of a comparison. */
    enum Verdict {
        /** Theory is met. */
        PASS,
        /** It is not. */
        FAIL,
        /** The run is too short to say. */
        INCONCLUSIVE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Where nothing is drawn: whether the two are equal to a relative 1e-9 (where theory says 0, to 1e-9). Otherwise theory must lie in the interval, and the interval
     * must be narrower than 2 % to either side: one that leaves theory out fails however wide it is, and one that is too wide, or
     * missing, is inconclusive.
     */
    Verdict verdict() {
        if (exact) {
            double scale = theory == 0 ? 1 : Math.abs(theory);
            return Math.abs(simulated.estimate() - theory) <= EXACT * scale ? Verdict.PASS : Verdict.FAIL;
        }
        if (!simulated.hasBounds()) {
            return Verdict.INCONCLUSIVE;
        }
        if (!simulated.contains(theory)) {
            return Verdict.FAIL;
        }
        return simulated.relativeHalfWidth() < WIDEST ? Verdict.PASS : Verdict.INCONCLUSIVE;
    }

    TheoryRow row() {
        return new TheoryRow(
                model,
                metric,
                theory,
                simulated.estimate(),
                simulated.halfWidth(),
                verdict().word());
    }
}
