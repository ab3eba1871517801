package dev.stowage.experiment;

import dev.stowage.model.StartObserved;
import dev.stowage.statistics.Mser5;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The starts of the replications of a steady study, of whose begin the rule MSER-5 says how much is left out: of the times until ready,
 * in the order of the requests and averaged over the replications, as many are left out of each replication. What was requested
 * before the first start that is kept is left out of all metrics.
 */
final class SteadyStarts {
    private final List<List<StartObserved>> starts = new ArrayList<>();
    private final List<double[]> readySeconds = new ArrayList<>();
    private final List<double[]> requestedSeconds = new ArrayList<>();

    /** Takes the starts of the next replication. */
    void add(List<StartObserved> observed) {
        List<StartObserved> inOrder = observed.stream()
                .sorted(Comparator.comparingDouble(StartObserved::requested))
                .toList();
        List<StartObserved> ready =
                inOrder.stream().filter(StartObserved::isReady).toList();
        starts.add(inOrder);
        readySeconds.add(ready.stream()
                .mapToDouble(start -> start.ready() - start.requested())
                .toArray());
        requestedSeconds.add(
                ready.stream().mapToDouble(StartObserved::requested).toArray());
    }

    /** What the rule says of the replications so far. */
    Mser5 rule() {
        return Mser5.ofReplications(readySeconds);
    }

    /** The fewest starts that are ready in any replication. */
    int fewestReady() {
        return readySeconds.stream().mapToInt(values -> values.length).min().orElse(0);
    }

    /** The numbers of each replication, so many of its ready starts left out. */
    List<Outcomes> outcomes(int leftOut) {
        List<Outcomes> outcomes = new ArrayList<>();
        for (int r = 0; r < starts.size(); r++) {
            double[] requested = requestedSeconds.get(r);
            double from = leftOut < requested.length ? requested[leftOut] : Double.NEGATIVE_INFINITY;
            StartCounts counts = new StartCounts();
            starts.get(r).stream().filter(start -> start.requested() >= from).forEach(counts::add);
            outcomes.add(counts.outcomes(StartCounts.noTime()));
        }
        return outcomes;
    }
}
