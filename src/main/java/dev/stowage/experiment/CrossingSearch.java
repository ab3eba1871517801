package dev.stowage.experiment;

import dev.stowage.statistics.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.DoubleFunction;
import java.util.function.DoublePredicate;
import java.util.function.ToDoubleFunction;

/**
 * Looks for the values on an axis at which a difference changes its sign: by bisection between neighbouring listed values of unlike
 * sign, one in each pair of neighbours, all with the same draws. Of numbers that are not whole, the last step is a straight line between
 * the two ends. The interval of such a value is what a test of "the difference is zero" does not reject: from where the confidence
 * interval of the difference begins to hold zero to where it ceases to, each found by bisection too.
 */
final class CrossingSearch {
    private static final int STEPS = 10;
    private static final int STEPS_OF_BOUNDS = 7;

    private final NumericAxis axis;
    private final List<Double> positions;
    private final DoubleFunction<Interval> difference;
    private final NavigableMap<Double, Interval> known = new TreeMap<>();

    /**
     * On an axis.
     *
     * @param positions those between which to look, ascending
     * @param difference by position
     */
    CrossingSearch(NumericAxis axis, List<Double> positions, DoubleFunction<Interval> difference) {
        this.axis = axis;
        this.positions = List.copyOf(positions);
        this.difference = difference;
    }

    private Interval at(double position) {
        Interval found = known.get(position);
        if (found == null) {
            found = difference.apply(position);
            known.put(position, found);
        }
        return found;
    }

    private int sign(double position) {
        double estimate = at(position).estimate();
        return Double.isNaN(estimate) ? 0 : (int) Math.signum(estimate);
    }

    /** The sign of the whole interval; 0 when it holds zero. */
    private int certain(double position) {
        Interval interval = at(position);
        return interval.lower() > 0 ? 1 : interval.upper() < 0 ? -1 : 0;
    }

    /** The signs at the listed values where there is one, ascending. */
    List<Integer> signs() {
        return positions.stream().map(this::sign).filter(sign -> sign != 0).toList();
    }

    /** All crossings, ascending. */
    List<Crossing> crossings() {
        List<Double> told =
                positions.stream().filter(position -> sign(position) != 0).toList();
        List<Crossing> crossings = new ArrayList<>();
        for (int i = 1; i < told.size(); i++) {
            if (sign(told.get(i - 1)) != sign(told.get(i))) {
                crossings.add(between(told.get(i - 1), told.get(i)));
            }
        }
        return crossings;
    }

    private Crossing between(double low, double high) {
        int below = sign(low);
        double[] ends = bisected(low, high, position -> sign(position) == below, STEPS);
        double at = axis.isWhole() ? ends[1] : root(ends[0], ends[1], Interval::estimate);
        if (!at(ends[0]).hasBounds() || !at(ends[1]).hasBounds()) {
            return new Crossing(below, at, Double.NaN, Double.NaN, ends[0], ends[1]);
        }
        Optional<double[]> lower = lowerNeighbours(ends, below);
        Optional<double[]> upper = upperNeighbours(ends, -below);
        return new Crossing(
                below,
                at,
                lower.map(pair -> end(pair, position -> certain(position) == below, below))
                        .orElse(Double.NaN),
                upper.map(pair -> end(pair, position -> certain(position) != -below, -below))
                        .orElse(Double.NaN),
                ends[0],
                ends[1]);
    }

    /** Neighbours between which a predicate that holds at the low end ceases to hold; it stops where nothing is known. */
    private double[] bisected(double low, double high, DoublePredicate holds, int steps) {
        double[] ends = {low, high};
        for (int step = 0; axis.isWhole() || step < steps; step++) {
            double middle = axis.middle(ends[0], ends[1]);
            if (middle <= ends[0] || middle >= ends[1] || !at(middle).hasEstimate()) {
                return ends;
            }
            ends[holds.test(middle) ? 0 : 1] = middle;
        }
        return ends;
    }

    /** Known neighbours, of which the lower one is the nearest below a crossing where the sign of below is certain. */
    private Optional<double[]> lowerNeighbours(double[] ends, int below) {
        double right = ends[1];
        for (double position : List.copyOf(known.headMap(ends[0], true).descendingKeySet())) {
            if (certain(position) != 0) {
                return certain(position) == below ? Optional.of(new double[] {position, right}) : Optional.empty();
            }
            right = position;
        }
        return Optional.empty();
    }

    /** Known neighbours, of which the upper one is the nearest above a crossing where the sign of above is certain. */
    private Optional<double[]> upperNeighbours(double[] ends, int above) {
        double left = ends[0];
        for (double position : List.copyOf(known.tailMap(ends[1], true).keySet())) {
            if (certain(position) != 0) {
                return certain(position) == above ? Optional.of(new double[] {left, position}) : Optional.empty();
            }
            left = position;
        }
        return Optional.empty();
    }

    private double end(double[] neighbours, DoublePredicate holds, int sign) {
        double[] ends = bisected(neighbours[0], neighbours[1], holds, STEPS_OF_BOUNDS);
        return axis.isWhole() ? ends[1] : root(ends[0], ends[1], bound(sign));
    }

    /** The bound that is nearest to zero while the sign is certain. */
    private static ToDoubleFunction<Interval> bound(int sign) {
        return sign < 0 ? Interval::upper : Interval::lower;
    }

    /** Where the straight line between two values is zero; the upper position where it is not between them. */
    private double root(double low, double high, ToDoubleFunction<Interval> value) {
        double first = value.applyAsDouble(at(low));
        double second = value.applyAsDouble(at(high));
        double share = first / (first - second);
        return share >= 0 && share <= 1 ? low + share * (high - low) : high;
    }
}
