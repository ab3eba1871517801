package dev.stowage.experiment;

import dev.stowage.random.Draws;
import dev.stowage.results.Judgement;
import dev.stowage.results.Metric;
import dev.stowage.results.Statistic;
import dev.stowage.scenario.Experiment;
import dev.stowage.scenario.Hypothesis;
import dev.stowage.scenario.Hypothesis.Amount;
import dev.stowage.scenario.Hypothesis.Multiple;
import dev.stowage.scenario.Hypothesis.Term;
import dev.stowage.statistics.Interval;
import dev.stowage.statistics.Replicated;
import dev.stowage.units.Dimension;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The two sides of a comparison and the distance between them. Means are paired by replication; quantiles that are compared with each
 * other have bounds from resamples of whole replications, the same for both; a smallest or largest observation has none.
 */
final class Gap {
    private static final double DIGITS = 1e-9;

    private final Hypothesis hypothesis;
    private final double level;
    private final Draws draws;

    /** Of an expectation, or of two styles written as one. */
    Gap(Hypothesis hypothesis, Experiment experiment) {
        this.hypothesis = hypothesis;
        this.level = experiment.level().fraction();
        this.draws = new Draws(experiment.seed(), 0);
    }

    /**
     * What was found.
     *
     * @param value the left side
     * @param threshold the right side
     * @param difference left less right
     */
    record Reading(double value, double threshold, Interval difference) {}

    /** The metric on the left. */
    Metric metric() {
        return metric(hypothesis.left());
    }

    /** Its statistic. */
    Statistic statistic() {
        return statistic(hypothesis.left());
    }

    /** The metrics of both sides. */
    Collection<Metric> metrics() {
        return hypothesis.right() instanceof Multiple multiple
                ? List.of(metric(), metric(multiple.term()))
                : List.of(metric());
    }

    /** The setting of the right side, given that of the left; none where a quantity stands there. */
    Optional<Setting> right(Setting left) {
        return hypothesis.right() instanceof Multiple multiple
                ? Optional.of(left.with(multiple.term().labels()))
                : Optional.empty();
    }

    /** What must be known for {@link #read}. */
    List<Setting> needs(Setting left) {
        return right(left).map(right -> List.of(left, right)).orElse(List.of(left));
    }

    Reading read(Setting left, Observations observations) {
        Observed observed = observations.at(left);
        Interval value = observed.estimate(metric(), statistic());
        if (hypothesis.right() instanceof Multiple multiple) {
            Term other = multiple.term();
            Observed others = observations.at(left.with(other.labels()));
            double threshold = multiple.factor()
                    * others.estimate(metric(other), statistic(other)).estimate();
            return reading(
                    value.estimate(),
                    threshold,
                    difference(observed.of(metric()), multiple.factor(), others.of(metric(other)), statistic(other))
                            .orElse(Interval.withoutBounds(value.estimate() - threshold)));
        }
        double threshold = threshold((Amount) hypothesis.right());
        return reading(
                value.estimate(),
                threshold,
                new Interval(value.estimate() - threshold, value.lower() - threshold, value.upper() - threshold));
    }

    /** A difference that nine digits, as files hold, do not show is none. */
    private static Reading reading(double value, double threshold, Interval difference) {
        double least = DIGITS * Math.max(Math.abs(value), Math.abs(threshold));
        return new Reading(
                value,
                threshold,
                new Interval(
                        snapped(difference.estimate(), least),
                        snapped(difference.lower(), least),
                        snapped(difference.upper(), least)));
    }

    private static double snapped(double difference, double least) {
        return Math.abs(difference) <= least ? 0 : difference;
    }

    /** Nothing where one of the two is neither a mean nor a quantile. */
    private Optional<Interval> difference(
            Replicated values, double factor, Replicated others, Statistic otherStatistic) {
        if (statistic() == Statistic.MEAN && otherStatistic == Statistic.MEAN) {
            return Optional.of(values.meanLess(factor, others, level));
        }
        return isResampled(statistic()) && isResampled(otherStatistic)
                ? Optional.of(values.less(
                        probability(statistic()), factor, others, probability(otherStatistic), level, draws))
                : Optional.empty();
    }

    /** In the unit of the metric. */
    private double threshold(Amount amount) {
        return amount.unit().isEmpty()
                ? amount.number()
                : amount.number()
                        * Dimension.factor(amount.unit(), metric().unit()).orElse(Double.NaN);
    }

    private static boolean isResampled(Statistic statistic) {
        return statistic == Statistic.MEAN || statistic.isQuantile();
    }

    private static OptionalDouble probability(Statistic statistic) {
        return statistic.isQuantile() ? OptionalDouble.of(statistic.probability()) : OptionalDouble.empty();
    }

    /** What the difference says: by its whole interval, by its estimate where it has none. */
    Judgement judge(Interval difference) {
        if (!difference.hasEstimate()) {
            return Judgement.UNDECIDED;
        }
        boolean low = holds(difference.hasBounds() ? difference.lower() : difference.estimate());
        boolean high = holds(difference.hasBounds() ? difference.upper() : difference.estimate());
        return low != high ? Judgement.UNDECIDED : low ? Judgement.SUPPORTED : Judgement.REFUTED;
    }

    /** Whether the comparison holds at a difference. */
    boolean holds(double difference) {
        return hypothesis.comparator().holds(difference);
    }

    private static Metric metric(Term term) {
        return Metric.of(term.metric())
                .orElseThrow(() -> new IllegalArgumentException("there is no metric `" + term.metric() + "`"));
    }

    private static Statistic statistic(Term term) {
        return Statistic.of(term.statistic())
                .orElseThrow(() -> new IllegalArgumentException("there is no statistic `" + term.statistic() + "`"));
    }
}
