package dev.stowage.scenario;

import dev.stowage.random.Distribution;
import dev.stowage.random.Stream;
import dev.stowage.units.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * A number of the world: a law in the base unit of {@code Q}, and where it comes from. Written as a bare quantity
 * ({@code 250 ms}), as a distribution ({@code {log-normal: {mean: 250 ms, cv: 0.3}}}), or with its provenance
 * ({@code {value: 250 ms, low: 100 ms, high: 1 s, grade: assumed}}).
 *
 * @param law the value, a constant in most cases, in the base unit of {@code Q}
 * @param low the least plausible mean, in the base unit; absent when the source gives none
 * @param high the largest plausible mean, in the base unit; absent when the source gives none
 * @param provenance who says so
 * @param <Q> the quantity, which fixes the units in which it is written
 */
@SuppressWarnings("UnusedTypeParameter")
public record Figure<Q extends Quantity>(
        Distribution law, @Nullable Double low, @Nullable Double high, Provenance provenance) {

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException when an assumed number lacks its low or high, or these do not enclose the mean
     */
    public Figure {
        if (provenance.grade() == Grade.ASSUMED && (low == null || high == null)) {
            throw new IllegalArgumentException("an assumed number needs a low and a high; add both");
        }
        if (low != null && high != null && !(low <= law.mean() && law.mean() <= high)) {
            throw new IllegalArgumentException("low and high must enclose the value; widen them, or change the value");
        }
    }

    /** A constant of the author's own, in the base unit. */
    public static <Q extends Quantity> Figure<Q> of(double value) {
        return new Figure<>(new dev.stowage.random.Constant(value), null, null, Provenance.OF_SCENARIO);
    }

    /** The mean of the law, in the base unit. */
    public double mean() {
        return law.mean();
    }

    /** One variate by inversion of the stream's uniform number {@code index}, in the base unit. */
    public double draw(Stream stream, long index) {
        return law.draw(stream, index);
    }

    /** Whether every draw gives the same value. */
    public boolean isConstant() {
        return law instanceof dev.stowage.random.Constant;
    }
}
