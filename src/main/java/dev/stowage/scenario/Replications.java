package dev.stowage.scenario;

import dev.stowage.units.QuantityException;
import dev.stowage.units.Share;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How often each style is repeated at each point: a fixed number, or until a figure is as precise as is wanted.
 *
 * @param exactly so many; null for those that stop by precision
 * @param precision the relative precision and the figure that must have it, {@code SHARE on METRIC}; null for a fixed number
 * @param atLeast the fewest replications by precision
 * @param atMost the most replications by precision
 */
@Shorthand("exactly")
public record Replications(
        @Key(says = "So many.", example = "30", otherwise = "replications by `precision`", least = 1, most = MOST)
        @Nullable Integer exactly,

        @Key(
                says =
                        "Repeat until the interval of a figure is so narrow that the estimate is off by at most this share, with the "
                                + "confidence of `level`. The figure is a metric of summary.csv, its mean unless a quantile "
                                + "follows. Each style at each point stops by itself.",
                example = "5 % on startup.ready.p95",
                otherwise = "a fixed number")
        @Nullable String precision,

        @Key(says = "With `precision`, the fewest.", otherwise = "10", least = FEWEST, most = MOST)
        int atLeast,

        @Key(
                says = "With `precision`, the most, whether it is reached or not.",
                otherwise = "1000",
                least = FEWEST,
                most = MOST)
        int atMost) {

    /** The fewest replications from which precision is judged. */
    public static final int FEWEST = 10;

    private static final int MOST = 1_000_000;
    private static final int USUAL_CAP = 1000;
    private static final Pattern TARGET = Pattern.compile("\\s*(.*\\S)\\s+on\\s+(\\S+)\\s*");
    private static final String EXAMPLE = "`5 % on startup.ready.p95`";
    private static final String REMEDY = "write such as " + EXAMPLE;

    /**
     * The target of a precision.
     *
     * @param share the relative precision, between 0 and 1
     * @param figure the metric of summary.csv with the statistic, as it is written
     */
    public record Target(double share, String figure) {}

    public Replications {
        atLeast = atLeast == 0 ? FEWEST : atLeast;
        atMost = atMost == 0 ? Math.max(USUAL_CAP, atLeast) : atMost;
        if (exactly == null && precision == null) {
            throw new IllegalArgumentException(
                    "neither a number nor a precision is given; write a number, or as `precision` " + EXAMPLE);
        }
        if (exactly != null && precision != null) {
            throw new IllegalArgumentException("exactly and precision exclude each other; keep one of them");
        }
        if (precision != null) {
            target(precision);
            if (atMost < atLeast) {
                throw new IllegalArgumentException("at-most is less than at-least; raise it");
            }
        }
        if (exactly != null && (exactly < 1 || exactly > MOST)) {
            throw new IllegalArgumentException("replications must lie between 1 and " + MOST);
        }
    }

    /** A fixed number. */
    public static Replications of(int exactly) {
        return new Replications(exactly, null, 0, 0);
    }

    /** The most replications that there can be. */
    public int most() {
        return exactly == null ? atMost : exactly;
    }

    /** What must be reached; null for a fixed number. */
    public @Nullable Target target() {
        return precision == null ? null : target(precision);
    }

    /** {@code 30}, or {@code 5 % on startup.ready.p95, 10 to 1000}. */
    @Override
    public String toString() {
        return precision == null ? String.valueOf(exactly) : precision.strip() + ", " + atLeast + " to " + atMost;
    }

    private static Target target(String text) {
        Matcher parts = TARGET.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("precision names no figure; " + REMEDY);
        }
        double share;
        try {
            share = Share.parse(parts.group(1)).fraction();
        } catch (QuantityException e) {
            throw new IllegalArgumentException("precision is no share; " + REMEDY, e);
        }
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("precision must lie between 0 % and 100 %; " + REMEDY);
        }
        return new Target(share, parts.group(2));
    }
}
