package dev.stowage.placement;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * The host whose offer measures least, the oldest among equals.
 *
 * @param measure what is compared
 */
public record LeastOf(ToLongFunction<Offer> measure) implements Placement {
    /** Best fit: the host that has least memory left afterwards. */
    public static LeastOf bytesLeft() {
        return new LeastOf(Offer::bytesLeft);
    }

    /** Spread: the host with the fewest guests. */
    public static LeastOf guests() {
        return new LeastOf(Offer::guests);
    }

    @Override
    public <H, O extends Offer> Optional<O> choose(Collection<H> hosts, Function<H, Optional<O>> offerOf) {
        Optional<O> best = Optional.empty();
        long least = Long.MAX_VALUE;
        for (H host : hosts) {
            Optional<O> offer = offerOf.apply(host);
            if (offer.isPresent()) {
                long measured = measure.applyAsLong(offer.get());
                if (best.isEmpty() || measured < least) {
                    best = offer;
                    least = measured;
                }
            }
        }
        return best;
    }
}
