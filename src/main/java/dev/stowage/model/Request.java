package dev.stowage.model;

import dev.stowage.scenario.App;
import dev.stowage.scenario.WorkloadLine;
import org.jspecify.annotations.Nullable;

/**
 * One app asked for by the workload.
 *
 * @param line the workload line's index
 * @param index its index in the line, from 0
 * @param plan the app; null for the innermost guest alone
 * @param seconds when it was asked for
 * @param batch what its line asks for at the same instant
 * @param present whether it is there from the start without being simulated starting
 * @param whenSettled told once, when it is ready ({@code true}) or refused ({@code false})
 */
record Request(
        int line,
        long index,
        @Nullable AppPlan plan,
        double seconds,
        Batch batch,
        boolean present,
        Settled whenSettled) {

    /** Told how a request ended. */
    interface Settled {
        void settled(Request request, boolean ready);
    }

    /** The app's name; {@code none} for the innermost guest alone. */
    String appName() {
        return plan == null ? WorkloadLine.NO_APP : plan.name();
    }

    /** What the app needs; null for the innermost guest alone. */
    @Nullable App app() {
        return plan == null ? null : plan.app();
    }

    /** It is ready, or refused. */
    void settle(boolean ready) {
        whenSettled.settled(this, ready);
    }

    /** What its draws are keyed by: workload line and index, whatever the style. */
    long entity() {
        return ((long) line << 40) | index;
    }

    /** What placement counts, in bytes. */
    long memoryBytes() {
        return plan == null ? 0 : Math.round(plan.app().memory().request().bytes());
    }

    /** What placement counts where CPU is counted, in cores. */
    double cores() {
        return plan == null ? 0 : plan.app().cpu().requestedCores();
    }
}
