package dev.stowage.scenario.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;

/** Nodes as Jackson's trees, for those who need no places. */
final class Trees {
    private static final JsonNodeFactory FACTORY = JsonNodeFactory.instance;

    private Trees() {}

    /** The value without its places; a number that JSON cannot write becomes text. */
    static JsonNode json(Node node) {
        if (node instanceof Node.Mapping mapping) {
            ObjectNode object = FACTORY.objectNode();
            mapping.members().forEach((key, member) -> object.set(key, json(member.value())));
            return object;
        }
        if (node instanceof Node.Sequence sequence) {
            ArrayNode array = FACTORY.arrayNode();
            sequence.items().forEach(item -> array.add(json(item)));
            return array;
        }
        Node.Scalar scalar = (Node.Scalar) node;
        return switch (scalar.kind()) {
            case NOTHING -> FACTORY.nullNode();
            case FLAG -> FACTORY.booleanNode(scalar.text().equalsIgnoreCase("true"));
            case NUMBER -> number(scalar.text());
            case TEXT -> FACTORY.textNode(scalar.text());
        };
    }

    private static JsonNode number(String text) {
        if (text.matches("-?[0-9]{1,18}")) {
            return FACTORY.numberNode(Long.parseLong(text));
        }
        boolean plain = text.matches("-?[0-9]{1,30}(\\.[0-9]{1,30})?([eE][+-]?[0-9]{1,3})?");
        return plain ? FACTORY.numberNode(new BigDecimal(text)) : FACTORY.textNode(text);
    }
}
