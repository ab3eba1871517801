package dev.stowage.model;

/**
 * A stretch of an app's start that counts to one stage.
 *
 * @param layer the layer that contributed the stage; empty for waiting
 * @param stage its name; {@link #WAITING} where no stage was under way
 * @param start when the stretch begins, in s
 * @param end when it ends, in s
 */
public record PhaseObserved(String layer, String stage, double start, double end) {

    /** What time counts to in which no stage is under way. */
    public static final String WAITING = "waiting";
}
