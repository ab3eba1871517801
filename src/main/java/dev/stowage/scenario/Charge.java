package dev.stowage.scenario;

import dev.stowage.units.UsdPerHour;

/**
 * A price beside the machine's own.
 *
 * @param price the price
 * @param per what it is paid for
 */
public record Charge(
        @Key(says = "The price.", example = "0.10 USD/h", required = true)
        Figure<UsdPerHour> price,

        @Key(says = "What it is paid for.", otherwise = "machine")
        Per per) {
    public Charge {
        per = Checks.orElse(per, Per.MACHINE);
    }

    /** What a price is paid for. */
    public enum Per {
        /** Every machine. */
        MACHINE,
        /** The whole deployment, once: a control plane. */
        CLUSTER
    }
}
