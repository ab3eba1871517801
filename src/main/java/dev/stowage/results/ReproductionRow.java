package dev.stowage.results;

/** A published value beside the simulated one, or one that is not simulated, with the reason. */
public record ReproductionRow(
        @Column(says = "who published the value") String source,

        @Column(says = "what was measured, in the source's words")
        String system,

        @Column(says = "under what it was measured; `axis=value` where it is a point of a sweep")
        String condition,

        @Column(says = "metric and statistic of summary.csv, such as `startup.ready.p50`; in words when out of scope")
        String metric,

        @Column(says = "unit of published, simulated and half_width; empty when out of scope")
        String unit,

        @Column(says = "the published value; empty when out of scope")
        double published,

        @Column(says = "the simulated value; empty when out of scope, or when there are too few observations for it")
        double simulated,

        @Column(says = "half the width of the confidence interval of the simulated value; empty without one")
        double halfWidth,

        @Column(
                says = "simulated less published value, over the size of the published one; empty when that is 0",
                unit = "%")
        double errorPercent,

        @Column(
                says =
                        "largest error of a hit, over the size of the published value; empty when that is 0 or when out of scope",
                unit = "%")
        double tolerancePercent,

        @Column(
                says =
                        "`input` when the value is a parameter of the model, `fitted` when it was used to fit one, `predicted` when"
                                + " neither; empty when out of scope")
        String role,

        @Column(says = "`hit`, `miss`, or `out of scope: ` and the reason")
        String verdict)
        implements Row {

    private static final int LONGEST_SLUG = 40;

    /** The verdict of an error within the tolerance. */
    public static final String HIT = "hit";

    /** The verdict of any other value that is compared. */
    public static final String MISS = "miss";

    /** What the verdict of a value begins with that is not compared. */
    public static final String OUT_OF_SCOPE = "out of scope";

    /** Whether the value was compared with a simulated one. */
    public boolean compared() {
        return !verdict.startsWith(OUT_OF_SCOPE);
    }

    /** A source as part of a file's name: lower-case letters and digits of its first words, with hyphens between them. */
    public static String slug(String source) {
        String words = source.toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        if (words.length() <= LONGEST_SLUG) {
            return words;
        }
        int end = words.lastIndexOf('-', LONGEST_SLUG);
        return words.substring(0, end > 0 ? end : LONGEST_SLUG);
    }
}
