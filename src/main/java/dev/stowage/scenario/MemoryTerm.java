package dev.stowage.scenario;

import dev.stowage.units.Bytes;
import dev.stowage.units.Share;
import org.jspecify.annotations.Nullable;

/**
 * One line of a layer's memory. Exactly one of {@code each}, {@code shared}, {@code proportional} and {@code reserved} is given:
 * <ul>
 *   <li>{@code each}: private bytes, for every instance of the layer, committed and resident;
 *   <li>{@code shared}: bytes paid once per host while any instance is there, committed and resident;
 *   <li>{@code proportional}: a share of the guest's RAM, inside that RAM;
 *   <li>{@code reserved}: committed but not touched.
 * </ul>
 *
 * @param term the name of the line in memory.csv, such as {@code vmm} or {@code page metadata}
 * @param in whose RAM it is: the host's (for a one-per-host layer: of the machine or guest in which the layer runs), or that of
 *     the guest which the layer makes
 * @param kernel whether the kernel takes it before it counts MemTotal, so that the next layer never sees it
 * @param countsAs what a guest-making layer's term on its host is part of, which decides in which definitions of memory it stands
 * @param fromTemplate whether the guest's pages are those of a template from which it is cloned: each guest has them, and its host
 *     holds them once
 * @param fromRam the term applies only to RAM of at least this size
 * @param perPod reserved bytes added for each pod that the node's own rule allows
 */
public record MemoryTerm(
        @Key(says = "The name of the line in results.", example = "vmm", required = true)
        String term,

        @Key(says = "Bytes of every instance.") @Nullable Figure<Bytes> each,

        @Key(says = "Bytes paid once per host, however many instances there are.") @Nullable Figure<Bytes> shared,

        @Key(says = "A share of the RAM that it describes, inside that RAM.", example = "1.5625 %") @Nullable Figure<Share> proportional,

        @Key(says = "Bytes set aside: admitted against, not touched.") @Nullable Figure<Bytes> reserved,

        @Key(says = "Whose RAM holds it: the host's or the guest's.", otherwise = "host")
        In in,

        @Key(says = "Whether the kernel takes it before it counts MemTotal.", otherwise = "false")
        boolean kernel,

        @Key(
                says =
                        "For a guest-making layer, what its term on the host is part of: the `vmm` process, the rest of the "
                                + "`sandbox` (a shim, proxies, mapped files), or the `host-kernel`.",
                otherwise = "sandbox")
        CountsAs countsAs,

        @Key(
                says =
                        "Whether the guest's pages are those of a template: each guest has them, its host holds them once.",
                otherwise = "false")
        boolean fromTemplate,

        @Key(says = "Only for RAM of at least this size.") @Nullable Bytes fromRam,

        @Key(says = "With `reserved`: bytes added for each pod that the addresses allow.") @Nullable Figure<Bytes> perPod,

        @Key(
                says = "With `reserved`: whether it stands for the system and engine of its node, which are then not "
                        + "committed again.",
                otherwise = "false")
        boolean coversSystem) {

    public MemoryTerm {
        in = Checks.orElse(in, In.HOST);
        countsAs = Checks.orElse(countsAs, CountsAs.SANDBOX);
        int given = (each == null ? 0 : 1)
                + (shared == null ? 0 : 1)
                + (proportional == null ? 0 : 1)
                + (reserved == null ? 0 : 1);
        if (given != 1) {
            throw new IllegalArgumentException(
                    "a memory term has exactly one of `each`, `shared`, `proportional`, `reserved`; write one");
        }
        if ((perPod != null || coversSystem) && reserved == null) {
            throw new IllegalArgumentException(
                    "`per-pod` and `covers-system` go with `reserved`; write the bytes under `reserved`");
        }
        if (fromTemplate && (in != In.GUEST || shared != null || reserved != null)) {
            throw new IllegalArgumentException("`from-template` goes with `in: guest` and `each` or `proportional`; "
                    + "add those, or leave it out");
        }
    }

    /** Whether it applies to RAM of this size. */
    public boolean appliesTo(double ramBytes) {
        return fromRam == null || ramBytes >= fromRam.bytes();
    }

    /** What a term on the host of a guest is part of. */
    public enum CountsAs {
        /** The process that is the guest's hardware. */
        VMM,
        /** Another process of the sandbox, or files that its processes map. */
        SANDBOX,
        /** The host's kernel, which no process is charged for. */
        HOST_KERNEL
    }

    /** Whose RAM holds a term. */
    public enum In {
        /** The RAM of the host on which the layer runs. */
        HOST,
        /** The RAM of the guest that the layer makes. */
        GUEST
    }
}
