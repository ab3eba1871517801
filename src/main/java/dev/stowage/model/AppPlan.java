package dev.stowage.model;

import dev.stowage.random.Purpose;
import dev.stowage.scenario.App;
import dev.stowage.scenario.Work;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An app as a run carries it out.
 *
 * @param name its name in the scenario
 * @param app what it needs
 * @param processStart what its process start is drawn for
 * @param readyAfter the stages from running to ready
 * @param then the stages after that
 * @param ownCores whether it has a capacity of its own on its host's cores, since stages side by side share what it may take of them
 * @param memory the lines of its memory, by the depth of the host
 */
record AppPlan(
        String name,
        App app,
        Purpose processStart,
        List<PlannedStage> readyAfter,
        List<PlannedStage> then,
        boolean ownCores,
        List<Ledger.Key> memory) {
    /** The line of its memory on a host. */
    Ledger.Key memoryOn(Host host) {
        return memory.get(host.segment().depth());
    }

    /** Plans an app for a stack of so many segments. */
    static AppPlan of(String name, App app, int segments) {
        List<PlannedStage> readyAfter = PlannedStage.plan("app/" + name + "/ready-after", app.readyAfter());
        List<PlannedStage> then = PlannedStage.plan("app/" + name + "/then", app.then());
        return new AppPlan(
                name,
                app,
                new Purpose("app/" + name + "/process-start"),
                readyAfter,
                then,
                Stream.concat(readyAfter.stream(), then.stream()).anyMatch(AppPlan::isSideBySide),
                IntStream.range(0, segments)
                        .mapToObj(depth -> Ledger.Key.inside("app", name, depth))
                        .toList());
    }

    private static boolean isSideBySide(PlannedStage planned) {
        return planned.stage().work() instanceof Work.Parallel
                || planned.inner().stream().anyMatch(AppPlan::isSideBySide);
    }
}
