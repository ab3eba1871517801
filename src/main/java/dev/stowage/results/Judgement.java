package dev.stowage.results;

/** What results say to an expectation. */
public enum Judgement {
    /** The whole interval satisfies it. */
    SUPPORTED,
    /** No part of the interval satisfies it. */
    REFUTED,
    /** A part of the interval satisfies it, or there is nothing to judge by. */
    UNDECIDED
}
