package dev.stowage.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * One axis of a sweep: named values, each a set of overrides of the scenario.
 *
 * @param name what the axis is called
 * @param values the values in order; of each, the overrides by path ({@code apps.web.memory})
 */
public record Axis(String name, List<Value> values) {
    public Axis {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("an axis has one value at least");
        }
    }

    /**
     * One value of an axis.
     *
     * @param label how it is written in point names
     * @param overrides what it changes, by path
     */
    public record Value(String label, Map<String, JsonNode> overrides) {
        public Value {
            overrides = Checks.copy(overrides);
        }
    }
}
