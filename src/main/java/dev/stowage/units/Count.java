package dev.stowage.units;

/**
 * A plain number without a unit, such as a factor or a number of things; it may be a fraction.
 *
 * @param number the number; finite, zero or more
 */
public record Count(double number) implements Quantity {
    /**
     * Checks the number.
     *
     * @throws QuantityException when it is negative or not finite
     */
    public Count {
        number = Dimension.COUNT.checked(number);
    }

    /**
     * Reads a text such as {@code 2.5}.
     *
     * @throws QuantityException when the text is not of that form
     */
    public static Count parse(String text) {
        return new Count(Dimension.COUNT.parse(text));
    }

    @Override
    public double value() {
        return number;
    }

    @Override
    public String toString() {
        return Dimension.COUNT.print(number);
    }
}
