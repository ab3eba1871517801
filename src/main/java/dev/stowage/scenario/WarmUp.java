package dev.stowage.scenario;

import dev.stowage.units.Seconds;
import org.jspecify.annotations.Nullable;

/**
 * How much of the start of a run is left out of the summaries.
 *
 * @param time starts requested before it are left out; null to let the observations tell by the rule MSER-5
 */
@Shorthand("time")
public record WarmUp(
        @Key(says = "Starts requested before this time are left out.", example = "10 min", required = true) @Nullable Seconds time) {
    /** As many starts as the rule MSER-5 says. */
    public static final WarmUp MSER_5 = new WarmUp(null);

    /** Nothing is left out. */
    public static final WarmUp NONE = new WarmUp(new Seconds(0));

    /** The time in seconds; 0 where the observations tell. */
    public double seconds() {
        return time == null ? 0 : time.seconds();
    }

    /** Whether the rule MSER-5 tells. */
    public boolean isByRule() {
        return time == null;
    }

    @Override
    public String toString() {
        return time == null ? "mser-5" : time.toString();
    }
}
