package dev.stowage.experiment;

import dev.stowage.catalog.BundledCatalogue;
import dev.stowage.catalog.Price;
import dev.stowage.random.Constant;
import dev.stowage.scenario.Figure;
import dev.stowage.scenario.Scenario;
import dev.stowage.scenario.Style;
import dev.stowage.units.Quantity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is paid beside the machines' own prices, and the rules of billing.
 *
 * @param leastBilled the shortest time for which a machine that was started is billed
 * @param publicAddress a public IPv4 address
 */
record Tariff(Price leastBilled, Price publicAddress) {
    /** Hours of a month. */
    static final double MONTH_HOURS = 730;

    static final double SECONDS_PER_HOUR = 3600;

    static Tariff of(BundledCatalogue catalogue) {
        return new Tariff(price(catalogue, "billing-minimum"), price(catalogue, "public-ipv4"));
    }

    private static Price price(BundledCatalogue catalogue, String name) {
        return catalogue.price(name).orElseThrow(() -> new IllegalStateException("no price `" + name + "`"));
    }

    double leastBilledSeconds() {
        return leastBilled.amount().value();
    }

    double publicAddressUsdPerHour() {
        return publicAddress.amount().value();
    }

    /** The numbers of the tariff on which the bills of a scenario rest. */
    List<Price> usedBy(Scenario scenario) {
        List<Price> used = new ArrayList<>();
        if (scenario.styles().values().stream().anyMatch(Tariff::isCharged)) {
            used.add(leastBilled);
        }
        if (scenario.styles().values().stream()
                .anyMatch(style -> style.machines().publicAddress())) {
            used.add(publicAddress);
        }
        return used;
    }

    private static boolean isCharged(Style style) {
        return style.machines().choices().get(0).usdPerHour() > 0;
    }

    /** A price as a number with its provenance. */
    static Figure<?> figure(Price price) {
        return new Figure<>(
                new Constant(price.amount().value()), value(price.low()), value(price.high()), price.provenance());
    }

    private static @Nullable Double value(@Nullable Quantity quantity) {
        return quantity == null ? null : quantity.value();
    }
}
