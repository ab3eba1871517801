package dev.stowage.model;

import dev.stowage.scenario.App;
import org.jspecify.annotations.Nullable;

/**
 * One app asked for by the workload.
 *
 * @param line the workload line's index
 * @param index its index in the line, from 0
 * @param appName the app's name; {@code none} for the innermost guest alone
 * @param app what it needs; null for the innermost guest alone
 * @param seconds when it was asked for
 * @param present whether it is there from the start without being simulated starting
 * @param whenSettled told once, when it is ready ({@code true}) or refused ({@code false})
 */
record Request(
        int line, long index, String appName, @Nullable App app, double seconds, boolean present, Settled whenSettled) {

    /** Told how a request ended. */
    interface Settled {
        void settled(boolean ready);
    }

    /** What its draws are keyed by: workload line and index, whatever the style. */
    long entity() {
        return ((long) line << 40) | index;
    }

    /** What placement counts, in bytes. */
    long memoryBytes() {
        return app == null ? 0 : Math.round(app.memory().request().bytes());
    }

    /** What placement counts where CPU is counted, in cores. */
    double cores() {
        return app == null ? 0 : app.cpu().requestedCores();
    }
}
