package dev.stowage.model;

/**
 * One stage of one start.
 *
 * @param guest whose start it belongs to
 * @param layer the layer that contributed it
 * @param stage its name
 * @param resource what it used; empty for time that passes without using anything
 * @param start when it was entered, in s
 * @param end when it ended, in s; NaN when the end of the run overtook it
 * @param waited the part in between that it waited for others, in s: in a queue, or by sharing; of one that was overtaken, in a queue alone
 * @param heldBy who held the resource when it began to wait; empty when nobody did
 */
public record StageObserved(
        String guest,
        String layer,
        String stage,
        String resource,
        double start,
        double end,
        double waited,
        String heldBy) {}
