package dev.stowage.units;

/**
 * How often something happens: arrivals, refills of a bucket, calls.
 *
 * @param perSecond times per second; finite, zero or more
 */
public record Frequency(double perSecond) implements Quantity {
    /**
     * Checks the number.
     *
     * @throws QuantityException when it is negative or not finite
     */
    public Frequency {
        perSecond = Dimension.FREQUENCY.checked(perSecond);
    }

    /**
     * Reads a text such as {@code 20 /s}.
     *
     * @throws QuantityException when the text is not of that form
     */
    public static Frequency parse(String text) {
        return new Frequency(Dimension.FREQUENCY.parse(text));
    }

    @Override
    public double value() {
        return perSecond;
    }

    @Override
    public String toString() {
        return Dimension.FREQUENCY.print(perSecond);
    }
}
