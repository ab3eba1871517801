package dev.stowage.kernel;

import nl.tudelft.simulation.dsol.experiment.Replication;
import nl.tudelft.simulation.dsol.formalisms.eventscheduling.Executable;
import nl.tudelft.simulation.dsol.formalisms.eventscheduling.LambdaSimEvent;
import nl.tudelft.simulation.dsol.formalisms.eventscheduling.SimEvent;
import nl.tudelft.simulation.dsol.formalisms.eventscheduling.SimEventInterface;
import nl.tudelft.simulation.dsol.model.DsolModel;
import nl.tudelft.simulation.dsol.simulators.DevsSimulator;
import nl.tudelft.simulation.dsol.simulators.ReplicationState;
import nl.tudelft.simulation.dsol.simulators.RunState;
import nl.tudelft.simulation.dsol.simulators.SimulatorInterface;
import org.jspecify.annotations.Nullable;

/**
 * The library's discrete-event simulator without its worker thread: the loop runs in the thread of the caller, and what an event throws
 * is kept for the caller.
 *
 * <p>The clock is a primitive, and the loop does what the library's does less a lock, a boxed time and a notice to nobody: the change
 * of time is announced to those who listened when the loop began, and the condition to stop is asked for when there is one. Every method that schedules is
 * overridden, since the library's read its own boxed clock, which here is set at the end of the loop only.
 *
 * <p>Its replication has neither warm-up nor end, so the list holds the model's events alone.
 */
final class CallerThreadSimulator extends DevsSimulator<Double> {
    private static final long serialVersionUID = 1L;
    private static final String ID = "run";

    private final transient PendingEvents pending = new PendingEvents();
    private transient @Nullable Object context;
    private transient @Nullable Throwable failure;
    private transient @Nullable LogicalProcess process;
    private double nowSeconds;

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

    double nowSeconds() {
        return nowSeconds;
    }

    @Nullable Object context() {
        return context;
    }

    /** What is scheduled from here on belongs to it; null for no logical process. */
    void process(@Nullable LogicalProcess entered) {
        process = entered;
    }

    @Nullable LogicalProcess process() {
        return process;
    }

    /** Goes to the time that a logical process has reached, which may lie before that of another. */
    void turnTo(LogicalProcess other) {
        setClock(other.nowSeconds());
        other.resume(pending);
    }

    /** From here on failures are in this context. */
    void context(@Nullable Object forWhom) {
        context = forWhom;
    }

    /** As the library does it, less the worker thread and the two events that mark warm-up and end. */
    @Override
    public void initialize(
            DsolModel<Double, ? extends SimulatorInterface<Double>> world, Replication<Double> run, boolean cleanUp) {
        pending.clear();
        model = world;
        replication = run;
        setClock(run.getStartTime());
        world.constructModel();
        runState = RunState.INITIALIZED;
        replicationState = ReplicationState.INITIALIZED;
    }

    private void setClock(double seconds) {
        nowSeconds = seconds;
        simulatorTime = seconds;
    }

    @Override
    public Double getSimulatorTime() {
        return nowSeconds;
    }

    /**
     * Runs here and now; events at the limit itself are included.
     *
     * @return what an event threw, or null if the loop ended by itself
     */
    @Nullable Throwable runHere(double untilSeconds) {
        runUntilTime = untilSeconds;
        runUntilIncluding = true;
        replicationState = ReplicationState.STARTED;
        runState = RunState.STARTED;
        run();
        runState = RunState.STOPPED;
        return failure;
    }

    /** The library's loop; without a limit the clock stays at the last event. */
    @Override
    public void run() {
        double until = runUntilTime;
        boolean heard = hasListeners();
        boolean watched = replication.getStoppingCondition() != null;
        try {
            while (runState == RunState.STARTED) {
                double next = pending.nextSeconds();
                if (next > until || next == Double.POSITIVE_INFINITY) {
                    nowSeconds = until < Double.POSITIVE_INFINITY ? until : nowSeconds;
                    break;
                }
                advance(next, heard);
                Pending event = pending.take();
                process = event.process();
                event.fire(this);
                if (watched) {
                    checkStoppingCondition();
                }
            }
        } catch (Exception | Error thrown) {
            failure = thrown;
        } finally {
            process = null;
            setClock(nowSeconds);
        }
    }

    private void advance(double seconds, boolean heard) {
        if (!(seconds >= nowSeconds)) {
            throw new IllegalStateException("the clock would go back from " + nowSeconds + " s to " + seconds + " s");
        }
        if (heard && seconds > nowSeconds) {
            fireUnverifiedTimedEvent(SimulatorInterface.TIME_CHANGED_EVENT, null, seconds);
        }
        nowSeconds = seconds;
    }

    /** Makes the loop end after the current event. */
    void endLoop() {
        runState = RunState.STOPPING;
    }

    /** The library formats every event for its log at this point; here an event is only put into the list. */
    @Override
    public SimEventInterface<Double> scheduleEvent(SimEventInterface<Double> event) {
        pending.add(event);
        return event;
    }

    @Override
    public SimEventInterface<Double> scheduleEventRel(
            Double delay, short priority, Object target, String method, Object[] args) {
        return call(nowSeconds + delay, priority, target, method, args);
    }

    @Override
    public SimEventInterface<Double> scheduleEventRel(Double delay, Object target, String method, Object[] args) {
        return call(nowSeconds + delay, SimEventInterface.NORMAL_PRIORITY, target, method, args);
    }

    @Override
    public SimEventInterface<Double> scheduleEventAbs(
            Double at, short priority, Object target, String method, Object[] args) {
        return call(at, priority, target, method, args);
    }

    @Override
    public SimEventInterface<Double> scheduleEventAbs(Double at, Object target, String method, Object[] args) {
        return call(at, SimEventInterface.NORMAL_PRIORITY, target, method, args);
    }

    @Override
    public SimEventInterface<Double> scheduleEventNow(short priority, Object target, String method, Object[] args) {
        return call(nowSeconds, priority, target, method, args);
    }

    @Override
    public SimEventInterface<Double> scheduleEventNow(Object target, String method, Object[] args) {
        return call(nowSeconds, SimEventInterface.NORMAL_PRIORITY, target, method, args);
    }

    @Override
    public SimEventInterface<Double> scheduleEventRel(Double delay, short priority, Executable action) {
        return act(nowSeconds + delay, priority, action);
    }

    @Override
    public SimEventInterface<Double> scheduleEventRel(Double delay, Executable action) {
        return act(nowSeconds + delay, SimEventInterface.NORMAL_PRIORITY, action);
    }

    @Override
    public SimEventInterface<Double> scheduleEventAbs(Double at, short priority, Executable action) {
        return act(at, priority, action);
    }

    @Override
    public SimEventInterface<Double> scheduleEventAbs(Double at, Executable action) {
        return act(at, SimEventInterface.NORMAL_PRIORITY, action);
    }

    @Override
    public SimEventInterface<Double> scheduleEventNow(short priority, Executable action) {
        return act(nowSeconds, priority, action);
    }

    @Override
    public SimEventInterface<Double> scheduleEventNow(Executable action) {
        return act(nowSeconds, SimEventInterface.NORMAL_PRIORITY, action);
    }

    private SimEventInterface<Double> call(double at, short priority, Object target, String method, Object[] args) {
        return scheduleEvent(new SimEvent<>(at, priority, target, method, args));
    }

    private SimEventInterface<Double> act(double at, short priority, Executable action) {
        return scheduleEvent(new LambdaSimEvent<>(at, priority, action));
    }
}
