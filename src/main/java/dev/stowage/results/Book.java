package dev.stowage.results;

/** The two accounts in which memory is kept. */
public enum Book {
    /** What placement admits against; may exceed the capacity by a stated overcommit. */
    COMMITMENT,
    /** What is touched; sums with the free part to the capacity. */
    RESIDENT
}
