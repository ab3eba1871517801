package dev.stowage.scenario.yaml;

import dev.stowage.scenario.Scenario;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One combination of the values of a sweep.
 *
 * @param name {@code axis=value;axis=value} in the order of the file; {@code base} without a sweep
 * @param axisValues the value of each axis as it is written, in the order of the file; empty without a sweep
 * @param scenario what is to be run, with every name resolved
 */
public record Point(String name, Map<String, String> axisValues, Scenario scenario) {
    /** Copies the map, in its order. */
    public Point {
        axisValues = Collections.unmodifiableMap(new LinkedHashMap<>(axisValues));
    }
}
