package dev.stowage.scenario.yaml;

import dev.stowage.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes scenarios at values of the axes that a sweep does not list, as they would be if it listed them. Immutable. */
public final class Variants {
    private final List<Sweep.ReadAxis> axes;
    private final Maker maker;

    /** Makes the scenario with some changes, or adds problems and returns null. */
    @FunctionalInterface
    interface Maker {
        @Nullable Scenario with(List<Change> changes, Problems problems);
    }

    Variants(List<Sweep.ReadAxis> axes, Maker maker) {
        this.axes = List.copyOf(axes);
        this.maker = maker;
    }

    /** Whether an axis is a list of single values at one path or several, so that others can be put there. */
    public boolean isOpen(String axis) {
        return axes.stream().anyMatch(each -> each.name().equals(axis) && isOpen(each));
    }

    static boolean isOpen(Sweep.ReadAxis axis) {
        return !axis.isNamed()
                && axis.values().stream()
                        .flatMap(value -> value.changes().stream())
                        .allMatch(change -> change.value() instanceof Node.Scalar);
    }

    /**
     * The scenario at these values.
     *
     * @param values the value of each axis by its name, as it would be written in the file
     * @throws ScenarioException when there is no scenario at this value; the mistakes are those that the file would have
     * @throws IllegalArgumentException when a value is not listed of an axis that is not open
     */
    public Scenario at(Map<String, String> values) {
        List<Change> changes = new ArrayList<>();
        for (Sweep.ReadAxis axis : axes) {
            changes.addAll(changes(axis, Objects.requireNonNull(values.get(axis.name()), axis.name())));
        }
        Problems problems = new Problems();
        Scenario scenario = maker.with(changes, problems);
        problems.throwIfAny();
        return Objects.requireNonNull(scenario, "neither a scenario nor a problem");
    }

    private static List<Change> changes(Sweep.ReadAxis axis, String label) {
        for (Sweep.ReadValue value : axis.values()) {
            if (value.label().equals(label)) {
                return value.changes();
            }
        }
        if (!isOpen(axis)) {
            throw new IllegalArgumentException("the axis `" + axis.name() + "` has no value `" + label + "`");
        }
        return axis.values().get(0).changes().stream()
                .map(change -> new Change(change.path(), change.at(), other((Node.Scalar) change.value(), label)))
                .toList();
    }

    /** Another value of the same kind at the same place. */
    private static Node other(Node.Scalar scalar, String text) {
        return new Node.Scalar(scalar.place(), scalar.kind(), text);
    }
}
