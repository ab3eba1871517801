package dev.stowage.units;

/**
 * A number of hardware threads of the reference speed; it may be a fraction.
 *
 * @param cores hardware threads; finite, zero or more
 */
public record Cores(double cores) implements Quantity {
    /**
     * Checks the number.
     *
     * @throws QuantityException when it is negative or not finite
     */
    public Cores {
        cores = Dimension.CORES.checked(cores);
    }

    /**
     * Reads a text such as {@code 0.25 cores}.
     *
     * @throws QuantityException when the text is not of that form
     */
    public static Cores parse(String text) {
        return new Cores(Dimension.CORES.parse(text));
    }

    @Override
    public double value() {
        return cores;
    }

    @Override
    public String toString() {
        return Dimension.CORES.print(cores);
    }
}
