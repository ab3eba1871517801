package dev.stowage.model;

import dev.stowage.kernel.Kernel;
import dev.stowage.scenario.HostState;
import dev.stowage.scenario.Registry;
import dev.stowage.scenario.Work;
import dev.stowage.scenario.WorkloadLine;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The part of a run after its last request, if its machines then do not affect each other: they are run one after the other, each up to
 * the end. The events are the same, and so are their times; what a machine needs is in the cache of the processor while it is run, and
 * not when all machines go on in step.
 */
final class SeparateMachines {
    private final World world;
    private final Fleet fleet;

    SeparateMachines(World world, Fleet fleet) {
        this.world = world;
        this.fleet = fleet;
    }

    /**
     * Whether the machines of a run do not affect each other once all has been asked for: no request follows from the end of another, and
     * no stage takes a token or a lock of the account, or passes a link or a limit of the registry.
     */
    static boolean arePossible(RunSpec spec, StackPlan plan) {
        Registry registry = spec.scenario().registry();
        boolean freeRegistry = registry.egress() == null && registry.rate() == null;
        return spec.scenario().workload().stream().allMatch(SeparateMachines::standsAlone)
                && plan.segments().stream().allMatch(segment -> stagesOf(spec, plan, segment).stream()
                        .allMatch(stages -> isLocal(stages, freeRegistry)))
                && spec.scenario().apps().keySet().stream()
                        .map(plan::of)
                        .allMatch(app -> app == null
                                || (isLocal(app.readyAfter(), freeRegistry) && isLocal(app.then(), freeRegistry)));
    }

    private static boolean standsAlone(WorkloadLine line) {
        return line.until() == null && line.inFlight() == 0 && line.client() == null;
    }

    /** What the layers of a segment may do; the start of a machine that runs already is none of it. */
    private static List<List<PlannedStage>> stagesOf(RunSpec spec, StackPlan plan, Segment segment) {
        boolean starts = segment.depth() > 0 || spec.style().machines().start() != HostState.RUNNING;
        return IntStream.range(0, segment.layers().size())
                .mapToObj(i -> plan.of(segment, i))
                .flatMap(stages -> starts
                        ? Stream.of(stages.running(), stages.ready(), stages.perGuest())
                        : Stream.of(stages.perGuest()))
                .toList();
    }

    private static boolean isLocal(List<PlannedStage> stages, boolean freeRegistry) {
        return stages.stream()
                .allMatch(planned ->
                        isLocal(planned.stage().work(), freeRegistry) && isLocal(planned.inner(), freeRegistry));
    }

    private static boolean isLocal(Work work, boolean freeRegistry) {
        if (work instanceof Work.Hold hold) {
            return hold.scope() == Work.Scope.HOST;
        }
        if (work instanceof Work.Transfer transfer) {
            return freeRegistry || !transfer.fromRegistry();
        }
        return !(work instanceof Work.Token) && (freeRegistry || !(work instanceof Work.FetchImage));
    }

    /**
     * Runs every machine up to the horizon, or without one to the moment at which the last request is settled.
     *
     * @param horizonSeconds +infinity for none
     */
    void run(double horizonSeconds) {
        world.counts().separate();
        fleet.close();
        boolean untilSettled = horizonSeconds == Double.POSITIVE_INFINITY;
        double end = untilSettled ? settleAll() : horizonSeconds;
        for (Machine machine : fleet.all()) {
            world.kernel().run(machine.process(), end);
            if (!machine.isGivenBack()) {
                machine.host().scope().release();
            }
        }
        world.counts().join();
    }

    /** Runs each machine until its requests are settled; returns when the last one was. */
    private double settleAll() {
        Kernel kernel = world.kernel();
        double end = kernel.now();
        world.stopsWhenMachineIsSettled(true);
        for (Machine machine : fleet.all()) {
            if (machine.countUnsettled(0) > 0) {
                end = Math.max(end, kernel.run(machine.process(), Double.POSITIVE_INFINITY));
            }
        }
        world.stopsWhenMachineIsSettled(false);
        return end;
    }
}
