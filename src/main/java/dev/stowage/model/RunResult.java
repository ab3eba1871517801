package dev.stowage.model;

import dev.stowage.scenario.InstanceType;
import java.util.List;
import java.util.Map;

/**
 * What a run leaves beside the starts and stages that it has told its observer.
 *
 * @param endSeconds when it ended
 * @param peakSeconds the first instant at which most apps were ready; the end when none ever was
 * @param readyAtPeak apps ready at that instant
 * @param machines the life of each machine, in order of age
 * @param memory the books of each machine at the peak
 * @param perGuest memory by definition at the peak
 * @param refusals how often each limit refused a request, in order of first occurrence
 * @param expansions how often each limit made another machine necessary, in order of first occurrence
 * @param largestLawError the largest relative error of Little's law and of the utilisation law, as identities, on any resource
 */
public record RunResult(
        double endSeconds,
        double peakSeconds,
        int readyAtPeak,
        List<MachineObserved> machines,
        List<MemoryObserved> memory,
        MemoryPerGuest perGuest,
        Map<String, Integer> refusals,
        Map<String, Integer> expansions,
        double largestLawError) {
    public RunResult {
        machines = List.copyOf(machines);
        memory = List.copyOf(memory);
    }

    /** The types of the machines that are there at the peak. */
    public List<InstanceType> typesAtPeak() {
        return machines.stream()
                .filter(MachineObserved::thereAtPeak)
                .map(MachineObserved::type)
                .toList();
    }

    /**
     * The limit that refused most often, or, when nothing was refused, that most often made another machine necessary; the first of
     * them on a tie; empty when no limit was reached.
     */
    public String bindingLimit() {
        String binding = "";
        int most = 0;
        for (Map.Entry<String, Integer> count : (refusals.isEmpty() ? expansions : refusals).entrySet()) {
            if (count.getValue() > most) {
                most = count.getValue();
                binding = count.getKey();
            }
        }
        return binding;
    }
}
