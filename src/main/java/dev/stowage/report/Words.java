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

    /** The metric within a sentence. */
    static String noun(Metric metric) {
        return switch (metric) {
            case STARTUP_RUNNING -> "time until running";
            case STARTUP_READY -> "time until ready";
            case STARTUP_RUNNING_TO_READY -> "time from running to ready";
            case STARTUP_WAITED -> "time waited during the start";
            case MAKESPAN -> "time until all are ready";
            case CPU_PER_GUEST -> "CPU work of a start";
            case MEMORY_COMMITTED_PER_APP -> "committed memory per app";
            case MEMORY_RESIDENT_PER_APP -> "resident memory per app";
            case MEMORY_VMM -> "memory of the VMM per guest";
            case MEMORY_PSS -> "proportional memory of a sandbox";
            case MEMORY_HOST_FALL -> "host memory per guest";
            case MEMORY_GUEST_TOTAL -> "MemTotal of a guest";
            case DENSITY_APPS_PER_MACHINE -> "apps per machine";
            case DENSITY_APPS_PER_PAID_GIB -> "apps per paid GiB";
            case COST_USD_PER_APP_MONTH -> "dollars per app-month";
            case COST_USD_RUN -> "dollars for the run";
            case MACHINES -> "machines";
            case APPS_READY -> "apps ready";
            case APPS_REFUSED -> "apps refused";
            case APPS_REFUSED_SHARE -> "share of apps refused";
            case APPS_UNFINISHED -> "apps unfinished";
            case APPS_IN_SYSTEM -> "apps in the system";
        };
    }

    /** What an axis of the metric's values is called, with the unit. */
    static String quantity(Metric metric, String unit) {
        String plain = noun(metric);
        boolean said = unit.equals("USD") || unit.equals("apps") || unit.equals("machines") || unit.equals("1/GiB");
        return said ? plain : plain + " (" + unit + ")";
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
