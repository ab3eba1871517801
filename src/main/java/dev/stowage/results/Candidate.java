package dev.stowage.results;

/** What became of a type of machine among which a style chooses. */
public enum Candidate {
    /** Machines of it are used. */
    CHOSEN,
    /** It holds all apps, at a higher price, or at the same one with more machines or further back in the list. */
    DEARER,
    /** It does not hold all apps. */
    REFUSED,
    /** No app got a machine of it. */
    UNUSED
}
