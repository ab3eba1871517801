package dev.stowage.units;

/**
 * How fast data moves over a link or to a disk.
 *
 * @param bytesPerSecond bytes per second; finite, zero or more
 */
public record ByteRate(double bytesPerSecond) implements Quantity {
    /**
     * Checks the number.
     *
     * @throws QuantityException when it is negative or not finite
     */
    public ByteRate {
        bytesPerSecond = Dimension.BYTE_RATE.checked(bytesPerSecond);
    }

    /**
     * Reads a text such as {@code 10 Gbit/s}.
     *
     * @throws QuantityException when the text is not of that form
     */
    public static ByteRate parse(String text) {
        return new ByteRate(Dimension.BYTE_RATE.parse(text));
    }

    @Override
    public double value() {
        return bytesPerSecond;
    }

    @Override
    public String toString() {
        return Dimension.BYTE_RATE.print(bytesPerSecond);
    }
}
