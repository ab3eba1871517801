package dev.stowage.units;

/**
 * Work of a processor: one core of the reference speed does one core-second in a second.
 *
 * @param coreSeconds core-seconds; finite, zero or more
 */
public record CoreSeconds(double coreSeconds) implements Quantity {
    /**
     * Checks the number.
     *
     * @throws QuantityException when it is negative or not finite
     */
    public CoreSeconds {
        coreSeconds = Dimension.WORK.checked(coreSeconds);
    }

    /**
     * Reads a text such as {@code 0.12 core-seconds}.
     *
     * @throws QuantityException when the text is not of that form
     */
    public static CoreSeconds parse(String text) {
        return new CoreSeconds(Dimension.WORK.parse(text));
    }

    @Override
    public double value() {
        return coreSeconds;
    }

    @Override
    public String toString() {
        return Dimension.WORK.print(coreSeconds);
    }
}
