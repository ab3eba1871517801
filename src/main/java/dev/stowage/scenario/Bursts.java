package dev.stowage.scenario;

import dev.stowage.random.Constant;
import dev.stowage.units.ByteRate;
import dev.stowage.units.Seconds;
import org.jspecify.annotations.Nullable;

/** How long full bursts of links last where only their peak is stated. */
public final class Bursts {
    /** Of the network. */
    public static final Figure<Seconds> OF_NETWORK =
            assumed(300, 300, 3600, "bursts last 5 to 60 minutes by size; the least holds");

    /** Of the path to volumes. */
    public static final Figure<Seconds> OF_VOLUME_LINK =
            assumed(1800, 1800, 86_400, "30 minutes at least once in 24 hours");

    private Bursts() {}

    private static Figure<Seconds> assumed(double value, double low, double high, String because) {
        Provenance provenance = new Provenance(Grade.ASSUMED, "AWS documentation, Amazon EC2", "2026", because);
        return new Figure<>(new Constant(value), low, high, provenance);
    }

    /** The burst that is stated, or the usual one where there is a peak to be carried. */
    static @Nullable Figure<Seconds> statedOr(
            Figure<Seconds> usual,
            @Nullable Figure<Seconds> stated,
            Figure<ByteRate> baseline,
            @Nullable Figure<ByteRate> peak) {
        return stated == null && peak != null && peak.mean() > baseline.mean() ? usual : stated;
    }
}
