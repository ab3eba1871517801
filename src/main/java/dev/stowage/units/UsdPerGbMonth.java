package dev.stowage.units;

/**
 * A price for keeping data: for 10^9 bytes and a month of 730 hours.
 *
 * @param usdPerGbMonth US dollars per GB and month; finite, zero or more
 */
public record UsdPerGbMonth(double usdPerGbMonth) implements Quantity {
    /**
     * Checks the number.
     *
     * @throws QuantityException when it is negative or not finite
     */
    public UsdPerGbMonth {
        usdPerGbMonth = Dimension.PRICE_PER_GB_MONTH.checked(usdPerGbMonth);
    }

    /**
     * Reads a text such as {@code 0.08 USD/GB-month}.
     *
     * @throws QuantityException when the text is not of that form
     */
    public static UsdPerGbMonth parse(String text) {
        return new UsdPerGbMonth(Dimension.PRICE_PER_GB_MONTH.parse(text));
    }

    @Override
    public double value() {
        return usdPerGbMonth;
    }

    @Override
    public String toString() {
        return Dimension.PRICE_PER_GB_MONTH.print(usdPerGbMonth);
    }
}
