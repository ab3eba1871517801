package dev.stowage.placement;

import java.util.function.ToLongFunction;

/**
 * A policy: of the hosts that have room, the one whose offer measures least takes the guest, the oldest among equals. Where the hosts
 * stand is a {@link Roster}.
 *
 * @param measure what is compared; below {@link Long#MAX_VALUE}
 */
public record Placement(ToLongFunction<Offer> measure) {

    /** What a host with room offers. */
    public interface Offer {
        /** Memory that would be left for commitment once the guest is there, in bytes. */
        long bytesLeft();

        /** Guests on the host now. */
        int guests();
    }

    /** The oldest host with room (Johnson 1973). */
    public static Placement firstFit() {
        return new Placement(offer -> 0);
    }

    /** The host that has least memory left afterwards. */
    public static Placement bestFit() {
        return new Placement(Offer::bytesLeft);
    }

    /** The host that has most memory left afterwards. */
    public static Placement worstFit() {
        return new Placement(offer -> -offer.bytesLeft());
    }

    /** The host with the fewest guests. */
    public static Placement spread() {
        return new Placement(Offer::guests);
    }
}
