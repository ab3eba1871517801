package dev.stowage.catalog;

import dev.stowage.scenario.Provenance;
import dev.stowage.units.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * A price beside the instance's own, or a rule of billing.
 *
 * @param name its name in the catalogue, such as {@code public-ipv4}
 * @param says what is paid for
 * @param amount the price, for each {@code per}: per hour, per GB and month, or per vCPU and hour; a duration for a rule
 * @param per the thing that is counted, such as {@code address} or {@code GB}
 * @param low the least plausible amount; absent when the source gives none
 * @param high the largest plausible amount; absent when the source gives none
 * @param provenance who says so
 */
public record Price(
        String name,
        String says,
        Quantity amount,
        String per,
        @Nullable Quantity low,
        @Nullable Quantity high,
        Provenance provenance) {}
