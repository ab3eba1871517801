package dev.stowage.placement;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;

/**
 * Chooses among hosts. A host is asked what it offers for the guest in question: nothing when it has no room. The hosts are given
 * in order of age, and ties go to the older, so that a choice never depends on anything else.
 */
@FunctionalInterface
public interface Placement {
    /**
     * The host that takes the guest, by what it offers.
     *
     * @param hosts the hosts in order of age
     * @param offerOf what a host offers, or empty when it has no room
     * @return the offer taken; empty when no host has room
     */
    <H, O extends Offer> Optional<O> choose(Collection<H> hosts, Function<H, Optional<O>> offerOf);

    /** What a host with room offers. */
    interface Offer {
        /** Memory that would be left for commitment once the guest is there, in bytes. */
        long bytesLeft();

        /** Guests on the host now. */
        int guests();
    }
}
