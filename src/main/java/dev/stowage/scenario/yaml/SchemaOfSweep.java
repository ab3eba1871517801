package dev.stowage.scenario.yaml;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The part of the JSON Schema that describes axes; the values are as free as the places that they are put in. */
final class SchemaOfSweep {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private SchemaOfSweep() {}

    static ObjectNode axes() {
        ObjectNode axis = JSON.objectNode();
        axis.putArray("anyOf").add(listed()).add(named());
        ObjectNode axes = JSON.objectNode().put("type", "object");
        axes.set("additionalProperties", axis);
        return axes;
    }

    private static ObjectNode listed() {
        ObjectNode node = JSON.objectNode().put("type", "object").put("additionalProperties", false);
        ObjectNode properties = node.putObject("properties");
        properties
                .putObject(Sweep.PATH)
                .put("type", "string")
                .put("description", "The place that varies.")
                .putArray("examples")
                .add("apps.web.memory");
        properties
                .putObject(Sweep.PATHS)
                .put("type", "array")
                .put("description", "Places that vary together.")
                .putObject("items")
                .put("type", "string");
        properties
                .putObject(Sweep.VALUES)
                .put("type", "array")
                .put("minItems", 1)
                .put("description", "What is put there, in order.");
        node.putArray("required").add(Sweep.VALUES);
        return node;
    }

    private static ObjectNode named() {
        ObjectNode node = JSON.objectNode().put("type", "object").put("minProperties", 1);
        node.put("description", "Named sets of overrides by path.");
        ObjectNode reserved = node.putObject("propertyNames").putObject("not");
        reserved.putArray("enum").add(Sweep.PATH).add(Sweep.PATHS).add(Sweep.VALUES);
        node.putObject("additionalProperties").put("type", "object");
        return node;
    }
}
