package dev.stowage.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs one {@link RunSpec}. */
public final class Simulation {
    private final World world;
    private final Deployment deployment;
    private final Workload workload;

    private Simulation(RunSpec spec, Observer observer) {
        world = new World(spec, observer);
        deployment = new Deployment(world);
        workload = new Workload(world, deployment);
    }

    /**
     * Runs until every start is ready or refused, or until the scenario's {@code observe-for}.
     *
     * @param spec what is run; equal values give equal runs, on every JVM
     * @param observer told of every start and stage as it ends
     * @throws dev.stowage.kernel.SimulationException when the run fails, with its simulated time and the guest it was about
     */
    public static RunResult run(RunSpec spec, Observer observer) {
        return new Simulation(spec, observer).run();
    }

    private RunResult run() {
        Request nobody = new Request(-1, 0, null, 0, new Batch(), true, (request, ready) -> {});
        world.kernel().schedule(0, -1, () -> {
            deployment.fleet().begin(nobody);
            workload.begin();
        });
        var horizon = world.spec().scenario().experiment().observeFor();
        double end = horizon == null ? Double.POSITIVE_INFINITY : horizon.seconds();
        world.kernel().run(end);
        if (workload.hasPaused()) {
            if (world.kernel().separate()) {
                new SeparateMachines(world, deployment.fleet()).run(end);
            } else {
                world.kernel().run(end);
            }
        }
        world.observeUnfinished();
        world.counts().markEndIfNothingWasReady();
        return result(world.audit().close(deployment.fleet().all()));
    }

    private RunResult result(double largestLawError) {
        double end = world.now();
        List<MachineObserved> machines = new ArrayList<>();
        List<MemoryObserved> memory = new ArrayList<>();
        List<Machine> atPeak = new ArrayList<>();
        for (Machine machine : deployment.fleet().all()) {
            if (machine.isLaunched()) {
                MachineObserved observed = machine.observed(end, world.counts().peakSeconds(), world.marks());
                machines.add(observed);
                if (observed.thereAtPeak()) {
                    books(machine, memory);
                    atPeak.add(machine);
                }
            }
        }
        return new RunResult(
                end,
                world.counts().peakSeconds(),
                world.counts().peakApps(),
                machines,
                memory,
                new PeakMemory(world, atPeak).perGuest(),
                world.refusals(),
                world.expansions(),
                largestLawError);
    }

    /** The lines of a machine's books, and the free part that completes each to its capacity. */
    private static void books(Machine machine, List<MemoryObserved> memory) {
        long capacity = machine.space().capacityBytes();
        long[] free = {capacity, capacity};
        Map<List<String>, MemoryObserved> lines = new LinkedHashMap<>();
        machine.ledger().forEachMarked((key, committed, resident) -> {
            lines.merge(
                    List.of(key.layer(), key.term()),
                    new MemoryObserved(machine.name(), key.layer(), key.term(), committed, resident),
                    MemoryObserved::plus);
            free[0] -= committed;
            free[1] -= resident;
        });
        memory.addAll(lines.values());
        memory.add(new MemoryObserved(machine.name(), "machine", MemoryObserved.FREE, free[0], free[1]));
    }
}
