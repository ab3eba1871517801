package dev.stowage.scenario;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One layer of a stack: a hypervisor, a guest operating system, a container engine, a sandbox runtime. What it is follows from
 * its figures alone.
 *
 * @param name what it is called in results; the key under which it was found
 * @param says one sentence about it
 * @param makes whether one instance runs on each host, or one is made for each guest above it
 * @param startUp the stages of one instance; for a guest-making layer those of the guest that it makes
 * @param perGuest the stages that a one-per-host layer adds to the start of every guest made on it, before the guest's own
 * @param memory its lines in the memory books
 * @param admits what it counts before it takes one more guest
 * @param reserveCpu the share of the cores that the node keeps for itself
 * @param pulls how it fetches images; absent when the app is part of the disk image
 * @param sandbox the sandbox runtime that follows when the stack names none
 * @param guest the size of the guests that it makes; absent when they share the host's memory and cores
 * @param appsEach how many apps go into one guest; null for as many as fit into guests of a stated size, and one otherwise
 * @param start what its guests are when they are first needed
 * @param architectures the processor architectures on which it runs; all when empty
 * @param ownKernel whether the guest that it makes runs a kernel of its own, so that locks, page cache and shared memory inside
 *     are not the host's
 * @param os the operating system that it is, or that a guest-making layer brings into its guests; absent for none and for layers that
 *     do not say
 * @param needs what must be there for it to work; a layer that says nothing stands anywhere
 * @param charges what it costs beside the machines
 */
public record Layer(
        @Key(says = "What it is called in results.", otherwise = "the key under which it stands")
        String name,

        @Key(says = "One sentence about it.") @Nullable String says,

        @Key(
                says =
                        "`one-per-host` for an operating system or an engine's daemon, `one-per-guest` for a hypervisor or a "
                                + "sandbox runtime.",
                otherwise = "one-per-host")
        Makes makes,

        @Key(says = "What it takes to start one instance.", otherwise = "nothing")
        StartUp startUp,

        @Key(
                says =
                        "Stages that it adds to the start of every guest made on it; of every app where nothing in between makes guests.",
                otherwise = "none")
        List<Stage> perGuest,

        @Key(says = "Its lines in the memory books.", otherwise = "none")
        List<MemoryTerm> memory,

        @Key(says = "What it counts before it takes one more guest.", otherwise = "memory") @Nullable Admission admits,

        @Key(says = "The share of the cores that the node keeps for itself.", otherwise = "none")
        List<CpuBand> reserveCpu,

        @Key(says = "How it fetches images.", otherwise = "it does not: apps are part of the disk image") @Nullable Pulls pulls,

        @Key(says = "The sandbox runtime that follows when the stack names none.", example = "runc") @Nullable String sandbox,

        @Key(says = "The size of the guests that it makes.", otherwise = "they share the host's memory and cores")
        @Nullable GuestSize guest,

        @Key(
                says = "How many apps go into one guest.",
                otherwise = "as many as fit into guests of a stated size, 1 otherwise",
                least = 1)
        @Nullable @Word(value = "as many as fit", zero = true)
        Integer appsEach,

        @Key(
                says = "What its guests are when they are first needed: `on demand`, `stopped` or `running`.",
                otherwise = "on demand")
        HostState start,

        @Key(says = "The architectures on which it runs.", otherwise = "all")
        List<Architecture> architectures,

        @Key(
                says = "Whether the guest that it makes runs a kernel of its own.",
                otherwise = "true when `guest` is given")
        @Nullable Boolean ownKernel,

        @Key(
                says = "The operating system that it is, or that it brings into the guests that it makes.",
                otherwise = "none, or not said")
        @Nullable OperatingSystem os,

        @Key(
                says =
                        "What must be there for it to work: a `system` below it, hardware for `virtualisation` (bare metal or a "
                                + "machine of one's own), or, for the first layer, an EC2 instance on `nitro`, on `xen` or of bare "
                                + "`metal`.",
                otherwise = "nothing: it stands anywhere")
        Set<Need> needs,

        @Key(says = "What it costs beside the machines.", otherwise = "nothing")
        Map<String, Charge> charges) {

    public Layer {
        makes = Checks.orElse(makes, Makes.ONE_PER_HOST);
        startUp = Checks.orElse(startUp, StartUp.NONE);
        perGuest = perGuest == null ? List.of() : List.copyOf(perGuest);
        memory = memory == null ? List.of() : List.copyOf(memory);
        reserveCpu = reserveCpu == null ? List.of() : List.copyOf(reserveCpu);
        start = Checks.orElse(start, HostState.COLD);
        architectures = architectures == null ? List.of() : List.copyOf(architectures);
        ownKernel = ownKernel == null ? guest != null : ownKernel;
        needs = needs == null || needs.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(needs));
        charges = Checks.copy(charges);
        if (makes == Makes.ONE_PER_HOST && appsEach != null) {
            throw new IllegalArgumentException(
                    "`apps-each` goes with `makes: one-per-guest`; add that, or leave it out");
        }
        if (appsEach != null && appsEach == 0) {
            if (guest == null || guest.isFitted()) {
                throw new IllegalArgumentException(
                        "`apps-each: as many as fit` needs guests of a stated size; add `guest: {memory: ...}`");
            }
            appsEach = null;
        }
        if (makes == Makes.ONE_PER_HOST && guest != null) {
            throw new IllegalArgumentException("`guest` goes with `makes: one-per-guest`; add that, or leave it out");
        }
    }

    /** Whether an instance is made for each guest above it. */
    public boolean makesGuests() {
        return makes == Makes.ONE_PER_GUEST;
    }

    /** Whether it says that it is an operating system, or brings one into its guests. */
    public boolean bringsSystem() {
        return os != null;
    }

    /** What a layer may need. */
    public enum Need {
        /** An operating system below it on the same host. */
        SYSTEM,
        /** The processor's virtualisation, which instances under a hypervisor do not pass on. */
        VIRTUALISATION,
        /** An instance on AWS Nitro, whose launch it is. */
        NITRO,
        /** An instance on Xen, whose launch it is. */
        XEN,
        /** An instance of bare metal, whose launch it is. */
        METAL
    }

    /** How many instances a layer has. */
    public enum Makes {
        /** One on each host: an operating system, an engine's daemon. */
        ONE_PER_HOST,
        /** One for each guest: a hypervisor's virtual machine, a sandbox. */
        ONE_PER_GUEST
    }
}
