package dev.stowage.experiment;

import dev.stowage.model.PhaseObserved;
import dev.stowage.model.StartObserved;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** How long the ready starts of one run spent in each stage, all together. */
final class PhaseSums {

    /** A stage as the rows of a table name it. */
    record Phase(String layer, String stage) {}

    private static final class Sum {
        private double seconds;
        private double secondsByMiddle;
    }

    private final Map<Phase, Sum> sums = new HashMap<>();

    /** Adds one start. */
    void add(StartObserved start) {
        for (PhaseObserved phase : start.phases()) {
            Sum sum = sums.computeIfAbsent(new Phase(phase.layer(), phase.stage()), key -> new Sum());
            double seconds = phase.end() - phase.start();
            sum.seconds += seconds;
            sum.secondsByMiddle += seconds * ((phase.start() + phase.end()) / 2 - start.requested());
        }
    }

    /** In which of them any time was spent. */
    Set<Phase> phases() {
        return sums.keySet();
    }

    /** Seconds in one of them; 0 when no start came to it. */
    double seconds(Phase phase) {
        Sum sum = sums.get(phase);
        return sum == null ? 0 : sum.seconds;
    }

    /** The same with each second times how long after the request of its start it was, in s2. */
    double secondsByMiddle(Phase phase) {
        Sum sum = sums.get(phase);
        return sum == null ? 0 : sum.secondsByMiddle;
    }
}
