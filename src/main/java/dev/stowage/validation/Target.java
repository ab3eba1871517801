package dev.stowage.validation;

import dev.stowage.results.Estimand;
import dev.stowage.results.Metric;
import dev.stowage.results.Statistic;
import dev.stowage.scenario.Published;
import dev.stowage.scenario.yaml.Vocabulary;
import dev.stowage.statistics.Interval;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value that a simulation is held against, and where in the simulation its counterpart is found.
 *
 * @param system what was measured, in words
 * @param condition under what, in words
 * @param place where the counterpart is
 * @param reference where that is which the value is relative to; absent for a value of its own
 * @param as how the two are put into one number
 * @param unit the unit of the value
 * @param factor what one of the unit is worth in the unit of summary.csv
 * @param value the value that was measured
 * @param tolerance the largest absolute error of a hit, in the unit
 * @param role what part the value had in the making of the model
 * @param because what a reader must know of it; may be empty
 */
record Target(
        String system,
        String condition,
        Place place,
        @Nullable Place reference,
        Published.As as,
        String unit,
        double factor,
        double value,
        double tolerance,
        Published.Role role,
        String because) {

    /** A value of summary.csv. */
    record Place(String point, String style, Metric metric, Statistic statistic) {
        Interval of(Simulated simulated) {
            return simulated.value(point, style, metric, statistic);
        }

        Estimand estimand() {
            return new Estimand(metric, statistic);
        }
    }

    /**
     * A measured value of its own, with nothing said of its tolerance.
     *
     * @param unit a unit of the metric
     */
    static Target measured(Place place, String unit, double value) {
        return new Target(
                place.style(),
                place.point(),
                place,
                null,
                Published.As.RATIO,
                unit,
                Vocabulary.factor(unit, place.metric().unit(), false),
                value,
                Double.NaN,
                Published.Role.FITTED,
                "");
    }

    /** Where the values are that it is read from. */
    List<Place> places() {
        return reference == null ? List.of(place) : List.of(place, reference);
    }

    /** Metric and statistic, as {@code startup.ready.p50}. */
    String metric() {
        return place.metric().id() + "." + place.statistic().id();
    }

    /**
     * The simulated value in the unit, with bounds. The relative half-widths of a value and of its reference are added as those of
     * independent numbers; since both share their draws the bounds are rather too wide.
     */
    Interval read(Simulated simulated) {
        Interval value = place.of(simulated);
        if (reference == null) {
            return inUnit(value.estimate(), halfWidth(value));
        }
        Interval under = reference.of(simulated);
        double ratio = value.estimate() / under.estimate();
        double spread = ratio * StrictMath.hypot(relative(value), relative(under));
        return switch (as) {
            case RATIO -> inUnit(ratio, spread);
            case CHANGE -> inUnit(ratio - 1, spread);
            case SAVING -> inUnit(1 - ratio, spread);
        };
    }

    private Interval inUnit(double estimate, double halfWidth) {
        double value = estimate / factor;
        double half = Math.abs(halfWidth / factor);
        if (!Double.isFinite(value)) {
            return Interval.absent();
        }
        return Double.isFinite(half) ? new Interval(value, value - half, value + half) : Interval.withoutBounds(value);
    }

    private static double halfWidth(Interval value) {
        return (value.upper() - value.lower()) / 2;
    }

    private static double relative(Interval value) {
        return halfWidth(value) / value.estimate();
    }
}
