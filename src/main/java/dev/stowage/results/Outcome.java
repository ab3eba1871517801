package dev.stowage.results;

/** How a start ended. */
public enum Outcome {
    /** Its last stage ended. */
    READY,
    /** A limit refused it; the reason names the limit. */
    REFUSED,
    /** The run ended first. */
    UNFINISHED
}
