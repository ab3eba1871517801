package dev.stowage.experiment;

import dev.stowage.experiment.PhaseSums.Phase;
import dev.stowage.results.PhaseRow;
import dev.stowage.statistics.Interval;
import dev.stowage.statistics.StudentT;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the mean start of one style at one point spends its time on: of each replication the mean over its starts, and the mean of these. */
final class PhasesTable {
    private final List<PhaseSums> sums = new ArrayList<>();
    private final List<Integer> ready = new ArrayList<>();

    /** Takes the next replication; one without a ready start does not count. */
    void add(Outcomes outcome) {
        if (outcome.ready() > 0) {
            sums.add(outcome.phases());
            ready.add(outcome.ready());
        }
    }

    /** A row for each stage, in the order of time. */
    List<PhaseRow> rows(Cell cell) {
        Set<Phase> phases = new HashSet<>();
        sums.forEach(each -> phases.addAll(each.phases()));
        return phases.stream()
                .map(phase -> row(cell, phase))
                .sorted(Comparator.comparingDouble(PhaseRow::after)
                        .thenComparing(PhaseRow::layer)
                        .thenComparing(PhaseRow::stage))
                .toList();
    }

    private PhaseRow row(Cell cell, Phase phase) {
        double[] means = new double[sums.size()];
        double all = 0;
        double allByMiddle = 0;
        for (int i = 0; i < means.length; i++) {
            double seconds = sums.get(i).seconds(phase);
            means[i] = seconds / ready.get(i);
            all += seconds;
            allByMiddle += sums.get(i).secondsByMiddle(phase);
        }
        double level = cell.experiment().level().fraction();
        Interval mean = StudentT.mean(means, level);
        return new PhaseRow(
                cell.point(),
                cell.styleName(),
                phase.layer(),
                phase.stage(),
                mean.estimate(),
                mean.lower(),
                mean.upper(),
                allByMiddle / all,
                means.length,
                ready.stream().mapToLong(Integer::longValue).sum(),
                level);
    }
}
