package dev.stowage.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.stowage.scenario.HostState;
import java.util.List;
import org.junit.jupiter.api.Test;

class StartDivisionTest {
    private final Guest machine = new Guest("machine", "machine", "", false, HostState.COLD, 0);
    private final Guest app = new Guest("app", "app", "web", true, HostState.COLD, 2);

    private List<PhaseObserved> divided(double ready) {
        app.placed(2, machine, "machine", null);
        app.running(ready);
        app.ready(ready);
        return new StartDivision().of(app);
    }

    /**
     * Requested at 2, ready at 20. The machine boots from 0 to 10 (7 s of it count: from 2 to 9); the app pulls from 9 to 14, nearest
     * to the app, so it counts from 9 on; nothing from 14 to 15; unpack 15 to 18 beside load 15 to 20, which ends last.
     */
    @Test
    void everySecondOfAStartCountsOnce() {
        machine.placed(0, null, "machine", null);
        machine.passed("os", "boot", 0, 10);
        app.passed("docker", "pull", 9, 14);
        app.passed("app", "unpack", 15, 18);
        app.passed("app", "load", 15, 20);
        List<PhaseObserved> phases = divided(20);
        assertThat(phases)
                .containsExactly(
                        new PhaseObserved("os", "boot", 2, 9),
                        new PhaseObserved("docker", "pull", 9, 10),
                        new PhaseObserved("docker", "pull", 10, 14),
                        new PhaseObserved("", PhaseObserved.WAITING, 14, 15),
                        new PhaseObserved("app", "load", 15, 18),
                        new PhaseObserved("app", "load", 18, 20));
    }

    @Test
    void aStartWithoutStagesIsWaiting() {
        assertThat(divided(5)).containsExactly(new PhaseObserved("", PhaseObserved.WAITING, 2, 5));
    }

    @Test
    void ofManyStagesNoneIsLost() {
        for (int i = 0; i < 30; i++) {
            app.passed("app", "step " + i, 2 + i, 3 + i);
        }
        List<PhaseObserved> phases = divided(32);
        assertThat(phases).hasSize(30).allMatch(phase -> phase.end() - phase.start() == 1);
        assertThat(phases.stream()
                        .mapToDouble(phase -> phase.end() - phase.start())
                        .sum())
                .isCloseTo(30, within(1e-12));
    }
}
