package dev.stowage.kernel;

import nl.tudelft.simulation.dsol.experiment.Replication;
import nl.tudelft.simulation.dsol.formalisms.eventscheduling.SimEventInterface;
import nl.tudelft.simulation.dsol.model.DsolModel;
import nl.tudelft.simulation.dsol.simulators.DevsSimulator;
import nl.tudelft.simulation.dsol.simulators.ReplicationState;
import nl.tudelft.simulation.dsol.simulators.RunState;
import nl.tudelft.simulation.dsol.simulators.SimulatorInterface;
import org.jspecify.annotations.Nullable;

/**
 * The library's discrete-event simulator without its worker thread: the library's own loop runs in the thread of the
 * caller, and what an event throws is kept for the caller.
 *
 * <p>Its replication has neither warm-up nor end, so the list holds the model's events alone.
 */
final class CallerThreadSimulator extends DevsSimulator<Double> {
    private static final long serialVersionUID = 1L;
    private static final String ID = "run";

    private final transient PendingEvents pending = new PendingEvents();
    private transient @Nullable Object context;
    private transient @Nullable Throwable failure;
    private double latestSeconds;

    private CallerThreadSimulator() {
        super(ID);
        eventList = pending;
    }

    /**
     * A simulator at time 0 with an empty list.
     *
     * <p>The library's constructor edits a logger that all simulators of a JVM share, so one is built at a time; the
     * reference to the simulator that it leaves behind in that logger is taken out again.
     */
    static CallerThreadSimulator create() {
        CallerThreadSimulator simulator = SilentLog.build(CallerThreadSimulator::new);
        simulator.initialize(new EmptyModel(simulator), new EndlessReplication(ID), true);
        return simulator;
    }

    PendingEvents pending() {
        return pending;
    }

    @Nullable Object context() {
        return context;
    }

    void context(@Nullable Object forWhom) {
        context = forWhom;
    }

    /** Called by each event as it begins: from here on, failures are in this context. */
    void enter(double atSeconds, @Nullable Object forWhom) {
        if (atSeconds < simulatorTime) {
            throw new IllegalStateException(
                    "the clock would go back from " + simulatorTime + " s to " + atSeconds + " s");
        }
        latestSeconds = atSeconds;
        context = forWhom;
    }

    /** As the library does it, less the worker thread and the two events that mark warm-up and end. */
    @Override
    public void initialize(
            DsolModel<Double, ? extends SimulatorInterface<Double>> world, Replication<Double> run, boolean cleanUp) {
        pending.clear();
        model = world;
        replication = run;
        simulatorTime = run.getStartTime();
        world.constructModel();
        runState = RunState.INITIALIZED;
        replicationState = ReplicationState.INITIALIZED;
    }

    /** The library formats every event for its log at this point; here an event is only put into the list. */
    @Override
    public SimEventInterface<Double> scheduleEvent(SimEventInterface<Double> event) {
        pending.add(event);
        return event;
    }

    /**
     * Runs the library's loop here and now; events at the limit itself are included.
     *
     * @return what an event threw, or null if the loop ended by itself
     */
    @Nullable Throwable runHere(double untilSeconds) {
        runUntilTime = untilSeconds;
        runUntilIncluding = true;
        replicationState = ReplicationState.STARTED;
        runState = RunState.STARTED;
        double before = simulatorTime;
        try {
            run();
        } catch (Error error) {
            failure = error;
        }
        if (Double.isInfinite(simulatorTime)) {
            simulatorTime = Math.max(before, latestSeconds);
        }
        runState = RunState.STOPPED;
        return failure;
    }

    /** Makes the loop end after the current event. */
    void endLoop() {
        runState = RunState.STOPPING;
    }

    @Override
    protected void handleSimulationException(Exception exception) {
        failure = exception;
        runState = RunState.STOPPING;
    }
}
