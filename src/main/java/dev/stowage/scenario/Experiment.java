package dev.stowage.scenario;

import dev.stowage.units.Seconds;
import dev.stowage.units.Share;
import org.jspecify.annotations.Nullable;

/**
 * How often and how long each run is made.
 *
 * @param kind whether the whole of a run is studied, or what it tends to
 * @param replications independent repetitions of every point and style
 * @param seed what the random draws start from
 * @param level the confidence level of intervals
 * @param observeFor when a run ends at the latest; when every start is ready or refused if absent
 * @param warmUp how much of the start of a run is left out of the summaries
 */
public record Experiment(
        @Key(
                says =
                        "`terminating`: each run is studied from its begin to its end. `steady`: what a run without end would tend to is "
                                + "studied; its begin is left out, and `observe-for` says when it ends.",
                otherwise = "terminating")
        Kind kind,

        @Key(
                says = "Independent repetitions of every point and style: a number, or until a figure is precise.",
                example = "{precision: 5 % on startup.ready.p95, at-most: 1000}",
                otherwise = "30")
        Replications replications,

        @Key(says = "What the random draws start from.", otherwise = "1")
        long seed,

        @Key(says = "The confidence level of intervals.", otherwise = "95 %")
        Share level,

        @Key(says = "When a run ends at the latest.", otherwise = "when every start is ready or refused") @Nullable Seconds observeFor,

        @Key(
                says =
                        "How much of the start of a run is left out of the summaries: a time, or, in a steady study, `mser-5`, by which the "
                                + "observations tell how many starts.",
                example = "10 min",
                otherwise = "0 s; `mser-5` in a steady study")
        WarmUp warmUp) {

    /** What is studied of a run. */
    public enum Kind {
        /** All of it. */
        TERMINATING,
        /** What it tends to. */
        STEADY
    }

    /** 30 replications from seed 1 at 95 %. */
    public static final Experiment DEFAULT =
            new Experiment(Kind.TERMINATING, Replications.of(30), 1, new Share(0.95), null, WarmUp.NONE);

    public Experiment {
        kind = Checks.orElse(kind, Kind.TERMINATING);
        replications = Checks.orElse(replications, Replications.of(30));
        level = Checks.orElse(level, new Share(0.95));
        warmUp = Checks.orElse(warmUp, kind == Kind.STEADY ? WarmUp.MSER_5 : WarmUp.NONE);
        if (!(level.fraction() > 0 && level.fraction() < 1)) {
            throw new IllegalArgumentException("level must lie between 0 % and 100 %");
        }
        if (warmUp.isByRule() && kind == Kind.TERMINATING) {
            throw new IllegalArgumentException(
                    "warm-up by mser-5 is for steady studies; add `kind: steady`, or write a time");
        }
        if (kind == Kind.STEADY && observeFor == null) {
            throw new IllegalArgumentException(
                    "kind steady has no end by itself; add `observe-for`, such as `observe-for: 2 h`");
        }
        if (observeFor != null && observeFor.seconds() <= warmUp.seconds()) {
            throw new IllegalArgumentException(
                    "observe-for must be longer than warm-up; observe for longer, or leave out less");
        }
    }

    /** The same with so many repetitions. */
    public Experiment repeated(int times) {
        return new Experiment(kind, Replications.of(times), seed, level, observeFor, warmUp);
    }
}
