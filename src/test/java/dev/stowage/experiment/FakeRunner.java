package dev.stowage.experiment;

import dev.stowage.model.MachineObserved;
import dev.stowage.model.MemoryObserved;
import dev.stowage.model.MemoryPerGuest;
import dev.stowage.model.Observer;
import dev.stowage.model.PhaseObserved;
import dev.stowage.model.Refusal;
import dev.stowage.model.RunResult;
import dev.stowage.model.RunSpec;
import dev.stowage.model.StageObserved;
import dev.stowage.model.StartObserved;
import dev.stowage.scenario.HostState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Runs with outcomes that can be summed by hand: three apps, ready one second after the other. On m5.large the first is ready
 * after 10 s, one second later in each replication; on any other type after 20 s, two seconds later in each replication.
 */
final class FakeRunner implements Runner {
    private static final double NONE = Double.NaN;

    @Override
    public RunResult run(RunSpec spec, Observer observer) {
        boolean large = spec.style().machines().type().name().equals("m5.large");
        double first = large ? 10 + spec.replication() : 20 + 2 * spec.replication();
        observer.inSystem(0, large ? 3 : 4);
        for (int i = 0; i < 3; i++) {
            String guest = "web-" + i;
            observer.stage(new StageObserved(guest, "app", "delay", "", 0, first + i, 0, ""));
            observer.start(start(guest, 0, first + i, null, observer.wantsStages()));
        }
        observer.start(start("late", 1, NONE, new Refusal("cpu", "2 cores of 1"), false));
        observer.start(start("last", 2, NONE, null, false));
        double billedUntil = spec.replication() == 2 ? 122 : 32;
        Map<String, Integer> refusals = new LinkedHashMap<>();
        refusals.put("memory", 1);
        refusals.put("cpu", 2);
        refusals.put("addresses", 2);
        return new RunResult(
                billedUntil,
                first + 2,
                3,
                List.of(new MachineObserved("machine-1", spec.style().machines().type(), 2, billedUntil, 3, true)),
                List.of(
                        new MemoryObserved("machine-1", "app", "app", 3_000_000_000L, 1_500_000_000L),
                        new MemoryObserved("machine-1", "machine", "free", 5_000_000_000L, 6_500_000_000L)),
                new MemoryPerGuest(Double.NaN, 1e8, 2e8, 4e9),
                refusals,
                Map.of(),
                0);
    }

    /** A start that was placed at once, and ran 4 s before it was ready: before that its machine boots, if stages are told. */
    static StartObserved start(
            String guest, double requested, double ready, @Nullable Refusal refusal, boolean hasPhases) {
        return new StartObserved(
                guest,
                "app",
                "machine-1",
                "web",
                "machine-1",
                HostState.COLD,
                null,
                requested,
                requested,
                ready - 4,
                ready,
                refusal,
                true,
                NONE,
                2,
                hasPhases
                        ? List.of(
                                new PhaseObserved("os", "boot", requested, ready - 4),
                                new PhaseObserved("app", "load", ready - 4, ready))
                        : List.of());
    }
}
