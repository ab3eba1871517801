package dev.stowage.experiment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A style at a place on the axes.
 *
 * @param values the value of each axis, as it is written, in the order of the axes
 * @param style the style
 */
record Setting(Map<String, String> values, String style) {
    private static final String STYLE = "style";

    Setting {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** With other values of axes, or another style, where the labels say so. */
    Setting with(Map<String, String> labels) {
        Map<String, String> changed = new LinkedHashMap<>(values);
        changed.replaceAll((axis, value) -> labels.getOrDefault(axis, value));
        return new Setting(changed, labels.getOrDefault(STYLE, style));
    }

    /** Whether all that the labels say holds here. */
    boolean matches(Map<String, String> labels) {
        return equals(with(labels));
    }

    /** The values of the axes but one, as a point is named. */
    String others(String axis) {
        return name(values.entrySet().stream()
                .filter(value -> !value.getKey().equals(axis))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first, LinkedHashMap::new)));
    }

    /** The name of the point. */
    String point() {
        return name(values);
    }

    private static String name(Map<String, String> values) {
        return values.isEmpty()
                ? "base"
                : values.entrySet().stream()
                        .map(value -> value.getKey() + "=" + value.getValue())
                        .collect(Collectors.joining(";"));
    }
}
