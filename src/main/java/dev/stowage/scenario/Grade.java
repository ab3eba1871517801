package dev.stowage.scenario;

/** How a number from outside is known, from the firmest to the weakest; {@link #SCENARIO} is the author's own choice. */
public enum Grade {
    /** Measured by the maintainers, with a procedure that can be repeated. */
    MEASURED,
    /** Published by those who measured it. */
    PUBLISHED,
    /** Stated by the vendor, in documentation or in source code. */
    VENDOR,
    /** No source at hand; carries a low and a high. */
    ASSUMED,
    /** An input that the author of the scenario chose. */
    SCENARIO
}
