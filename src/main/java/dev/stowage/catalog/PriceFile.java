package dev.stowage.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stowage.scenario.Grade;
import dev.stowage.scenario.Provenance;
import dev.stowage.units.Dimension;
import dev.stowage.units.Quantity;
import dev.stowage.units.Seconds;
import dev.stowage.units.UsdPerGbMonth;
import dev.stowage.units.UsdPerHour;
import dev.stowage.units.UsdPerVcpuHour;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The reading of one price from its entry. */
final class PriceFile {
    private PriceFile() {}

    static Price price(String name, JsonNode entry) {
        Provenance provenance = new Provenance(
                Grade.valueOf(entry.required("grade").asText().toUpperCase(Locale.ROOT)),
                text(entry, "source"),
                text(entry, "date"),
                text(entry, "because"));
        return new Price(
                name,
                entry.required("says").asText(),
                quantity(entry.required("value").asText()),
                entry.required("per").asText(),
                bound(entry, "low"),
                bound(entry, "high"),
                provenance);
    }

    private static @Nullable Quantity bound(JsonNode entry, String key) {
        String text = text(entry, key);
        return text == null ? null : quantity(text);
    }

    private static @Nullable String text(JsonNode entry, String key) {
        return entry.has(key) ? entry.get(key).asText() : null;
    }

    private static Quantity quantity(String text) {
        if (Dimension.PRICE_PER_HOUR.matches(text)) {
            return UsdPerHour.parse(text);
        }
        if (Dimension.PRICE_PER_GB_MONTH.matches(text)) {
            return UsdPerGbMonth.parse(text);
        }
        if (Dimension.PRICE_PER_VCPU_HOUR.matches(text)) {
            return UsdPerVcpuHour.parse(text);
        }
        return Seconds.parse(text);
    }
}
