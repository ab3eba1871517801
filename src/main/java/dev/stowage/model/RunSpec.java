package dev.stowage.model;

import dev.stowage.scenario.Scenario;
import dev.stowage.scenario.Style;
import java.util.Objects;

/**
 * One run: a point of the study under one style, in one replication. Equal values give equal runs.
 *
 * @param point the point's name, for messages
 * @param styleName the style's name, for messages and results; no draw depends on it
 * @param scenario the point with every name resolved
 * @param seed the seed of the study
 * @param replication the index of the repetition, from 0
 */
public record RunSpec(String point, String styleName, Scenario scenario, long seed, int replication) {
    /**
     * Checks that the style exists.
     *
     * @throws IllegalArgumentException if the scenario has no style of that name
     */
    public RunSpec {
        Objects.requireNonNull(point, "point");
        if (!scenario.styles().containsKey(styleName)) {
            throw new IllegalArgumentException("no style `" + styleName + "`");
        }
    }

    /** The style that is run. */
    public Style style() {
        return Objects.requireNonNull(scenario.styles().get(styleName));
    }
}
