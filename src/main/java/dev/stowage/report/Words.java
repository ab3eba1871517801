package dev.stowage.report;

import dev.stowage.results.Metric;

/** Metrics as they stand in a sentence: "Ready 7 s sooner", "Apps per machine: 11 more". */
final class Words {

    private Words() {}

    /** How a sentence about a metric begins. */
    static String subject(Metric metric) {
        return switch (metric) {
            case STARTUP_RUNNING -> "Running";
            case STARTUP_READY -> "Ready";
            case STARTUP_RUNNING_TO_READY -> "From running to ready";
            case STARTUP_WAITED -> "Waiting within a start:";
            case MAKESPAN -> "All apps ready";
            case CPU_PER_GUEST -> "CPU work of a start:";
            case MEMORY_COMMITTED_PER_APP -> "Committed memory per app:";
            case MEMORY_RESIDENT_PER_APP -> "Resident memory per app:";
            case MEMORY_VMM -> "Memory of the VMM per guest:";
            case MEMORY_PSS -> "Proportional memory of a sandbox:";
            case MEMORY_HOST_FALL -> "Host memory per guest:";
            case MEMORY_GUEST_TOTAL -> "MemTotal of a guest:";
            case DENSITY_APPS_PER_MACHINE -> "Apps per machine:";
            case DENSITY_APPS_PER_PAID_GIB -> "Apps per paid GiB:";
            case COST_USD_PER_APP_MONTH -> "Dollars per app-month:";
            case COST_USD_RUN -> "Dollars for the run:";
            case MACHINES -> "Machines:";
            case APPS_READY -> "Apps ready:";
            case APPS_REFUSED -> "Apps refused:";
            case APPS_REFUSED_SHARE -> "Share of apps refused:";
            case APPS_UNFINISHED -> "Apps unfinished:";
            case APPS_IN_SYSTEM -> "Apps in the system:";
        };
    }

    /** "sooner", "less", "fewer" or "more": the way to the better side. */
    static String direction(Metric metric) {
        return switch (metric) {
            case STARTUP_RUNNING, STARTUP_READY, STARTUP_RUNNING_TO_READY, MAKESPAN -> "sooner";
            case MACHINES, APPS_REFUSED, APPS_UNFINISHED, APPS_IN_SYSTEM -> "fewer";
            default -> metric.better() == Metric.Better.LOWER ? "less" : "more";
        };
    }

    /** Whether the metric tells of a start, so that the state of host and image belongs to it. */
    static boolean ofStart(Metric metric) {
        return switch (metric) {
            case STARTUP_RUNNING, STARTUP_READY, STARTUP_RUNNING_TO_READY, STARTUP_WAITED, MAKESPAN, CPU_PER_GUEST ->
                true;
            default -> false;
        };
    }
}
