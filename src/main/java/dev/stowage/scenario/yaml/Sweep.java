package dev.stowage.scenario.yaml;

import dev.stowage.scenario.yaml.Node.Kind;
import dev.stowage.scenario.yaml.Node.Mapping;
import dev.stowage.scenario.yaml.Node.Scalar;
import dev.stowage.scenario.yaml.Node.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the axes of a sweep. */
final class Sweep {
    /** So many points a study may have. */
    static final int MOST_POINTS = 10_000;

    /** The key that gives an axis its one place. */
    static final String PATH = "path";

    /** The key that gives an axis several places. */
    static final String PATHS = "paths";

    /** The key of the values at these places. */
    static final String VALUES = "values";

    /** The key that holds no axis but the conditions that points must meet. */
    static final String WHERE = "where";

    private static final Set<String> FIXED =
            Set.of("schema", "name", "extends", "catalogue", "sweep", "analyses", "expect");
    private static final int LONGEST_LABEL = 200;

    private final Function<String, @Nullable Shape> shapeAt;
    private final Problems problems;

    /**
     * Reads sweeps.
     *
     * @param shapeAt the written form of the value at a path, or null
     */
    Sweep(Function<String, @Nullable Shape> shapeAt, Problems problems) {
        this.shapeAt = shapeAt;
        this.problems = problems;
    }

    /** An axis with the changes of each of its values. */
    record ReadAxis(String name, boolean isNamed, List<ReadValue> values) {}

    /** A value of an axis as it is labelled, and what it changes. */
    record ReadValue(String label, List<Change> changes) {}

    /** A combination of values. */
    record ReadPoint(String name, Map<String, String> labels, List<Change> changes) {}

    /** The axes that are written without mistakes. */
    List<ReadAxis> axes(@Nullable Node node) {
        List<ReadAxis> axes = new ArrayList<>();
        if (node == null) {
            return axes;
        }
        if (!(node instanceof Mapping mapping)) {
            problems.add(node.place(), node.noun() + " stands here", new Shape.Axes().remedy());
            return axes;
        }
        mapping.without(WHERE).members().forEach((name, member) -> {
            ReadAxis axis = axis(name, member.value());
            checkName(name, member.key());
            if (axis != null) {
                checkLabels(axis, member.value().place());
                axes.add(axis);
            }
        });
        return axes;
    }

    private @Nullable ReadAxis axis(String name, Node node) {
        if (!(node instanceof Mapping mapping)) {
            problems.add(
                    node.place(),
                    node.noun() + " stands here",
                    "write `{path: ..., values: [...]}` or named sets of overrides");
            return null;
        }
        boolean listed = mapping.get(PATH) != null || mapping.get(PATHS) != null || mapping.get(VALUES) != null;
        List<ReadValue> values = listed ? listed(mapping) : named(mapping);
        if (values.isEmpty()) {
            if (!listed && mapping.members().isEmpty()) {
                problems.add(node.place(), "the axis has no values", "add one at least");
            }
            return null;
        }
        return new ReadAxis(name, !listed, values);
    }

    private List<ReadValue> listed(Mapping mapping) {
        new Scalars(problems).refuseUnknown(mapping, List.of(PATH, PATHS, VALUES));
        Node one = mapping.get(PATH);
        Node several = mapping.get(PATHS);
        Node values = mapping.get(VALUES);
        if ((one == null) == (several == null)) {
            problems.add(
                    mapping.place(), "an axis of values has either `path` or `paths`", "write `path: apps.web.memory`");
            return List.of();
        }
        List<Scalar> paths = paths(one == null ? several : one);
        List<ReadValue> read = new ArrayList<>();
        for (Node value : values(values, mapping, paths)) {
            List<Change> changes = new ArrayList<>();
            for (Scalar path : paths) {
                changes.add(new Change(path.text(), path.place(), value));
            }
            read.add(new ReadValue(label(value), changes));
        }
        return read;
    }

    private List<? extends Node> values(@Nullable Node values, Mapping axis, List<Scalar> paths) {
        if (values instanceof Mapping range) {
            Shape place = paths.isEmpty() ? null : shapeAt.apply(paths.get(0).text());
            return new Range(range, place, problems).values();
        }
        if (values instanceof Sequence sequence && !sequence.items().isEmpty()) {
            return sequence.items();
        }
        problems.add(
                values == null ? axis.place() : values.place(),
                "there is no list of values",
                "write `values: [...]` with one value at least, or a range, such as `values: {from: 1, to: 10, by: 1}`");
        return List.of();
    }

    private List<Scalar> paths(@Nullable Node node) {
        List<Node> items =
                node instanceof Sequence sequence ? sequence.items() : node == null ? List.of() : List.of(node);
        List<Scalar> paths = new ArrayList<>();
        for (Node item : items) {
            if (item instanceof Scalar scalar && scalar.kind() == Kind.TEXT) {
                checkPath(scalar.text(), scalar.place());
                paths.add(scalar);
            } else {
                problems.add(item.place(), item.noun() + " stands here", "write a path, such as `apps.web.memory`");
            }
        }
        return paths;
    }

    private List<ReadValue> named(Mapping mapping) {
        List<ReadValue> read = new ArrayList<>();
        mapping.members().forEach((label, member) -> {
            if (!(member.value() instanceof Mapping overrides)) {
                problems.add(
                        member.value().place(),
                        member.value().noun() + " stands here",
                        "write overrides by path, such as `{styles.container.cached: [nginx]}`, or `path:` and `values:`");
                return;
            }
            checkName(label, member.key());
            List<Change> changes = new ArrayList<>();
            overrides.members().forEach((path, value) -> {
                checkPath(path, value.key());
                changes.add(new Change(path, value.key(), value.value()));
            });
            read.add(new ReadValue(label, changes));
        });
        return read;
    }

    private void checkName(String name, Place place) {
        if (name.isEmpty() || name.matches("(?s).*[;=\\p{Cntrl}].*") || name.length() > LONGEST_LABEL) {
            problems.add(place, "this cannot be part of a point's name", "use a short text without `;` and `=`");
        }
    }

    private void checkPath(String path, Place place) {
        String first = path.split("[.\\[]", 2)[0];
        if (FIXED.contains(first)) {
            problems.add(place, "`" + first + "` cannot vary from point to point", "vary another key");
        }
    }

    private void checkLabels(ReadAxis axis, Place place) {
        List<String> labels = axis.values().stream().map(ReadValue::label).toList();
        labels.stream()
                .distinct()
                .filter(label -> java.util.Collections.frequency(labels, label) > 1)
                .forEach(label -> problems.add(
                        place, "the axis has the value `" + Suggestion.clip(label) + "` twice", "keep one"));
    }

    /** A value as it stands in a point's name. */
    static String label(Node node) {
        String text = text(node).replaceAll("[;=\\p{Cntrl}]", " ");
        return text.length() <= LONGEST_LABEL ? text : text.substring(0, LONGEST_LABEL);
    }

    private static String text(Node node) {
        if (node instanceof Scalar scalar) {
            return scalar.kind() == Kind.NOTHING ? "null" : scalar.text();
        }
        if (node instanceof Sequence sequence) {
            return "["
                    + String.join(
                            ", ", sequence.items().stream().map(Sweep::text).toList()) + "]";
        }
        List<String> members = new ArrayList<>();
        ((Mapping) node).members().forEach((key, member) -> members.add(key + ": " + text(member.value())));
        return "{" + String.join(", ", members) + "}";
    }
}
