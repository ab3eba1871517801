package dev.stowage.experiment;

import dev.stowage.results.Metric;
import dev.stowage.statistics.TimeAverage;
import java.util.Map;

/**
 * The numbers of one replication's counted starts, those requested during the warm-up aside.
 *
 * @param observations what single starts that are ready gave: seconds to running, seconds to ready, seconds waited, core-seconds
 * @param phases what the starts that are ready spent their time on
 * @param ready how many are ready
 * @param refused how many were refused
 * @param unfinished how many had not ended
 * @param makespanSeconds from the first request to the last ready; NaN when none is ready
 * @param inSystem how many apps had a place, over the time after the warm-up
 */
record Outcomes(
        Map<Metric, double[]> observations,
        PhaseSums phases,
        int ready,
        int refused,
        int unfinished,
        double makespanSeconds,
        TimeAverage inSystem) {

    /** The part of the requests that were refused; NaN without a request. */
    double refusedShare() {
        int requested = ready + refused + unfinished;
        return requested == 0 ? Double.NaN : (double) refused / requested;
    }
}
