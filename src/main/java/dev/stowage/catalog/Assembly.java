package dev.stowage.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Function;

/** Puts entries together that share pieces: {@code like} another entry, or a list with {@code part}s. */
final class Assembly {
    private static final String LIKE = "like";
    private static final String PART = "part";

    private Assembly() {}

    /** The entry with what it is like filled in: objects merge key by key, anything else is replaced. */
    static ObjectNode filledIn(ObjectNode entry, Function<String, ObjectNode> others) {
        JsonNode like = entry.get(LIKE);
        if (like == null) {
            return entry;
        }
        ObjectNode whole = filledIn(others.apply(like.asText()), others).deepCopy();
        merge(whole, entry);
        whole.remove(LIKE);
        return whole;
    }

    private static void merge(ObjectNode into, ObjectNode changes) {
        changes.properties().forEach(change -> {
            if (into.get(change.getKey()) instanceof ObjectNode below
                    && change.getValue() instanceof ObjectNode value) {
                merge(below, value);
            } else {
                into.set(change.getKey(), change.getValue());
            }
        });
    }

    /** A copy of the tree in which every list element {@code {part: NAME}} has become the elements of that part. */
    static ObjectNode withParts(ObjectNode tree, ObjectNode parts) {
        return (ObjectNode) copy(tree, parts);
    }

    private static JsonNode copy(JsonNode node, ObjectNode parts) {
        if (node instanceof ObjectNode object) {
            ObjectNode copied = JsonNodeFactory.instance.objectNode();
            object.properties().forEach(field -> copied.set(field.getKey(), copy(field.getValue(), parts)));
            return copied;
        }
        if (node instanceof ArrayNode list) {
            ArrayNode copied = JsonNodeFactory.instance.arrayNode();
            list.forEach(element -> addTo(copied, element, parts));
            return copied;
        }
        return node;
    }

    private static void addTo(ArrayNode list, JsonNode element, ObjectNode parts) {
        if (!element.has(PART)) {
            list.add(copy(element, parts));
            return;
        }
        String name = element.get(PART).asText();
        if (!(parts.get(name) instanceof ArrayNode pieces)) {
            throw new IllegalStateException("no part `" + name + "` in parts.yaml");
        }
        pieces.forEach(piece -> addTo(list, piece, parts));
    }
}
