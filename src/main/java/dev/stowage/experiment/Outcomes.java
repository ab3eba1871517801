package dev.stowage.experiment;

import dev.stowage.model.MachineObserved;
import dev.stowage.model.MemoryObserved;
import dev.stowage.model.RunResult;
import dev.stowage.results.Metric;
import dev.stowage.scenario.InstanceType;
import dev.stowage.statistics.TimeAverage;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * The numbers of one replication, its counted starts aside those requested during the warm-up.
 *
 * @param observations what single starts that are ready gave: seconds to running, seconds to ready, seconds waited, core-seconds
 * @param ready how many are ready
 * @param refused how many were refused
 * @param unfinished how many had not ended
 * @param makespanSeconds from the first request to the last ready; NaN when none is ready
 * @param inSystem how many apps had a place, over the time after the warm-up
 * @param result what the run left beside
 */
record Outcomes(
        Map<Metric, double[]> observations,
        int ready,
        int refused,
        int unfinished,
        double makespanSeconds,
        TimeAverage inSystem,
        RunResult result) {

    /** The term of memory lines that is what is left of a machine. */
    private static final String FREE = "free";

    /** The part of the requests that were refused; NaN without a request. */
    double refusedShare() {
        int requested = ready + refused + unfinished;
        return requested == 0 ? Double.NaN : (double) refused / requested;
    }

    /** Machines that are there at the peak. */
    int machinesAtPeak() {
        return typesAtPeak().size();
    }

    /** The types of the machines that are there at the peak. */
    List<InstanceType> typesAtPeak() {
        return result.machines().stream()
                .filter(MachineObserved::thereAtPeak)
                .map(MachineObserved::type)
                .toList();
    }

    /** Committed bytes of all machines for each app at the peak; NaN without an app or a machine. */
    double committedBytesPerApp() {
        return bytesPerApp(MemoryObserved::committedBytes);
    }

    /** Resident bytes of all machines for each app at the peak; NaN without an app or a machine. */
    double residentBytesPerApp() {
        return bytesPerApp(MemoryObserved::residentBytes);
    }

    private double bytesPerApp(ToLongFunction<MemoryObserved> bytes) {
        List<MemoryObserved> lines = result.memory();
        if (lines.isEmpty()) {
            return Double.NaN;
        }
        long used = lines.stream()
                .filter(line -> !line.term().equals(FREE))
                .mapToLong(bytes)
                .sum();
        return perApp((double) used);
    }

    /** An amount divided by the apps ready at the peak; NaN without an app. */
    double perApp(double amount) {
        return result.readyAtPeak() == 0 ? Double.NaN : amount / result.readyAtPeak();
    }

    /** Apps ready at the peak divided by an amount; NaN when that is 0. */
    double appsPer(double amount) {
        return amount > 0 ? result.readyAtPeak() / amount : Double.NaN;
    }

    /**
     * The limit that refused most often, or, when nothing was refused, that most often made another machine necessary; the first of
     * them on a tie; empty when no limit was reached.
     */
    String bindingLimit() {
        return mostFrequent(result.refusals().isEmpty() ? result.expansions() : result.refusals());
    }

    /** The limit that is counted most often; the first of them on a tie; empty without one. */
    static String mostFrequent(Map<String, Integer> counts) {
        String binding = "";
        int most = 0;
        for (Map.Entry<String, Integer> count : counts.entrySet()) {
            if (count.getValue() > most) {
                most = count.getValue();
                binding = count.getKey();
            }
        }
        return binding;
    }
}
