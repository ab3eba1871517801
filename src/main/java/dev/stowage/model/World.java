package dev.stowage.model;

import dev.stowage.kernel.Kernel;
import dev.stowage.random.Draws;
import dev.stowage.random.Purpose;
import dev.stowage.scenario.Figure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What all parts of one run share: the clock, the draws, the observer, and the counts of what is under way. */
final class World {
    /** A duration is the difference of two rounded times, and work is done a few steps of the clock early or late. */
    private static final int CLOCK_STEPS = 16;

    private final RunSpec spec;
    private final Kernel kernel = new Kernel();
    private final Draws draws;
    private final Observer observer;
    private final StackPlan plan;
    private final Audit audit = new Audit();
    private final CloudAccount account;
    private final Marks marks = new Marks();
    private final Census census;
    private final UnderWay underWay = new UnderWay();
    private final Map<String, Integer> refusals = new LinkedHashMap<>();
    private final Map<String, Integer> expansions = new LinkedHashMap<>();
    private final AppCounts counts;
    private final boolean tellsStages;
    private final StartDivision division = new StartDivision();
    private final boolean separable;
    private boolean stopsWhenMachineIsSettled;

    World(RunSpec spec, Observer observer) {
        this.spec = spec;
        this.observer = observer;
        this.draws = new Draws(spec.seed(), spec.replication());
        this.plan = new StackPlan(spec.scenario(), spec.style());
        this.census = new Census(marks, plan.segments().size());
        this.counts = new AppCounts(kernel, marks, observer);
        this.tellsStages = observer.wantsStages();
        this.separable = !tellsStages && SeparateMachines.arePossible(spec, plan);
        this.account = new CloudAccount(
                kernel, audit, spec.scenario().account(), spec.scenario().registry());
    }

    RunSpec spec() {
        return spec;
    }

    Kernel kernel() {
        return kernel;
    }

    double now() {
        return kernel.now();
    }

    StackPlan plan() {
        return plan;
    }

    CloudAccount account() {
        return account;
    }

    /** Where every resource of the run is checked. */
    Audit audit() {
        return audit;
    }

    Marks marks() {
        return marks;
    }

    /** The guests that have touched their memory. */
    Census census() {
        return census;
    }

    /** A variate of the figure for one entity and purpose; the value itself when it does not vary. */
    double draw(Figure<?> figure, Purpose purpose, long entity, long index) {
        return figure.isConstant() ? figure.mean() : figure.draw(draws.stream(purpose, entity), index);
    }

    /** How much longer than alone something took that ends now, in seconds; what may be rounding of the clock is 0. */
    double beyond(double startSeconds, double aloneSeconds) {
        double beyond = now() - startSeconds - aloneSeconds;
        return beyond > CLOCK_STEPS * Math.ulp(now()) ? beyond : 0;
    }

    /** A guest that has been asked for and is neither ready nor refused. */
    void begin(Guest guest) {
        underWay.add(guest);
    }

    /** A start has ended, ready or refused. */
    void end(Guest guest, double sandboxCpuSeconds) {
        underWay.remove(guest);
        boolean divides = tellsStages && guest.counted() && guest.isReady();
        observer.start(guest.observed(sandboxCpuSeconds, divides ? division.of(guest) : List.of()));
    }

    void countRefusal(Refusal refusal) {
        refusals.merge(refusal.limit(), 1, Integer::sum);
    }

    Map<String, Integer> refusals() {
        return refusals;
    }

    /** A limit has made another machine necessary. */
    void countExpansion(Refusal full) {
        expansions.merge(full.limit(), 1, Integer::sum);
    }

    Map<String, Integer> expansions() {
        return expansions;
    }

    /** A guest that was there from the start: nobody is told. */
    void forget(Guest guest) {
        underWay.remove(guest);
    }

    /** How many apps have a place, and how many are ready. */
    AppCounts counts() {
        return counts;
    }

    /** Whether the machines do not affect each other once all has been asked for, and nobody wants to hear of all in the order of time. */
    boolean isSeparable() {
        return separable;
    }

    /** A stage of a guest has ended now. */
    void stageEnded(
            Guest guest,
            String layer,
            String stage,
            String resource,
            double enteredSeconds,
            double waitedSeconds,
            String heldBy) {
        stageOver(guest, layer, stage, resource, enteredSeconds, now(), waitedSeconds, heldBy);
    }

    /** A stage of a guest has ended; at NaN when the end of the run has overtaken it. */
    void stageOver(
            Guest guest,
            String layer,
            String stage,
            String resource,
            double enteredSeconds,
            double endSeconds,
            double waitedSeconds,
            String heldBy) {
        if (tellsStages) {
            guest.passed(layer, stage, enteredSeconds, endSeconds);
            observer.stage(new StageObserved(
                    guest.name(), layer, stage, resource, enteredSeconds, endSeconds, waitedSeconds, heldBy));
        }
    }

    /** Whether the run of a machine by itself ends when its last request is settled. */
    void stopsWhenMachineIsSettled(boolean stops) {
        stopsWhenMachineIsSettled = stops;
    }

    boolean stopsWhenMachineIsSettled() {
        return stopsWhenMachineIsSettled;
    }

    /** Tells the observer of the starts, and of their stages, that the end of the run has overtaken. */
    void observeUnfinished() {
        underWay.drain(guest -> {
            guest.overtaken();
            observer.start(guest.observed(0, List.of()));
        });
    }
}
