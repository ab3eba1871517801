package dev.stowage.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stowage.units.Bytes;
import dev.stowage.units.Share;

/** What a guest system's kernel takes of the RAM before it counts MemTotal. */
final class KernelMemory {
    private KernelMemory() {}

    /** The bytes that remain of so much RAM under the kernel terms of the layer. */
    static double memTotalBytes(ObjectNode layer, double ramBytes) {
        double taken = 0;
        for (JsonNode term : layer.path("memory")) {
            if (term.path("kernel").asBoolean() && appliesTo(term, ramBytes)) {
                taken += each(term) + proportional(term) * ramBytes;
            }
        }
        return ramBytes - taken;
    }

    private static boolean appliesTo(JsonNode term, double ramBytes) {
        JsonNode from = term.get("from-ram");
        return from == null || ramBytes >= Bytes.parse(from.asText()).bytes();
    }

    private static double each(JsonNode term) {
        JsonNode value = term.path("each").get("value");
        return value == null ? 0 : Bytes.parse(value.asText()).bytes();
    }

    private static double proportional(JsonNode term) {
        JsonNode value = term.path("proportional").get("value");
        return value == null ? 0 : Share.parse(value.asText()).fraction();
    }
}
