package dev.stowage.scenario;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the cloud account allows.
 *
 * @param buckets the token buckets of its interfaces, by name
 * @param vcpus the quota of virtual CPUs; absent for none
 */
public record Account(
        @Key(says = "The token buckets of its interfaces, by name.", otherwise = "those of the catalogue")
        Map<String, Bucket> buckets,

        @Key(says = "The quota of virtual CPUs.", otherwise = "none", least = 1) @Nullable Integer vcpus) {
    public Account {
        buckets = Checks.copy(buckets);
        if (vcpus != null) {
            Checks.positive(vcpus, "vcpus");
        }
    }
}
