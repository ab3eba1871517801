package dev.stowage.placement;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;

/** The oldest host with room (Johnson 1973). */
public record FirstFit() implements Placement {
    @Override
    public <H, O extends Offer> Optional<O> choose(Collection<H> hosts, Function<H, Optional<O>> offerOf) {
        for (H host : hosts) {
            Optional<O> offer = offerOf.apply(host);
            if (offer.isPresent()) {
                return offer;
            }
        }
        return Optional.empty();
    }
}
