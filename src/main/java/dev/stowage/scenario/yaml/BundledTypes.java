package dev.stowage.scenario.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stowage.scenario.Catalogue;
import dev.stowage.scenario.Catalogue.Section;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the catalogue says of types beyond what AWS lists: credits, speeds and how long bursts last. */
final class BundledTypes {
    private final Map<String, JsonNode> types = new TreeMap<>();

    BundledTypes(Catalogue catalogue) {
        for (String name : catalogue.names(Section.INSTANCE_TYPES)) {
            catalogue.find(Section.INSTANCE_TYPES, name).ifPresent(entry -> types.put(name, entry));
        }
    }

    /** The CPU credits of this very type; null when they are not known. */
    @Nullable JsonNode credits(String name) {
        JsonNode type = types.get(name);
        return type == null ? null : type.get("credits");
    }

    /** The speed of the cores of its family; null when it is that of the reference. */
    @Nullable JsonNode speed(String name) {
        return first(name.replaceFirst("\\..*", "."), "/speed");
    }

    /** How long a full burst of this link lasts; null when no type says so. */
    @Nullable JsonNode burst(String link) {
        return first("", "/" + link + "/burst");
    }

    private @Nullable JsonNode first(String prefix, String path) {
        return types.entrySet().stream()
                .filter(type -> type.getKey().startsWith(prefix))
                .map(type -> type.getValue().at(path))
                .filter(JsonNode::isObject)
                .findFirst()
                .orElse(null);
    }
}
