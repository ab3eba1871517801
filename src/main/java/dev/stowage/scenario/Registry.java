package dev.stowage.scenario;

import dev.stowage.units.ByteRate;
import org.jspecify.annotations.Nullable;

/**
 * Where images come from.
 *
 * @param egress what it sends to all hosts together; absent for no limit
 * @param rate how often it answers; absent for no limit
 */
public record Registry(
        @Key(says = "What it sends to all hosts together.", example = "100 Gbit/s", otherwise = "no limit") @Nullable Figure<ByteRate> egress,

        @Key(says = "How often it answers.", otherwise = "no limit") @Nullable Bucket rate) {

    /** A registry without limits of its own. */
    public static final Registry UNLIMITED = new Registry(null, null);

    public Registry {
        Checks.positive(egress, "egress");
    }
}
