package dev.stowage.scenario;

/**
 * How many starts are written one by one. Summaries always use all of them.
 *
 * @param starts the most starts of one style and point that are written; a seeded sample beyond that
 */
public record Recording(
        @Key(says = "The most starts of one style and point that are written.", otherwise = "100000")
        int starts) {
    private static final int MOST = 100_000;

    /** All, up to 100,000 starts of a style and point, and a seeded sample of as many beyond. */
    public static final Recording ALL = new Recording(MOST);

    /** None. */
    public static final Recording NONE = new Recording(0);

    public Recording {
        Checks.notNegative(starts, "starts");
    }
}
