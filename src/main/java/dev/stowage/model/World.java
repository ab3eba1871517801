package dev.stowage.model;

import dev.stowage.kernel.Kernel;
import dev.stowage.random.Draws;
import dev.stowage.random.Purpose;
import dev.stowage.scenario.Figure;
import java.util.LinkedHashMap;
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
    private final Ledger.Marks marks = new Ledger.Marks();
    private final Census census;
    private final UnderWay underWay = new UnderWay();
    private final Map<String, Integer> refusals = new LinkedHashMap<>();
    private final Map<String, Integer> expansions = new LinkedHashMap<>();
    private int appsInSystem;
    private int readyApps;
    private int peakApps;
    private double peakSeconds;

    World(RunSpec spec, Observer observer) {
        this.spec = spec;
        this.observer = observer;
        this.draws = new Draws(spec.seed(), spec.replication());
        this.plan = new StackPlan(spec.scenario(), spec.style());
        this.census = new Census(marks, plan.segments().size());
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

    Observer observer() {
        return observer;
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

    Ledger.Marks marks() {
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
        observer.start(guest.observed(sandboxCpuSeconds));
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

    /** An app has become ready (1) or has left (-1). The first instant at which most are ready is marked. */
    void countReady(int change) {
        readyApps += change;
        if (readyApps > peakApps) {
            peakApps = readyApps;
            peakSeconds = now();
            marks.mark();
        }
    }

    /** An app has been given its place (1) or has gone (-1). */
    void countInSystem(int change) {
        appsInSystem += change;
        observer.inSystem(now(), appsInSystem);
    }

    /** Without an app that was ever ready the end of the run is the instant that is looked at. */
    void markEndIfNothingWasReady() {
        if (peakApps == 0) {
            peakSeconds = now();
            marks.mark();
        }
    }

    double peakSeconds() {
        return peakSeconds;
    }

    int peakApps() {
        return peakApps;
    }

    /** Tells the observer of the starts that the end of the run has overtaken. */
    void observeUnfinished() {
        underWay.drain(guest -> observer.start(guest.observed(0)));
    }
}
