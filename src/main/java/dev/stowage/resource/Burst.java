package dev.stowage.resource;

/**
 * A capacity that lasts only as long as its credits: the resource runs at its full (peak) rate while its bucket holds
 * something and at the baseline when it is empty. Credits come in at the baseline rate and go out at the rate of use, so
 * using less than the baseline fills the bucket, up to its size.
 *
 * @param bucketUnits the size of the bucket, in the resource's unit; 0 means that it always runs at the baseline
 * @param baselineRate the rate that is always there, units per second
 * @param initialUnits what the bucket holds when the resource comes into being
 */
public record Burst(double bucketUnits, double baselineRate, double initialUnits) {

    /** Refuses a bucket of impossible size or content. */
    public Burst {
        if (!(bucketUnits >= 0 && bucketUnits < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the bucket's size must be finite and at least 0: " + bucketUnits);
        }
        if (!(baselineRate > 0 && baselineRate < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the baseline must be finite and above 0: " + baselineRate);
        }
        if (!(initialUnits >= 0 && initialUnits <= bucketUnits)) {
            throw new IllegalArgumentException("the bucket of " + bucketUnits + " cannot hold " + initialUnits);
        }
    }

    /** A bucket that is full at first. */
    public static Burst full(double bucketUnits, double baselineRate) {
        return new Burst(bucketUnits, baselineRate, bucketUnits);
    }
}
