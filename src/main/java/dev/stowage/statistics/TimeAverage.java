package dev.stowage.statistics;

/** The average over time of a level that jumps: its integral divided by the time that has passed. */
public final class TimeAverage {
    private final double startSeconds;
    private double lastSeconds;
    private double level;
    private double integral;

    /**
     * Begins with a level.
     *
     * @throws IllegalArgumentException when one is not finite
     */
    public TimeAverage(double startSeconds, double level) {
        this.startSeconds = Requirement.finite(startSeconds);
        this.lastSeconds = startSeconds;
        this.level = Requirement.finite(level);
    }

    /**
     * The level from this time on.
     *
     * @throws IllegalArgumentException when the time lies before the last one, or a number is not finite
     */
    public void set(double seconds, double newLevel) {
        integral = integral(seconds);
        lastSeconds = seconds;
        level = Requirement.finite(newLevel);
    }

    /**
     * The integral of the level from the start to a time, in the level's unit times seconds.
     *
     * @throws IllegalArgumentException when the time lies before the last change, or is not finite
     */
    public double integral(double untilSeconds) {
        Requirement.finite(untilSeconds);
        if (untilSeconds < lastSeconds) {
            throw new IllegalArgumentException("time went back from " + lastSeconds + " s to " + untilSeconds + " s");
        }
        return integral + level * (untilSeconds - lastSeconds);
    }

    /**
     * The average from the start to a time; NaN when no time has passed.
     *
     * @throws IllegalArgumentException when the time lies before the last change, or is not finite
     */
    public double average(double untilSeconds) {
        double integralUntil = integral(untilSeconds);
        double passed = untilSeconds - startSeconds;
        return passed > 0 ? integralUntil / passed : Double.NaN;
    }
}
