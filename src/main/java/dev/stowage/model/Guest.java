package dev.stowage.model;

import dev.stowage.scenario.HostState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A running instance of a layer, a machine at the bottom or an app on top: what has a name, a parent, and a start with its moments.
 * It is in one state at a time: requested, placed, running, ready or refused, gone; times never go back.
 */
final class Guest {
    private final String name;
    private final String layer;
    private final String app;
    private final boolean counted;
    private final HostState hostState;
    private final double requested;
    private String parent = "";
    private @Nullable Guest below;
    private String machine = "";
    private @Nullable ImageState imageState;
    private double placed = Double.NaN;
    private double running = Double.NaN;
    private double ready = Double.NaN;
    private @Nullable Refusal refusal;
    private double cpuSeconds;
    private double waitedSeconds;
    private boolean gone;
    private @Nullable StageChain stages;
    private @Nullable PastStages past;
    private @Nullable List<Runnable> whenGone;

    /** Its neighbours in the list of starts that are under way. */
    @Nullable Guest beganBefore;

    @Nullable Guest beganAfter;

    Guest(String name, String layer, String app, boolean counted, HostState hostState, double requested) {
        this.name = name;
        this.layer = layer;
        this.app = app;
        this.counted = counted;
        this.hostState = hostState;
        this.requested = requested;
    }

    String name() {
        return name;
    }

    String layer() {
        return layer;
    }

    /** Whether it is one of those that the workload asked for and the summaries count. */
    boolean counted() {
        return counted;
    }

    HostState hostState() {
        return hostState;
    }

    double requested() {
        return requested;
    }

    boolean isRunning() {
        return !Double.isNaN(running);
    }

    boolean isReady() {
        return !Double.isNaN(ready);
    }

    boolean isGone() {
        return gone;
    }

    /** It has its place on another guest; a machine on none. */
    void placed(double now, @Nullable Guest on, String machineName, @Nullable ImageState image) {
        require(Double.isNaN(placed) && now >= requested, "placed");
        placed = now;
        below = on;
        parent = on == null ? "" : on.name();
        machine = machineName;
        imageState = image;
    }

    void running(double now) {
        require(Double.isNaN(running) && now >= placed, "running");
        running = now;
    }

    void ready(double now) {
        require(Double.isNaN(ready) && now >= running, "ready");
        ready = now;
    }

    void refused(Refusal why) {
        require(refusal == null && Double.isNaN(ready), "refused");
        refusal = why;
    }

    void useCpu(double coreSeconds) {
        cpuSeconds += coreSeconds;
    }

    /** One of its stages has waited so long for its turn or its share. */
    void waited(double seconds) {
        waitedSeconds += seconds;
    }

    double cpuSeconds() {
        return cpuSeconds;
    }

    /** The guest that it was placed on. */
    @Nullable Guest below() {
        return below;
    }

    double readySeconds() {
        return ready;
    }

    /** A stage of its start has ended. */
    void passed(String layerName, String stage, double startSeconds, double endSeconds) {
        if (past == null) {
            past = new PastStages();
        }
        past.add(layerName, stage, startSeconds, endSeconds);
    }

    /** The stages of its start that have ended; null without any, and where nobody is told of stages. */
    @Nullable PastStages past() {
        return past;
    }

    /** Stages are under way that end with the guest. */
    void began(StageChain chain) {
        chain.ofSameGuest = stages;
        stages = chain;
    }

    /** They have ended by themselves. */
    void ended(StageChain chain) {
        if (stages == chain) {
            stages = chain.ofSameGuest;
            return;
        }
        for (StageChain other = stages; other != null; other = other.ofSameGuest) {
            if (other.ofSameGuest == chain) {
                other.ofSameGuest = chain.ofSameGuest;
                return;
            }
        }
        throw new IllegalStateException(name + " ended what it had not begun");
    }

    /** Called when the guest is gone. */
    void onGone(Runnable action) {
        if (whenGone == null) {
            whenGone = new ArrayList<>(2);
        }
        whenGone.add(action);
    }

    /** The guest leaves: what it was doing is cancelled. */
    void leave() {
        require(!gone, "gone");
        gone = true;
        for (StageChain chain = stages; chain != null; chain = chain.ofSameGuest) {
            chain.cancel();
        }
        stages = null;
        if (whenGone != null) {
            whenGone.forEach(Runnable::run);
        }
    }

    /** The run has ended: what was under way is told. */
    void overtaken() {
        for (StageChain chain = stages; chain != null; chain = chain.ofSameGuest) {
            chain.overtaken();
        }
    }

    /**
     * What an observer is told.
     *
     * @param sandboxCpuSeconds the CPU used by layers that were made for this guest alone
     * @param phases how its start divides among stages
     */
    StartObserved observed(double sandboxCpuSeconds, List<PhaseObserved> phases) {
        return new StartObserved(
                name,
                layer,
                parent,
                app,
                machine,
                hostState,
                imageState,
                requested,
                placed,
                running,
                ready,
                refusal,
                counted,
                cpuSeconds + sandboxCpuSeconds,
                waitedSeconds,
                phases);
    }

    private void require(boolean holds, String step) {
        if (!holds) {
            throw new IllegalStateException(name + " cannot be " + step + " in its present state");
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
