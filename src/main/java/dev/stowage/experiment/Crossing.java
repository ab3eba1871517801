package dev.stowage.experiment;

/**
 * A change of sign of a difference along an axis.
 *
 * @param signBelow the sign below it, -1 or 1; the other one holds above
 * @param at where the difference is zero; of whole numbers, the first with the sign of above
 * @param lower where the interval of the difference begins to hold zero; NaN when that is below the axis, or without intervals
 * @param upper where it ceases to
 * @param lastBelow the largest position tried with the sign of below
 * @param firstAbove the smallest tried beyond it
 */
record Crossing(int signBelow, double at, double lower, double upper, double lastBelow, double firstAbove) {}
