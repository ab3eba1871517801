package dev.stowage.scenario.yaml;

import com.fasterxml.jackson.databind.node.ArrayNode;
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
        axes.putObject("properties").set(Sweep.WHERE, where());
        axes.set("additionalProperties", axis);
        return axes;
    }

    private static ObjectNode where() {
        ObjectNode node = JSON.objectNode();
        node.put("description", "Conditions over the axes; points that do not meet them all are dropped.");
        ArrayNode either = node.putArray("anyOf");
        either.addObject().put("type", "string");
        either.addObject().put("type", "array").putObject("items").put("type", "string");
        node.putArray("examples").addArray().add("memory * apps <= 64 GiB");
        return node;
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
        ObjectNode values = properties.putObject(Sweep.VALUES);
        values.put("description", "What is put there, in order: a list, or a range.");
        ArrayNode either = values.putArray("anyOf");
        either.addObject().put("type", "array").put("minItems", 1);
        either.add(range());
        node.putArray("required").add(Sweep.VALUES);
        return node;
    }

    private static ObjectNode range() {
        ObjectNode node = JSON.objectNode().put("type", "object").put("additionalProperties", false);
        ObjectNode properties = node.putObject("properties");
        amount(properties.putObject(Range.FROM), "The first value.");
        amount(properties.putObject(Range.TO), "The last value, or the bound of the last.");
        ArrayNode one = JSON.arrayNode();
        Range.WAYS.forEach((way, says) -> {
            if (way.equals(Range.BY)) {
                amount(properties.putObject(way), says);
            } else {
                properties.putObject(way).put("type", "number").put("description", says);
            }
            one.addObject().putArray("required").add(way);
        });
        node.putArray("required").add(Range.FROM).add(Range.TO);
        node.set("oneOf", one);
        return node;
    }

    private static void amount(ObjectNode node, String says) {
        node.put("description", says).putArray("type").add("string").add("number");
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
