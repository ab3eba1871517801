package dev.stowage.units;

/**
 * A price for an hour of use.
 *
 * @param usdPerHour US dollars per hour; finite, zero or more
 */
public record UsdPerHour(double usdPerHour) implements Quantity {
    /**
     * Checks the number.
     *
     * @throws QuantityException when it is negative or not finite
     */
    public UsdPerHour {
        usdPerHour = Dimension.PRICE_PER_HOUR.checked(usdPerHour);
    }

    /**
     * Reads a text such as {@code 0.0416 USD/h}.
     *
     * @throws QuantityException when the text is not of that form
     */
    public static UsdPerHour parse(String text) {
        return new UsdPerHour(Dimension.PRICE_PER_HOUR.parse(text));
    }

    @Override
    public double value() {
        return usdPerHour;
    }

    @Override
    public String toString() {
        return Dimension.PRICE_PER_HOUR.print(usdPerHour);
    }
}
