package dev.stowage.report;

import dev.stowage.results.Metric;

/** Metrics as they stand in a sentence. */
final class Words {

    private Words() {}

    /** "start-up, from requested to ready" and the like. */
    static String of(Metric metric) {
        return switch (metric) {
            case STARTUP_RUNNING -> "start-up (requested to running)";
            case STARTUP_READY -> "start-up (requested to ready)";
            case MAKESPAN -> "time until the last app is ready";
            case CPU_PER_GUEST -> "CPU work of a start";
            case MEMORY_COMMITTED_PER_APP -> "committed memory per app";
            case MEMORY_RESIDENT_PER_APP -> "resident memory per app";
            case DENSITY_APPS_PER_MACHINE -> "apps per machine";
            case DENSITY_APPS_PER_PAID_GIB -> "apps per paid GiB";
            case COST_USD_PER_APP_MONTH -> "dollars per app-month";
            case COST_USD_RUN -> "dollars for the run";
            case MACHINES -> "machines";
            case APPS_READY -> "apps ready";
            case APPS_REFUSED -> "apps refused";
            case APPS_UNFINISHED -> "apps unfinished";
        };
    }
}
