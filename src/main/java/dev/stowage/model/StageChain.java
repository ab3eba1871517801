package dev.stowage.model;

import java.util.List;

/**
 * Stages that follow each other: each time it is run it begins the next of those that take place in the host's state, and after the last
 * what follows. The stages of a guest that is gone do not go on.
 */
final class StageChain implements Runnable {
    private final StageRunner runner;
    private final List<PlannedStage> stages;
    private final Scene scene;
    private final Runnable done;
    private int next;

    StageChain(StageRunner runner, List<PlannedStage> stages, Scene scene, Runnable done) {
        this.runner = runner;
        this.stages = stages;
        this.scene = scene;
        this.done = done;
    }

    @Override
    public void run() {
        while (next < stages.size() && !stages.get(next).stage().takesPlaceIn(scene.found())) {
            next++;
        }
        if (scene.guest().isGone()) {
            return;
        }
        if (next == stages.size()) {
            done.run();
        } else {
            runner.capped(stages.get(next++), scene, this);
        }
    }
}
