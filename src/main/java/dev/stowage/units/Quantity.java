package dev.stowage.units;

/**
 * A number with a unit: finite, zero or more, held in the base unit of its {@link Dimension}.
 *
 * <p>{@code toString} prints the quantity with the unit that fits it best, in the fewest digits that {@code parse} reads
 * back as exactly the same {@code double}.
 */
public sealed interface Quantity
        permits Bytes,
                ByteRate,
                Seconds,
                Cores,
                CoreSeconds,
                CoreSecondsPerByte,
                Frequency,
                Share,
                UsdPerHour,
                UsdPerGbMonth,
                UsdPerGbHour,
                UsdPerVcpuHour,
                Iops,
                Count {
    /** The number in the base unit, see {@link Dimension#baseUnit()}. */
    double value();

    /** The kind of quantity that this is. */
    default Dimension dimension() {
        return Dimension.of(getClass());
    }
}
