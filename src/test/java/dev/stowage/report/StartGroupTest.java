package dev.stowage.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.report.StartGroup.Start;
import dev.stowage.results.Outcome;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StartGroupTest {

    private static Start start(double requested, double ready, Outcome outcome) {
        return new Start("m", "cold", "", requested, ready, outcome);
    }

    private static StartGroup group(double from, Start... starts) {
        StartGroup group = new StartGroup(from);
        group.nextReplication();
        List.of(starts).forEach(group::add);
        group.close();
        return group;
    }

    @Test
    void unfinished_starts_count_as_not_yet_ready_and_refused_ones_not_at_all() {
        StartGroup group = group(
                0,
                start(0, 1, Outcome.READY),
                start(0, 3, Outcome.READY),
                start(0, Double.NaN, Outcome.UNFINISHED),
                start(0, Double.NaN, Outcome.UNFINISHED),
                start(0, Double.NaN, Outcome.REFUSED));
        assertThat(group.started()).isEqualTo(4);
        assertThat(group.quantile(0.5)).isEqualTo(3);
        assertThat(group.quantile(0.75)).isNaN();
    }

    @Test
    void of_starts_requested_in_the_warm_up_only_the_runs_are_kept() {
        StartGroup group = group(
                2,
                start(1, 9, Outcome.READY),
                start(2, 4, Outcome.READY),
                start(3, 8, Outcome.READY),
                start(1.9, Double.NaN, Outcome.REFUSED),
                start(4, Double.NaN, Outcome.UNFINISHED));
        assertThat(group.sortedSeconds()).containsExactly(2, 5);
        assertThat(group.ready()).isEqualTo(2);
        assertThat(group.refused()).isZero();
        assertThat(group.unfinished()).isEqualTo(1);
        assertThat(group.runs().get(0).size()).isEqualTo(3);
    }

    @Test
    void readiness_is_counted_from_the_first_request_of_each_replication() {
        StartGroup group = new StartGroup(0);
        group.nextReplication();
        group.add(start(5, 9, Outcome.READY));
        group.add(start(2, Double.NaN, Outcome.REFUSED));
        group.add(start(3, 4, Outcome.READY));
        group.nextReplication();
        group.add(start(7, 8, Outcome.READY));
        group.close();
        assertThat(group.readyByReplication()).containsExactly(new double[] {2, 7}, new double[] {1});
        assertThat(group.firstRun()).isEqualTo(Map.of("m", List.of(7.0, 2.0)));
    }
}
