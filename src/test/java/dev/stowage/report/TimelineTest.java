package dev.stowage.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.report.StageTimes.StageTime;
import dev.stowage.results.Outcome;
import dev.stowage.results.StartupRow;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private static StartupRow start(String guest, String parent, double requested, double ready, Outcome outcome) {
        return new StartupRow(
                "base",
                "s",
                0,
                guest,
                "layer",
                parent,
                "web",
                "m",
                "requested",
                "cold",
                "",
                requested,
                requested,
                ready,
                ready,
                outcome,
                "");
    }

    private static StageTime stage(String guest, String name, double start, double end) {
        return new StageTime(new Replication("base", "s", 0), guest, "layer: " + name, start, end);
    }

    /**
     * Requested at 2, ready at 20. The machine boots from 0 to 10 (8 s of it within the start); the app pulls from 9 to
     * 14 (nearest to the app, so it counts from 9 on: boot 7, pull 5), nothing from 14 to 15, unpack 15 to 18 beside
     * load 15 to 20 (ends last: 5).
     */
    @Test
    void every_second_of_a_start_counts_once() {
        StartupRow app = start("app", "machine", 2, 20, Outcome.READY);
        StartupRow machine = start("machine", "", 0, 10, Outcome.READY);
        StartGroup group = new StartGroup(0);
        group.addReplication(List.of(app));
        List<StageTime> stages = List.of(
                stage("machine", "boot", 0, 10),
                stage("app", "pull", 9, 14),
                stage("app", "unpack", 15, 18),
                stage("app", "load", 15, 20));
        new Timeline(List.of(app, machine), stages).divide(app, group);
        group.close();
        assertThat(group.phases())
                .extracting(StartGroup.Phase::name)
                .containsExactly("layer: boot", "layer: pull", "waiting", "layer: load");
        assertThat(group.phases()).extracting(StartGroup.Phase::meanSeconds).containsExactly(7.0, 5.0, 1.0, 5.0);
    }

    @Test
    void unfinished_starts_count_as_not_yet_ready_and_refused_ones_not_at_all() {
        StartGroup group = new StartGroup(0);
        group.addReplication(List.of(
                start("a", "", 0, 1, Outcome.READY),
                start("b", "", 0, 3, Outcome.READY),
                start("c", "", 0, Double.NaN, Outcome.UNFINISHED),
                start("d", "", 0, Double.NaN, Outcome.UNFINISHED),
                start("e", "", 0, Double.NaN, Outcome.REFUSED)));
        group.close();
        assertThat(group.started()).isEqualTo(4);
        assertThat(group.quantile(0.5)).isEqualTo(3);
        assertThat(group.quantile(0.75)).isNaN();
    }

    @Test
    void of_starts_requested_in_the_warm_up_only_the_runs_are_kept() {
        List<StartupRow> starts = List.of(
                start("a", "", 1, 9, Outcome.READY),
                start("b", "", 2, 4, Outcome.READY),
                start("c", "", 3, 8, Outcome.READY),
                start("d", "", 1.9, Double.NaN, Outcome.REFUSED),
                start("e", "", 4, Double.NaN, Outcome.UNFINISHED));
        StartGroup group = new StartGroup(2);
        group.addReplication(starts);
        group.close();
        assertThat(group.sortedSeconds()).containsExactly(2, 5);
        assertThat(group.ready()).isEqualTo(2);
        assertThat(group.refused()).isZero();
        assertThat(group.unfinished()).isEqualTo(1);
        assertThat(group.runs().get(0).size()).isEqualTo(3);
        assertThat(starts.stream().filter(group::counts))
                .extracting(StartupRow::guest)
                .containsExactly("b", "c", "e");
    }
}
