package dev.stowage.scenario;

import org.jspecify.annotations.Nullable;

/**
 * What the author expects of the results, to be supported or refuted by them.
 *
 * @param that the expectation, see {@link Hypothesis}
 * @param says the claim behind it in words
 * @param flipsAt the axis along which to look for the value at which it stops being true
 */
@Shorthand("that")
public record Expectation(
        @Key(
                says =
                        "A metric of summary.csv, perhaps with a statistic (`mean` otherwise) and labels, a comparator, and a quantity or a "
                                + "multiple of another term. What no label says is expected at every point, of every style.",
                example = "\"startup.ready.p95{style=container, image=cached} < 1 s\"",
                required = true)
        String that,

        @Key(says = "The claim behind it, in words.") @Nullable String says,

        @Key(
                says = "Where to look for the value at which it stops being true.",
                example = "{axis: memory}",
                otherwise = "the axis of numbers that no label mentions, if there is one only")
        @Nullable FlipsAt flipsAt) {

    public Expectation {
        Hypothesis.parse(that);
    }

    /** The expectation, understood. */
    public Hypothesis hypothesis() {
        return Hypothesis.parse(that);
    }

    /**
     * Where to look.
     *
     * @param axis an axis of numbers
     */
    @Shorthand("axis")
    public record FlipsAt(
            @Key(says = "An axis of the sweep whose values are numbers.", required = true)
            String axis) {}
}
