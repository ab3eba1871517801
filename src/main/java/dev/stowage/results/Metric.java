package dev.stowage.results;

import java.util.Optional;

/** The closed list of what is measured. Its names are those of the files and of the scenario language. */
public enum Metric {
    /** From request to running. */
    STARTUP_RUNNING(
            "startup.running", "s", Better.LOWER, "one app's start, from requested to running (its process executes)"),
    /** From request to ready. */
    STARTUP_READY(
            "startup.ready", "s", Better.LOWER, "one app's start, from requested to ready (its last stage has ended)"),
    /** From running to ready. */
    STARTUP_RUNNING_TO_READY(
            "startup.running_to_ready",
            "s",
            Better.LOWER,
            "one app's start, from running (its process executes) to ready (its last stage has ended)"),
    /** Waiting within a start. */
    STARTUP_WAITED(
            "startup.waited",
            "s",
            Better.LOWER,
            "one app's start, the part of it that its own stages waited for their turn or for their share, added up"),
    /** From first request to last ready. */
    MAKESPAN(
            "makespan",
            "s",
            Better.LOWER,
            "from the first request of an app to the last app ready, in one replication"),
    /** CPU work of a start. */
    CPU_PER_GUEST(
            "cpu.per_guest",
            "core-s",
            Better.LOWER,
            "CPU work of one app's start, its own and its guests' share of the layers that started for it alone"),
    /** Committed memory over apps. */
    MEMORY_COMMITTED_PER_APP(
            "memory.committed_per_app",
            "B",
            Better.LOWER,
            "commitment of all machines (free part excluded) over the apps that are ready"),
    /** Resident memory over apps. */
    MEMORY_RESIDENT_PER_APP(
            "memory.resident_per_app",
            "B",
            Better.LOWER,
            "resident memory of all machines (free part excluded) over the apps that are ready"),
    /** VMM alone. */
    MEMORY_VMM(
            "memory.vmm",
            "B",
            Better.LOWER,
            "memory of the VMM process beyond its guest's RAM, over the innermost virtual machines; none without a VMM"),
    /** Proportional set of a sandbox. */
    MEMORY_PSS(
            "memory.pss",
            "B",
            Better.LOWER,
            "proportional set of a sandbox: its processes on the host (VMM, shim), the memory touched inside, its app's included, "
                    + "and its part of what all of them share; over the innermost guests, none without guests"),
    /** Fall of free memory. */
    MEMORY_HOST_FALL(
            "memory.host_fall",
            "B",
            Better.LOWER,
            "fall of the machines' free memory since they were ready and empty, page cache included, over the innermost guests "
                    + "(over the apps without guests)"),
    /** MemTotal. */
    MEMORY_GUEST_TOTAL(
            "memory.guest_total",
            "B",
            Better.HIGHER,
            "MemTotal of the innermost virtual machine (of the machine without one): its RAM less its kernel's part"),
    /** Apps on a machine. */
    DENSITY_APPS_PER_MACHINE("density.apps_per_machine", "apps", Better.HIGHER, "ready apps over machines"),
    /** Apps for memory paid. */
    DENSITY_APPS_PER_PAID_GIB(
            "density.apps_per_paid_gib",
            "1/GiB",
            Better.HIGHER,
            "ready apps over the GiB of memory on the price list of the machines"),
    /** Dollars per app-month. */
    COST_USD_PER_APP_MONTH(
            "cost.usd_per_app_month",
            "USD",
            Better.LOWER,
            "bill of a month (730 h) of the machines that the run ended up with, over the apps that are ready"),
    /** Dollars for the run. */
    COST_USD_RUN("cost.usd_run", "USD", Better.LOWER, "bill of the simulated run by billed seconds"),
    /** Machines. */
    MACHINES("machines", "machines", Better.LOWER, "machines that the run ended up with"),
    /** Apps ready. */
    APPS_READY("apps.ready", "apps", Better.HIGHER, "apps whose start ended ready"),
    /** Apps refused. */
    APPS_REFUSED("apps.refused", "apps", Better.LOWER, "apps that a limit refused"),
    /** Refused over requested. */
    APPS_REFUSED_SHARE(
            "apps.refused_share", "1", Better.LOWER, "apps that a limit refused over the apps that were requested"),
    /** Apps unfinished. */
    APPS_UNFINISHED("apps.unfinished", "apps", Better.LOWER, "apps whose start had not ended when the run did"),
    /** Apps in the system. */
    APPS_IN_SYSTEM(
            "apps.in_system",
            "apps",
            Better.LOWER,
            "apps that have a place, from their request until they are gone, over the time from the end of the warm-up to the end of "
                    + "the run: each number weighs as long as it lasted; none with a warm-up by `mser-5`");

    /** Which of two values a reader would rather have. */
    public enum Better {
        /** Less is better, as with seconds. */
        LOWER,
        /** More is better, as with apps per machine. */
        HIGHER
    }

    private final String id;
    private final String unit;
    private final Better better;
    private final String meaning;

    Metric(String id, String unit, Better better, String meaning) {
        this.id = id;
        this.unit = unit;
        this.better = better;
        this.meaning = meaning;
    }

    /** The name in files, such as {@code startup.ready}. */
    public String id() {
        return id;
    }

    /** The unit of its values in files. */
    public String unit() {
        return unit;
    }

    /** Which of two values a reader would rather have. */
    public Better better() {
        return better;
    }

    /** One sentence that defines it: from what, to what, over what. */
    public String meaning() {
        return meaning;
    }

    /** The metric with this name in files, if there is one. */
    public static Optional<Metric> of(String id) {
        for (Metric metric : values()) {
            if (metric.id.equals(id)) {
                return Optional.of(metric);
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return id;
    }
}
