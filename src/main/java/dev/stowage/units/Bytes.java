package dev.stowage.units;

/**
 * An amount of memory, of disk or of data.
 *
 * @param bytes bytes of eight bits; finite, zero or more
 */
public record Bytes(double bytes) implements Quantity {
    /**
     * Checks the number.
     *
     * @throws QuantityException when it is negative or not finite
     */
    public Bytes {
        bytes = Dimension.SIZE.checked(bytes);
    }

    /**
     * Reads a text such as {@code 512 MiB}.
     *
     * @throws QuantityException when the text is not of that form
     */
    public static Bytes parse(String text) {
        return new Bytes(Dimension.SIZE.parse(text));
    }

    @Override
    public double value() {
        return bytes;
    }

    @Override
    public String toString() {
        return Dimension.SIZE.print(bytes);
    }
}
