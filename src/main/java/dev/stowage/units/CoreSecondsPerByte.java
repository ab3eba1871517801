package dev.stowage.units;

/**
 * Work of a processor for every byte that is handled.
 *
 * @param coreSecondsPerByte core-seconds per byte; finite, zero or more
 */
public record CoreSecondsPerByte(double coreSecondsPerByte) implements Quantity {
    /**
     * Checks the number.
     *
     * @throws QuantityException when it is negative or not finite
     */
    public CoreSecondsPerByte {
        coreSecondsPerByte = Dimension.WORK_PER_BYTE.checked(coreSecondsPerByte);
    }

    /**
     * Reads a text such as {@code 4 core-seconds/GiB}.
     *
     * @throws QuantityException when the text is not of that form
     */
    public static CoreSecondsPerByte parse(String text) {
        return new CoreSecondsPerByte(Dimension.WORK_PER_BYTE.parse(text));
    }

    @Override
    public double value() {
        return coreSecondsPerByte;
    }

    @Override
    public String toString() {
        return Dimension.WORK_PER_BYTE.print(coreSecondsPerByte);
    }
}
