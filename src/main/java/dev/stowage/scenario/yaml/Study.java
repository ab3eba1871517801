package dev.stowage.scenario.yaml;

import dev.stowage.scenario.Axis;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a scenario file asks for.
 *
 * @param file the file as it was named
 * @param name the label: any text; the file's name without its ending when the file gives none
 * @param question what it answers, or null
 * @param axes the axes of the sweep in the order of the file; empty without one
 * @param points one or more, the last axis varying fastest
 * @param located where in the file it stands
 * @param hash SHA-256 of the resolved scenario in hexadecimal digits, see {@link Canonical}
 * @param variants makes the scenario at values that the sweep does not list
 */
public record Study(
        String file,
        String name,
        @Nullable String question,
        List<Axis> axes,
        List<Point> points,
        Located located,
        String hash,
        Variants variants) {
    /** Copies the lists. */
    public Study {
        axes = List.copyOf(axes);
        points = List.copyOf(points);
    }
}
