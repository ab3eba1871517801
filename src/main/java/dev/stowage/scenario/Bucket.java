package dev.stowage.scenario;

import dev.stowage.units.Count;
import dev.stowage.units.Frequency;

/**
 * A token bucket: it holds {@code burst} tokens at the start and gains {@code refill} tokens a second up to that.
 *
 * @param burst tokens at the start, and at most
 * @param refill tokens gained a second
 */
public record Bucket(
        @Key(says = "Tokens at the start, and at most.", example = "1000", required = true)
        Figure<Count> burst,

        @Key(says = "Tokens gained.", example = "2 /s", required = true)
        Figure<Frequency> refill) {
    public Bucket {
        Checks.positive(burst.mean(), "burst");
        Checks.positive(refill.mean(), "refill");
    }
}
