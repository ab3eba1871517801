package dev.stowage.report;

import dev.stowage.results.StageRow;
import dev.stowage.results.StartupRow;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where the time of one start went, from its request until it was ready, or until the run ended. A stage waits first and works then:
 * where it shared a resource, its waiting was in truth spread over it. An instant at which some stage worked is work, every other
 * is waiting.
 *
 * @param start the start
 * @param stages its stages and those of its hosts, as they are to be shown
 * @param endSeconds when the run ended
 */
public record StartStory(StartupRow start, List<StageRow> stages, double endSeconds) {
    /** Less is said to be no waiting, in s: rounding of what is shared. */
    private static final double NOTHING = 1e-6;

    /** Copies the list. */
    public StartStory {
        stages = List.copyOf(stages);
    }

    /** From the request until it was ready, or until the run ended, in s; 0 when it was refused. */
    public double seconds() {
        return switch (start.outcome()) {
            case READY -> start.ready() - start.requested();
            case UNFINISHED -> endSeconds - start.requested();
            case REFUSED -> 0;
        };
    }

    /** How much of the time some stage worked, in s. */
    public double workedSeconds() {
        double until = start.requested();
        double end = start.requested() + seconds();
        double worked = 0;
        for (StageRow stage : stages.stream()
                .sorted(Comparator.comparingDouble(StartStory::worksFrom))
                .toList()) {
            double from = Math.max(worksFrom(stage), until);
            double to = Math.min(end(stage), end);
            if (to > from) {
                worked += to - from;
                until = to;
            }
        }
        return worked;
    }

    /** How much of the time no stage worked, in s. */
    public double waitedSeconds() {
        double waited = seconds() - workedSeconds();
        return waited > NOTHING ? waited : 0;
    }

    /** Whether a stage was still under way when the run ended. */
    public static boolean isUnderWay(StageRow stage) {
        return Double.isNaN(stage.end());
    }

    /** When a stage ended, or the run when the stage was under way then. */
    public double end(StageRow stage) {
        return isUnderWay(stage) ? endSeconds : stage.end();
    }

    static double worksFrom(StageRow stage) {
        return stage.start() + stage.waited();
    }

    /** The part of a stage's waiting that lies after the request, in s. */
    double waited(StageRow stage) {
        return Math.max(0, worksFrom(stage) - Math.max(stage.start(), start.requested()));
    }

    /** The stage that waited longest; absent when none did. */
    public Optional<StageRow> longestWait() {
        return stages.stream().filter(stage -> waited(stage) > NOTHING).max(Comparator.comparingDouble(this::waited));
    }

    /** What became of the start, in a sentence without a full stop. */
    public String finding() {
        String guest = start.guest();
        return switch (start.outcome()) {
            case REFUSED ->
                guest + " was refused when it was requested, at " + Say.seconds(start.requested()) + ": "
                        + start.reason();
            case UNFINISHED ->
                guest + " was not ready when the run ended, " + Say.seconds(seconds()) + " after its request"
                        + waits(", of which it waited ");
            case READY ->
                guest + " was ready after " + Say.seconds(seconds())
                        + (waitedSeconds() > 0 ? waits(", of which it waited ") : " and waited for nobody");
        };
    }

    private String waits(String before) {
        return waitedSeconds() > 0 ? before + Say.seconds(waitedSeconds()) + most() : "";
    }

    private String most() {
        return longestWait()
                .map(stage -> ", " + Say.seconds(waited(stage)) + " of it for " + forWhom(stage))
                .orElse("");
    }

    private static String forWhom(StageRow stage) {
        if (stage.heldBy().isEmpty()) {
            return (stage.resource().isEmpty() ? "its turn" : "its share of " + stage.resource()) + " in \u201c"
                    + stage.stage() + "\u201d of " + stage.guest();
        }
        return stage.resource().equals("registry")
                ? "the " + stage.stage() + " that " + stage.heldBy() + " led"
                : "\u201c" + stage.resource() + "\u201d, which " + stage.heldBy() + " held when the wait began";
    }
}
