package dev.stowage.validation;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.exception.ConvergenceException;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.exception.TooManyIterationsException;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresFactory;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresProblem;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.apache.commons.math3.fitting.leastsquares.ValueAndJacobianFunction;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.util.Pair;

/**
 * Bounded least squares: the parameters, each within its range, that make the sum of squares of relative errors least. Levenberg and
 * Marquardt's method with points projected into the ranges; a parameter that ends at a bound is held there and the others are fitted
 * again. Derivatives are differences over 2 % of a parameter, taken anew once a parameter has moved by 5 %.
 */
final class BoundedFit {
    private static final double STEP = 0.02;
    private static final double NEAR = 0.05;
    private static final double TOLERANCE = 1e-4;
    private static final int MOST_EVALUATIONS = 200;
    private static final int MOST_ITERATIONS = 40;

    private final Model model;
    private final int[] kept;
    private final double[] low;
    private final double[] high;
    private double[] best;
    private double leastSquares = Double.POSITIVE_INFINITY;
    private double[] derivedAt = {};
    private double[][] derivatives = {};

    private BoundedFit(Model model, int[] kept) {
        this.model = model;
        this.kept = kept;
        low = model.parameters().stream().mapToDouble(p -> p.low() / p.size()).toArray();
        high = model.parameters().stream().mapToDouble(p -> p.high() / p.size()).toArray();
        best = projected(model.parameters().stream()
                .mapToDouble(p -> p.start() / p.size())
                .toArray());
    }

    /** The parameters in units of their sizes that fit all targets best. */
    static double[] of(Model model) {
        return of(model, IntStream.range(0, model.targets().size()).toArray());
    }

    /** The parameters in units of their sizes that fit the targets of these indices best. */
    static double[] of(Model model, int[] kept) {
        BoundedFit fit = new BoundedFit(model, kept);
        fit.fit();
        return fit.best;
    }

    /** Whether a parameter stands at one of its bounds. */
    static boolean isAt(double value, double bound) {
        return Math.abs(value - bound) <= 1e-6 * Math.max(1, Math.abs(bound));
    }

    private void fit() {
        ratios(best);
        boolean[] held = new boolean[best.length];
        int free = best.length;
        while (free > 0) {
            double before = leastSquares;
            optimise(held);
            int bound = 0;
            for (int i = 0; i < best.length; i++) {
                if (!held[i] && (isAt(best[i], low[i]) || isAt(best[i], high[i]))) {
                    held[i] = true;
                    bound++;
                }
            }
            free -= bound;
            if (bound == 0 || !(leastSquares < before)) {
                return;
            }
        }
    }

    private void optimise(boolean[] held) {
        int[] free = IntStream.range(0, best.length).filter(i -> !held[i]).toArray();
        double[] from = best.clone();
        double[] ones = new double[kept.length];
        Arrays.fill(ones, 1);
        LeastSquaresProblem problem = LeastSquaresFactory.create(
                new Residuals(free, from),
                new ArrayRealVector(ones),
                new ArrayRealVector(picked(from, free)),
                null,
                null,
                MOST_EVALUATIONS,
                MOST_ITERATIONS,
                true,
                point -> new ArrayRealVector(picked(projected(spread(point.toArray(), free, from)), free)));
        try {
            new LevenbergMarquardtOptimizer()
                    .withCostRelativeTolerance(TOLERANCE)
                    .withParameterRelativeTolerance(TOLERANCE)
                    .optimize(problem);
        } catch (TooManyEvaluationsException | TooManyIterationsException e) {
            // the best point that was seen stands
        } catch (ConvergenceException e) {
            // no step makes it better: the best point that was seen stands
        }
    }

    private double[] projected(double[] point) {
        double[] inside = point.clone();
        for (int i = 0; i < inside.length; i++) {
            inside[i] = Math.min(high[i], Math.max(low[i], inside[i]));
        }
        return inside;
    }

    private static double[] picked(double[] all, int[] indices) {
        return Arrays.stream(indices).mapToDouble(i -> all[i]).toArray();
    }

    private static double[] spread(double[] values, int[] indices, double[] others) {
        double[] all = others.clone();
        for (int i = 0; i < indices.length; i++) {
            all[indices[i]] = values[i];
        }
        return all;
    }

    /** Simulated over measured values of the kept targets; remembers the best point. */
    private double[] ratios(double[] point) {
        double[] ratios = picked(model.ratios(point), kept);
        double squares = Arrays.stream(ratios).map(r -> (r - 1) * (r - 1)).sum();
        if (squares < leastSquares) {
            leastSquares = squares;
            best = point.clone();
        }
        return ratios;
    }

    private double[][] derivatives(double[] point, int[] free) {
        boolean near = derivedAt.length == point.length && derivatives.length == free.length;
        for (int i = 0; near && i < point.length; i++) {
            near = Math.abs(point[i] - derivedAt[i]) <= NEAR * Math.max(1, Math.abs(derivedAt[i]));
        }
        if (!near) {
            derivatives = new double[free.length][];
            double[] here = ratios(point);
            for (int j = 0; j < free.length; j++) {
                derivatives[j] = derivative(point, here, free[j]);
            }
            derivedAt = point.clone();
        }
        return derivatives;
    }

    private double[] derivative(double[] point, double[] here, int parameter) {
        double step = STEP * Math.max(1e-3, Math.abs(point[parameter]));
        step = point[parameter] + step > high[parameter] ? -step : step;
        double[] there = point.clone();
        there[parameter] += step;
        double[] moved = picked(model.ratios(there), kept);
        for (int i = 0; i < moved.length; i++) {
            moved[i] = (moved[i] - here[i]) / step;
        }
        return moved;
    }

    /** The function of the free parameters that the optimiser sees. */
    private final class Residuals implements ValueAndJacobianFunction {
        private final int[] free;
        private final double[] others;

        Residuals(int[] free, double[] others) {
            this.free = free;
            this.others = others;
        }

        @Override
        public Pair<RealVector, RealMatrix> value(RealVector point) {
            double[] given = point.toArray();
            return new Pair<>(computeValue(given), computeJacobian(given));
        }

        @Override
        public RealVector computeValue(double[] given) {
            return new ArrayRealVector(ratios(spread(given, free, others)), false);
        }

        @Override
        public RealMatrix computeJacobian(double[] given) {
            return MatrixUtils.createRealMatrix(derivatives(spread(given, free, others), free))
                    .transpose();
        }
    }
}
