package dev.stowage.units;

/**
 * A fraction of a whole, written in per cent; 150 % is allowed, as overcommitment needs it.
 *
 * @param fraction the fraction, 0.25 for 25 %; finite, zero or more
 */
public record Share(double fraction) implements Quantity {
    /**
     * Checks the number.
     *
     * @throws QuantityException when it is negative or not finite
     */
    public Share {
        fraction = Dimension.SHARE.checked(fraction);
    }

    /**
     * Reads a text such as {@code 25 %}.
     *
     * @throws QuantityException when the text is not of that form
     */
    public static Share parse(String text) {
        return new Share(Dimension.SHARE.parse(text));
    }

    @Override
    public double value() {
        return fraction;
    }

    @Override
    public String toString() {
        return Dimension.SHARE.print(fraction);
    }
}
