package dev.stowage.kernel;

import nl.tudelft.simulation.dsol.experiment.Replication;

/**
 * One run from time 0 without an end: how long to observe is the caller's decision.
 *
 * <p>It has no naming context: the library's own replications register theirs under their id in one tree per JVM, where
 * equal ids clash and everything registered stays.
 */
final class EndlessReplication extends Replication<Double> {
    private static final long serialVersionUID = 1L;

    EndlessReplication(String id) {
        super(id, 0.0, 0.0, Double.POSITIVE_INFINITY);
    }
}
