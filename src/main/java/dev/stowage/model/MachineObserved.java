package dev.stowage.model;

import dev.stowage.scenario.InstanceType;

/**
 * The life of one machine.
 *
 * @param machine its name
 * @param type its instance type, in its size
 * @param billedFrom when billing begins, in s: when it runs; NaN if it never did
 * @param billedUntil when it ends, in s: when it is given back, or at the end of the run
 * @param apps apps that are ready on it at the first instant at which most are ready in all
 * @param thereAtPeak whether it exists at that instant
 */
public record MachineObserved(
        String machine, InstanceType type, double billedFrom, double billedUntil, int apps, boolean thereAtPeak) {}
