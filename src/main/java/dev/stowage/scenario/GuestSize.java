package dev.stowage.scenario;

import dev.stowage.units.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * The size of the guests that a layer makes.
 *
 * @param memory the RAM of each; absent for {@code fitted}: the RAM whose MemTotal holds the inner system and its apps
 * @param vcpus the virtual CPUs of each, which cap what it can use of the host's cores
 */
public record GuestSize(
        @Key(
                says = "The RAM of each guest, or `fitted`: as much as its system and its apps need.",
                example = "512 MiB",
                otherwise = "fitted")
        @Word("fitted")
        @Nullable Bytes memory,

        @Key(says = "The virtual CPUs of each guest.", otherwise = "1", least = 1)
        int vcpus) {
    public GuestSize {
        vcpus = vcpus == 0 ? 1 : vcpus;
        Checks.positive(vcpus, "vcpus");
        if (memory != null) {
            Checks.positive(memory.bytes(), "memory");
        }
    }

    /** Whether the RAM follows from what is put inside. */
    public boolean isFitted() {
        return memory == null;
    }
}
