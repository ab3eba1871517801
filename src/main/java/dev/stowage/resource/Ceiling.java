package dev.stowage.resource;

import org.jspecify.annotations.Nullable;

/** The most that a capacity gives at this moment: its peak, or the baseline once the credits of its burst are spent. */
final class Ceiling {
    /** A bucket filled less than this, relative to its size, is empty. */
    private static final double RELATIVE_TOLERANCE = 1e-12;

    private final double peakRate;
    private final @Nullable Burst burst;
    private double levelUnits;

    Ceiling(double peakRate, @Nullable Burst burst) {
        if (!(peakRate > 0 && peakRate < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a capacity must be finite and above 0: " + peakRate);
        }
        if (burst != null && burst.baselineRate() > peakRate) {
            throw new IllegalArgumentException(
                    "the baseline " + burst.baselineRate() + " exceeds the peak " + peakRate);
        }
        this.peakRate = peakRate;
        this.burst = burst;
        this.levelUnits = burst == null ? 0 : burst.initialUnits();
    }

    double peakRate() {
        return peakRate;
    }

    boolean bursts() {
        return burst != null;
    }

    /** What the bucket will hold after some time at this rate of use; 0 without a bucket. */
    double levelAfter(double seconds, double usedRate) {
        if (burst == null) {
            return 0;
        }
        double level = levelUnits + (burst.baselineRate() - usedRate) * seconds;
        return Math.max(0, Math.min(burst.bucketUnits(), level));
    }

    /** Lets the credits change for a span of constant use that ends now. */
    void advance(double nowSeconds, double seconds, double usedRate) {
        if (burst == null) {
            return;
        }
        levelUnits = levelAfter(seconds, usedRate);
        double resolution = (usedRate - burst.baselineRate()) * 2 * Math.ulp(nowSeconds);
        if (levelUnits <= Math.max(resolution, RELATIVE_TOLERANCE * burst.bucketUnits())) {
            levelUnits = usedRate >= burst.baselineRate() ? 0 : levelUnits;
        }
    }

    double rate() {
        return burst == null || hasCredits() ? peakRate : burst.baselineRate();
    }

    private boolean hasCredits() {
        return burst != null && levelUnits > RELATIVE_TOLERANCE * burst.bucketUnits();
    }

    /** In how many seconds the bucket will be empty at this rate of use; +infinity if it will not. */
    double secondsToEmpty(double usedRate) {
        if (burst == null || !hasCredits() || usedRate <= burst.baselineRate() * (1 + RELATIVE_TOLERANCE)) {
            return Double.POSITIVE_INFINITY;
        }
        return levelUnits / (usedRate - burst.baselineRate());
    }
}
