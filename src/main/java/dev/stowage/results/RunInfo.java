package dev.stowage.results;

import java.util.List;
import java.util.Objects;

/**
 * How a run went, which differs from run to run and is kept apart for that reason: {@code run.json}.
 *
 * @param commit commit of the product, empty when unknown
 * @param date start of the run, ISO 8601 with offset
 * @param java version and vendor of Java
 * @param system operating system and architecture
 * @param workers worker threads
 * @param wallSeconds wall time of the whole run
 * @param phases wall time by phase, in order
 */
public record RunInfo(
        String commit, String date, String java, String system, int workers, double wallSeconds, List<Phase> phases) {

    /** File name within the results folder. */
    public static final String FILE_NAME = "run.json";

    /**
     * One phase of a run.
     *
     * @param name what was done
     * @param wallSeconds how long it took
     */
    public record Phase(String name, double wallSeconds) {
        /** Checks that nothing is missing. */
        public Phase {
            Objects.requireNonNull(name, "name");
        }
    }

    /** Copies the list. */
    public RunInfo {
        phases = List.copyOf(phases);
    }
}
