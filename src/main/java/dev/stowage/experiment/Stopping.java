package dev.stowage.experiment;

import dev.stowage.scenario.Experiment;

/**
 * When the replications of one style at one point are enough. Whether replications 0 to n-1 are enough follows from these alone,
 * so that their number does not depend on how many threads made how many more in the meantime.
 */
interface Stopping {
    /** The most replications that are made. */
    int most();

    /** Whether the replications that were taken are enough; asked after each one, in order, until the first yes. */
    boolean isEnough(CellTally tally);

    /** The rule that an experiment states. */
    static Stopping of(Experiment experiment) {
        return new Fixed(experiment.replications());
    }

    /** So many replications, whatever they are. */
    record Fixed(int most) implements Stopping {
        @Override
        public boolean isEnough(CellTally tally) {
            return tally.replications() >= most;
        }
    }
}
