package dev.stowage.experiment;

import dev.stowage.model.Observer;
import dev.stowage.model.RunResult;
import dev.stowage.model.RunSpec;

/** Carries out one run. Called from several threads at once; equal specifications give equal results. */
@FunctionalInterface
public interface Runner {
    /**
     * Runs in the caller's thread and tells the observer, in that thread, what happens.
     *
     * @throws RuntimeException when the run fails; its message says at what simulated time and for which guest
     */
    RunResult run(RunSpec spec, Observer observer);
}
