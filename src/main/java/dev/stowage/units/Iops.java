package dev.stowage.units;

/**
 * Input and output operations that a volume does in a second.
 *
 * @param operationsPerSecond operations per second; finite, zero or more
 */
public record Iops(double operationsPerSecond) implements Quantity {
    /**
     * Checks the number.
     *
     * @throws QuantityException when it is negative or not finite
     */
    public Iops {
        operationsPerSecond = Dimension.IOPS.checked(operationsPerSecond);
    }

    /**
     * Reads a text such as {@code 3000 IOPS}.
     *
     * @throws QuantityException when the text is not of that form
     */
    public static Iops parse(String text) {
        return new Iops(Dimension.IOPS.parse(text));
    }

    @Override
    public double value() {
        return operationsPerSecond;
    }

    @Override
    public String toString() {
        return Dimension.IOPS.print(operationsPerSecond);
    }
}
