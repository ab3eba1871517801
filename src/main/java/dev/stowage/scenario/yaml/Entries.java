package dev.stowage.scenario.yaml;

import dev.stowage.scenario.Catalogue.Section;
import dev.stowage.scenario.yaml.Node.Kind;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Binds what may be written as a name of the catalogue, as a name and what differs, or in full. */
final class Entries {
    private static final String DEFAULT = "default";

    private final Names names;
    private final Binder binder;
    private final BoundEntries bound;
    private final Problems problems;

    Entries(Names names, Binder binder, BoundEntries bound, Problems problems) {
        this.names = names;
        this.binder = binder;
        this.bound = bound;
        this.problems = problems;
    }

    /** An entry of a section of the scenario itself. */
    @Nullable Object defined(String name, Node node, Shape.Entry shape) {
        if (!(node instanceof Node.Mapping mapping)) {
            problems.add(
                    node.place(), node.noun() + " stands here", "write a map, such as `{like: ...}` with what differs");
            return Binder.FAILED;
        }
        return bindOver(mapping, names.defined(shape.section(), name, mapping), shape, name);
    }

    /** A place where an entry is used. */
    @Nullable Object used(Node node, Shape.Entry shape) {
        if (node instanceof Node.Scalar scalar && scalar.kind() == Kind.TEXT) {
            Node.Mapping entry = names.find(shape.section(), scalar.text());
            if (entry == null) {
                refuse(shape.section(), scalar.place(), scalar.text());
                return Binder.FAILED;
            }
            return bind(entry, shape, scalar.text());
        }
        if (!(node instanceof Node.Mapping mapping)) {
            problems.add(node.place(), node.noun() + " stands here", shape.remedy());
            return Binder.FAILED;
        }
        return switch (shape.section()) {
            case LAYERS -> stackItem(mapping, shape);
            case ACCOUNTS, REGISTRIES -> bind(overDefault(mapping, shape.section()), shape, DEFAULT);
            case INSTANCE_TYPES -> bindOver(mapping, names.overlay(shape.section(), mapping), shape, typeName(mapping));
            case IMAGES -> bindOver(mapping, names.overlay(shape.section(), mapping), shape, nameOf(mapping));
        };
    }

    private Node.@Nullable Mapping overDefault(Node.Mapping mapping, Section section) {
        Node.Mapping standard = mapping.get(Names.LIKE) == null ? names.find(section, DEFAULT) : null;
        return standard == null
                ? names.overlay(section, mapping)
                : Overlay.entry(Shapes.entry(section), standard, mapping);
    }

    /** What a type described in its place is called: after the type that it is like; empty to be called after what it has. */
    private static String typeName(Node.Mapping mapping) {
        boolean likeAnother = mapping.get(Names.LIKE) instanceof Node.Scalar;
        if (!likeAnother || mapping.get("name") != null) {
            return likeAnother ? nameOf(mapping) : "";
        }
        return nameOf(mapping) + (mapping.members().size() > 1 ? ", changed" : "");
    }

    static String nameOf(Node.Mapping mapping) {
        if (mapping.get("name") instanceof Node.Scalar name) {
            return name.text();
        }
        if (mapping.get(Names.LIKE) instanceof Node.Scalar like) {
            return like.text();
        }
        String path = mapping.place().path();
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** A layer of a stack that differs from its entry: {@code {name: {what differs}}}. */
    private @Nullable Object stackItem(Node.Mapping mapping, Shape.Entry shape) {
        if (mapping.members().size() != 1) {
            problems.add(
                    mapping.place(),
                    "a layer of a stack has one name",
                    "write a name, or `{name: {what differs}}`; whole layers stand under `layers:`");
            return Binder.FAILED;
        }
        var only = mapping.members().entrySet().iterator().next();
        String name = only.getKey();
        Node.Mapping entry = names.find(Section.LAYERS, name);
        if (entry == null) {
            refuse(Section.LAYERS, only.getValue().key(), name);
            return Binder.FAILED;
        }
        Node differs = only.getValue().value();
        if (!(differs instanceof Node.Mapping changes)) {
            problems.add(
                    differs.place(),
                    differs.noun() + " stands here",
                    "write a map with what differs from `" + Suggestion.clip(name) + "`");
            return Binder.FAILED;
        }
        return bind(Overlay.entry(shape.form(), entry, changes), shape, name);
    }

    /** An entry that is there and cannot be put together has its problem where it is defined. */
    private void refuse(Section section, Place place, String name) {
        if (!names.names(section).contains(name)) {
            names.unknown(section, place, name);
        }
    }

    /** What is laid over another entry, or alone where that cannot be found. */
    private Object bindOver(Node.Mapping written, Node.@Nullable Mapping whole, Shape.Entry shape, String name) {
        if (whole == null) {
            new Fragment(binder, problems).check(written.without(Names.LIKE), shape.form());
        }
        return bind(whole, shape, name);
    }

    private Object bind(Node.@Nullable Mapping mapping, Shape.Entry shape, String name) {
        if (mapping == null) {
            return Binder.FAILED;
        }
        Object known = bound.get(mapping, name);
        if (known != null) {
            return known;
        }
        Map<String, Object> presets = shape.form().field("name") == null ? Map.of() : Map.of("name", name);
        Object made = binder.record(mapping, shape.form(), presets);
        if (made != Binder.FAILED) {
            bound.put(mapping, name, made);
        }
        return made;
    }

    /** What holds when a scenario says nothing: the entry {@code default}, or null without one. */
    @Nullable Object standard(Shape.Entry shape) {
        Node.Mapping entry = names.find(shape.section(), DEFAULT);
        return entry == null ? null : bind(entry, shape, DEFAULT);
    }

    /** The image of this name, or null when there is none. */
    @Nullable Object image(String name) {
        Node.Mapping entry = names.find(Section.IMAGES, name);
        return entry == null ? null : bind(entry, new Shape.Entry(Section.IMAGES, Shapes.entry(Section.IMAGES)), name);
    }

    /** The layer of this name, named at this place. */
    @Nullable Object layer(String name, Place place) {
        Shape.Entry shape = new Shape.Entry(Section.LAYERS, Shapes.entry(Section.LAYERS));
        return used(new Node.Scalar(place, Kind.TEXT, name), shape);
    }
}
