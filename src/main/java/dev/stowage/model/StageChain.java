package dev.stowage.model;

import dev.stowage.kernel.Cancellable;
import dev.stowage.resource.Visit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Stages that follow each other, those that take place in the host's state, and after the last what follows: one object from the first
 * stage to the end of the last. Run by what is under way in the present stage when that has ended. The stages of a guest that is gone do
 * not go on.
 */
final class StageChain implements Runnable, StageRunner.Ended {
    private final World world;
    private final StageRunner runner;
    private final List<PlannedStage> stages;
    private final Scene scene;
    private final Runnable done;
    private int next;

    private double enteredSeconds;
    private double startSeconds;
    private double aloneSeconds;
    private @Nullable Visit cap;
    private double capSeconds;
    private @Nullable Cancellable underWay;

    /** Its neighbour among those of its guest. */
    @Nullable StageChain ofSameGuest;

    StageChain(World world, StageRunner runner, List<PlannedStage> stages, Scene scene, Runnable done) {
        this.world = world;
        this.runner = runner;
        this.stages = stages;
        this.scene = scene;
        this.done = done;
    }

    Scene scene() {
        return scene;
    }

    /** The stage that is under way. */
    PlannedStage stage() {
        return stages.get(next - 1);
    }

    /** Begins the first of its stages. */
    void begin() {
        scene.guest().began(this);
        goOn();
    }

    private void goOn() {
        while (next < stages.size() && !stages.get(next).stage().takesPlaceIn(scene.found())) {
            next++;
        }
        if (scene.guest().isGone()) {
            return;
        }
        if (next == stages.size()) {
            scene.guest().ended(this);
            done.run();
            return;
        }
        PlannedStage stage = stages.get(next++);
        enteredSeconds = world.now();
        int atMost = stage.stage().atMost();
        if (atMost == 0) {
            runner.perform(stage, this);
        } else {
            cap = scene.scope().cap(stage.purpose().name(), atMost).acquire(scene.guest(), this::haveTurn);
        }
    }

    private void haveTurn() {
        capSeconds = Objects.requireNonNull(cap).waitedSeconds();
        runner.perform(stage(), this);
    }

    /** The present stage is that from now on, which would take so many seconds if nobody else were there. */
    void is(double alone, Cancellable what) {
        startSeconds = world.now();
        aloneSeconds = alone;
        underWay = what;
    }

    @Override
    public void run() {
        after(world.beyond(startSeconds, aloneSeconds), "");
    }

    @Override
    public void after(double waitedSeconds, String heldBy) {
        underWay = null;
        Guest guest = scene.guest();
        if (guest.isGone()) {
            return;
        }
        guest.waited(capSeconds + waitedSeconds);
        tell(world.now(), capSeconds + waitedSeconds, heldBy);
        if (cap != null) {
            cap.release();
            cap = null;
            capSeconds = 0;
        }
        goOn();
    }

    /** The end of the run has overtaken the present stage: it is told how long it has been in a queue so far, and for whom. */
    void overtaken() {
        double queued = cap == null ? 0 : cap.waitedSeconds();
        Visit turn = underWay instanceof Visit visit ? visit : null;
        tell(
                Double.NaN,
                turn == null ? queued : queued + turn.waitedSeconds(),
                turn == null ? "" : StageRunner.heldBy(turn));
    }

    private void tell(double endSeconds, double waitedSeconds, String heldBy) {
        PlannedStage present = stage();
        if (scene.observed() && present.inner().isEmpty()) {
            world.stageOver(
                    scene.guest(),
                    scene.layer(),
                    present.stage().name(),
                    present.resource(),
                    enteredSeconds,
                    endSeconds,
                    waitedSeconds,
                    heldBy.isEmpty() && cap != null ? StageRunner.heldBy(cap) : heldBy);
        }
    }

    /** Gives up what is under way. */
    void cancel() {
        if (cap != null) {
            cap.cancel();
        }
        if (underWay != null) {
            underWay.cancel();
        }
    }
}
