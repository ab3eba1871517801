package dev.stowage.results;

/** What is checked of the intervals of one style at one point. */
public enum Check {
    /** Whether the precision that was asked for is reached: half-width by estimate, at most g / (1 + g). */
    PRECISION,
    /** Whether the warm-up by MSER-5 is shorter than half of the run: starts left out of each replication. */
    WARM_UP,
    /** Whether Student's t holds: skewness of the replications' means by the square root of their number, at most 0.3. */
    SKEWNESS;

    /** How a check ends. */
    public enum Result {
        /** It holds. */
        HOLDS,
        /** It fails: the reader is warned. */
        FAILS
    }
}
