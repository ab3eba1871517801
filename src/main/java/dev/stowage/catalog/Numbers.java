package dev.stowage.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stowage.units.Dimension;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The walk through an entry that finds every number in it. A number is an object with a grade, or a plain number or quantity whose
 * provenance stands beside the entry under its path or one above it.
 */
final class Numbers {
    private static final Set<String> PROVENANCE = Set.of("low", "high", "grade", "source", "date", "because", "fitted");
    private static final Pattern DIGIT_FIRST = Pattern.compile("[0-9].*");

    private final ObjectNode sourced;
    private final List<SourcedNumber> found = new ArrayList<>();

    private Numbers(ObjectNode sourced) {
        this.sourced = sourced;
    }

    /** All numbers of an entry, in its order; the grade of one without provenance is empty. */
    static List<SourcedNumber> of(Entry entry) {
        Numbers numbers = new Numbers(entry.sourced());
        numbers.walk(entry.tree(), "");
        return List.copyOf(numbers.found);
    }

    /** A price as a number of its own. */
    static SourcedNumber of(Price price) {
        return new SourcedNumber(
                price.name(),
                price.amount().toString(),
                price.low() == null ? "" : price.low().toString(),
                price.high() == null ? "" : price.high().toString(),
                price.provenance().grade().name().toLowerCase(Locale.ROOT),
                orEmpty(price.provenance().source()),
                orEmpty(price.provenance().date()),
                orEmpty(price.provenance().because()),
                orEmpty(price.provenance().fitted()));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private void walk(JsonNode node, String path) {
        if (node.has("grade")) {
            found.add(number(path, value(node), node));
        } else if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> walk(field.getValue(), join(path, field.getKey())));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                walk(node.get(i), join(path, label(node.get(i), i)));
            }
        } else if (isNumber(node)) {
            found.add(number(path, node.asText(), provenanceAbove(path)));
        }
    }

    private static String label(JsonNode element, int index) {
        String name = element.path("name").asText(element.path("term").asText(""));
        return name.isEmpty() ? String.valueOf(index + 1) : name;
    }

    private static String join(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private static boolean isNumber(JsonNode node) {
        if (node.isNumber()) {
            return true;
        }
        String text = node.asText();
        return node.isTextual()
                && DIGIT_FIRST.matcher(text).matches()
                && Arrays.stream(Dimension.values()).anyMatch(dimension -> dimension.matches(text));
    }

    private JsonNode provenanceAbove(String path) {
        String above = path;
        while (!sourced.has(above) && above.contains(".")) {
            above = above.substring(0, above.lastIndexOf('.'));
        }
        JsonNode provenance = sourced.get(above);
        return provenance == null ? JsonNodeFactory.instance.objectNode() : provenance;
    }

    private static SourcedNumber number(String path, String value, JsonNode from) {
        return new SourcedNumber(
                path,
                value,
                from.path("low").asText(""),
                from.path("high").asText(""),
                from.path("grade").asText(""),
                from.path("source").asText(""),
                from.path("date").asText(""),
                from.path("because").asText(""),
                from.path("fitted").asText(""));
    }

    /** The value, or the law with its parameters: {@code log-normal mean 5 s, cv 0.3}. */
    private static String value(JsonNode figure) {
        if (figure.has("value")) {
            return figure.get("value").asText();
        }
        StringBuilder law = new StringBuilder();
        figure.properties().stream()
                .filter(field -> !PROVENANCE.contains(field.getKey()))
                .forEach(field -> law.append(field.getKey()).append(parameters(field.getValue())));
        return law.toString();
    }

    private static String parameters(JsonNode law) {
        List<String> parameters = new ArrayList<>();
        law.properties()
                .forEach(parameter -> parameters.add(
                        parameter.getKey() + " " + parameter.getValue().asText()));
        return parameters.isEmpty() ? " " + law.asText() : " " + String.join(", ", parameters);
    }
}
