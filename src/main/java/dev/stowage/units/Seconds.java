package dev.stowage.units;

/**
 * A length of time.
 *
 * @param seconds seconds; finite, zero or more
 */
public record Seconds(double seconds) implements Quantity {
    /**
     * Checks the number.
     *
     * @throws QuantityException when it is negative or not finite
     */
    public Seconds {
        seconds = Dimension.DURATION.checked(seconds);
    }

    /**
     * Reads a text such as {@code 250 ms}.
     *
     * @throws QuantityException when the text is not of that form
     */
    public static Seconds parse(String text) {
        return new Seconds(Dimension.DURATION.parse(text));
    }

    @Override
    public double value() {
        return seconds;
    }

    @Override
    public String toString() {
        return Dimension.DURATION.print(seconds);
    }
}
