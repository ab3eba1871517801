package dev.stowage.scenario;

import dev.stowage.units.Seconds;
import dev.stowage.units.Share;
import org.jspecify.annotations.Nullable;

/**
 * How often and how long each run is made.
 *
 * @param replications independent repetitions of every point and style
 * @param seed what the random draws start from
 * @param level the confidence level of intervals
 * @param observeFor when a run ends at the latest; when every start is ready or refused if absent
 * @param warmUp how much of the start of a run is left out of the summaries
 */
public record Experiment(
        @Key(
                says = "Independent repetitions of every point and style.",
                otherwise = "30",
                least = 1,
                most = MOST_REPLICATIONS)
        int replications,

        @Key(says = "What the random draws start from.", otherwise = "1")
        long seed,

        @Key(says = "The confidence level of intervals.", otherwise = "95 %")
        Share level,

        @Key(says = "When a run ends at the latest.", otherwise = "when every start is ready or refused") @Nullable Seconds observeFor,

        @Key(says = "How much of the start of a run is left out of the summaries.", otherwise = "0 s")
        Seconds warmUp) {

    private static final int DEFAULT_REPLICATIONS = 30;
    private static final int MOST_REPLICATIONS = 1_000_000;

    /** 30 replications from seed 1 at 95 %. */
    public static final Experiment DEFAULT = new Experiment(0, 1, new Share(0.95), null, new Seconds(0));

    public Experiment {
        if (replications < 0 || replications > MOST_REPLICATIONS) {
            throw new IllegalArgumentException("replications must lie between 1 and " + MOST_REPLICATIONS);
        }
        replications = replications == 0 ? DEFAULT_REPLICATIONS : replications;
        level = Checks.orElse(level, new Share(0.95));
        warmUp = Checks.orElse(warmUp, new Seconds(0));
        if (!(level.fraction() > 0 && level.fraction() < 1)) {
            throw new IllegalArgumentException("level must lie between 0 % and 100 %");
        }
        if (observeFor != null && observeFor.seconds() <= warmUp.seconds()) {
            throw new IllegalArgumentException(
                    "observe-for must be longer than warm-up; observe for longer, or leave out less");
        }
    }
}
