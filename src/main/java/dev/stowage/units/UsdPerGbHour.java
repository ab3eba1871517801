package dev.stowage.units;

/**
 * A price for an hour of one GB of memory, as price lists count it.
 *
 * @param usdPerGbHour US dollars per GB and hour; finite, zero or more
 */
public record UsdPerGbHour(double usdPerGbHour) implements Quantity {
    /**
     * Checks the number.
     *
     * @throws QuantityException when it is negative or not finite
     */
    public UsdPerGbHour {
        usdPerGbHour = Dimension.PRICE_PER_GB_HOUR.checked(usdPerGbHour);
    }

    /**
     * Reads a text such as {@code 0.004445 USD/GB-h}.
     *
     * @throws QuantityException when the text is not of that form
     */
    public static UsdPerGbHour parse(String text) {
        return new UsdPerGbHour(Dimension.PRICE_PER_GB_HOUR.parse(text));
    }

    @Override
    public double value() {
        return usdPerGbHour;
    }

    @Override
    public String toString() {
        return Dimension.PRICE_PER_GB_HOUR.print(usdPerGbHour);
    }
}
