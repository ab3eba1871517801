package dev.stowage.units;

/**
 * A price for an hour of one vCPU.
 *
 * @param usdPerVcpuHour US dollars per vCPU and hour; finite, zero or more
 */
public record UsdPerVcpuHour(double usdPerVcpuHour) implements Quantity {
    /**
     * Checks the number.
     *
     * @throws QuantityException when it is negative or not finite
     */
    public UsdPerVcpuHour {
        usdPerVcpuHour = Dimension.PRICE_PER_VCPU_HOUR.checked(usdPerVcpuHour);
    }

    /**
     * Reads a text such as {@code 0.05 USD/vCPU-h}.
     *
     * @throws QuantityException when the text is not of that form
     */
    public static UsdPerVcpuHour parse(String text) {
        return new UsdPerVcpuHour(Dimension.PRICE_PER_VCPU_HOUR.parse(text));
    }

    @Override
    public double value() {
        return usdPerVcpuHour;
    }

    @Override
    public String toString() {
        return Dimension.PRICE_PER_VCPU_HOUR.print(usdPerVcpuHour);
    }
}
