package dev.stowage.experiment;

import dev.stowage.results.Estimand;
import dev.stowage.scenario.Experiment;
import dev.stowage.scenario.Replications;
import dev.stowage.statistics.Interval;
import dev.stowage.statistics.StoppingRule;
import java.util.Set;

/**
 * When the replications of one style at one point are enough. Whether replications 0 to n-1 are enough follows from these alone,
 * so that their number does not depend on how many threads made how many more in the meantime.
 */
interface Stopping {
    /** The most replications that are made. */
    int most();

    /** Whether the replications that were taken are enough; asked after each one, in order, until the first yes. */
    boolean isEnough(CellTally tally);

    /** What the rule looks at. */
    Set<Estimand> needs();

    /** The rule that an experiment states. */
    static Stopping of(Experiment experiment) {
        Replications replications = experiment.replications();
        Replications.Target target = replications.target();
        return target == null
                ? new Fixed(replications.most())
                : new ToPrecision(
                        Estimand.of(target.figure()).orElseThrow(),
                        new StoppingRule(target.share(), replications.atLeast(), replications.atMost()));
    }

    /** So many replications, whatever they are. */
    record Fixed(int most) implements Stopping {
        @Override
        public Set<Estimand> needs() {
            return Set.of();
        }

        @Override
        public boolean isEnough(CellTally tally) {
            return tally.replications() >= most;
        }
    }

    /** Until an estimate is precise, or the most are made. */
    record ToPrecision(Estimand estimand, StoppingRule rule) implements Stopping {
        @Override
        public Set<Estimand> needs() {
            return Set.of(estimand);
        }

        @Override
        public int most() {
            return rule.atMost();
        }

        @Override
        public boolean isEnough(CellTally tally) {
            return tally.replications() >= rule.atMost()
                    || (rule.isLook(tally.replications()) && rule.isMet(interval(tally.settled())));
        }

        /** The interval that the replications of a settled tally give. */
        Interval interval(CellTally settled) {
            Sample sample = settled.samples().get(estimand.metric());
            return sample == null
                    ? Interval.absent()
                    : new Estimates(sample, settled.cell().experiment()).of(estimand.statistic());
        }
    }
}
