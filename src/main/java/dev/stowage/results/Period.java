package dev.stowage.results;

/** What a line of cost is for. */
public enum Period {
    /** The simulated run, by billed seconds. */
    RUN,
    /** A month of 730 hours of the machines that the run ended up with. */
    MONTH
}
