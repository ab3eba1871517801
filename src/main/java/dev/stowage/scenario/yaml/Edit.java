package dev.stowage.scenario.yaml;

import dev.stowage.scenario.yaml.Node.Kind;
import dev.stowage.scenario.yaml.Node.Member;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Carries out overrides. A path names an existing place, or a key that the language knows there; short forms on the way are
 * written out, so that {@code apps.web.memory.limit} works on {@code memory: 128 MiB} and {@code styles.a.machines.type.memory} on
 * {@code type: m5.large}.
 */
final class Edit {
    private static final Pattern INDEX = Pattern.compile("\\[[0-9]{1,6}\\]|[0-9]{1,6}(?=$|[.\\[])");

    private final Change change;
    private final Names names;
    private @Nullable Node replaced;
    private @Nullable Shape reached;

    private Edit(Change change, Names names) {
        this.change = change;
        this.names = names;
    }

    /** The file with the change, or the file as it was after a problem has been added. */
    static Node.Mapping apply(Node.Mapping file, Change change, Names names, Problems problems) {
        try {
            return (Node.Mapping) new Edit(change, names).set(file, Shapes.file(), change.path(), "");
        } catch (NoPlace e) {
            problems.add(change.at(), e.what, e.remedy);
            return file;
        }
    }

    /** What stands in the file where the change goes; null when there is nothing, or no such place. */
    static @Nullable Node replaced(Node.Mapping file, Change change, Names names) {
        Edit edit = new Edit(change, names);
        try {
            edit.set(file, Shapes.file(), change.path(), "");
            return edit.replaced;
        } catch (NoPlace e) {
            return null;
        }
    }

    /** The written form of the single value at a path; null when there is no such place. */
    static @Nullable Shape shapeAt(Node.Mapping file, String path, Names names) {
        Edit edit = new Edit(new Change(path, file.place(), file), names);
        try {
            edit.set(file, Shapes.file(), path, "");
        } catch (NoPlace e) {
            return null;
        }
        Shape shape = edit.reached;
        while (shape instanceof Shape.WordOr || (shape instanceof Shape.RecordOf form && form.shorthand() != null)) {
            shape = shape instanceof Shape.WordOr wordOr
                    ? wordOr.other()
                    : Objects.requireNonNull(((Shape.RecordOf) shape).shorthand())
                            .shape();
        }
        return shape;
    }

    private Node set(@Nullable Node node, Shape shape, String rest, String done) {
        if (rest.isEmpty()) {
            replaced = node;
            reached = shape;
            if (done.isEmpty()) {
                throw new NoPlace("the path is empty", "write a path, such as `apps.web.memory`");
            }
            return change.value();
        }
        if (shape instanceof Shape.RecordOf form) {
            return inRecord(node, form, Set.of(), rest, done);
        } else if (shape instanceof Shape.Entry entry) {
            return inEntry(node, entry, rest, done);
        } else if (shape instanceof Shape.MapOf map) {
            return inMap(node, map.value(), rest, done);
        } else if (shape instanceof Shape.ListOf list) {
            return inList(node, list, rest, done);
        } else if (shape instanceof Shape.StageForm) {
            return inStage(node, rest, done);
        } else if (shape instanceof Shape.Figure) {
            return inFigure(node, rest, done);
        } else if (shape instanceof Shape.WordOr wordOr) {
            return set(node, wordOr.other(), rest, done);
        } else if (shape instanceof Shape.Axes) {
            return inAxes(node, rest, done);
        }
        throw new NoPlace("the path goes on behind `" + done + "`, which is a single value", "end it there");
    }

    private Node inRecord(@Nullable Node node, Shape.RecordOf form, Set<String> extra, String rest, String done) {
        Set<String> keys = new LinkedHashSet<>(form.keys());
        keys.addAll(extra);
        String key = next(rest, keys, "keys there", done);
        Shape.Field field = form.field(key);
        Node.Mapping mapping =
                asMap(node, form.shorthand() == null ? null : form.shorthand().key(), done);
        Shape below = field == null ? new Shape.Text() : field.shape();
        return mapping.with(key, set(mapping.get(key), below, after(rest, key), Place.join(done, key)));
    }

    private Node.Mapping asMap(@Nullable Node node, @Nullable String shorthand, String done) {
        if (node instanceof Node.Mapping mapping) {
            return mapping;
        }
        if (node == null) {
            return new Node.Mapping(change.at(), Map.of());
        }
        if (shorthand == null || !(node instanceof Node.Scalar)) {
            throw new NoPlace("the path goes on behind `" + done + "`, which is " + node.noun(), "end it there");
        }
        return new Node.Mapping(node.place(), Map.of(shorthand, new Member(node.place(), node)));
    }

    /**
     * In an entry, whether it is named or written out. What it is like is written out too, so that a path can lead into its lists; the
     * name stays.
     */
    private Node inEntry(@Nullable Node node, Shape.Entry entry, String rest, String done) {
        Node.Mapping written = asMap(node, Names.LIKE, done);
        Node.Mapping whole = names.whole(entry.section(), written);
        return inRecord(whole, entry.form(), Set.of(Names.LIKE), rest, done);
    }

    private Node inMap(@Nullable Node node, Shape value, String rest, String done) {
        Node.Mapping mapping = asMap(node, null, done);
        String key = next(rest, mapping.members().keySet(), "names there", done);
        return mapping.with(key, set(mapping.get(key), value, after(rest, key), Place.join(done, key)));
    }

    /** An axis that is there, or what it says: its path, its values, or one of its named sets. */
    private Node inAxes(@Nullable Node node, String rest, String done) {
        Node.Mapping axes = asMap(node, null, done);
        Set<String> known = new LinkedHashSet<>(axes.members().keySet());
        known.add(Sweep.WHERE);
        String axis = next(rest, known, "axes", done);
        String within = Place.join(done, axis);
        String further = after(rest, axis);
        if (further.isEmpty()) {
            return axes.with(axis, change.value());
        }
        Node.Mapping written = asMap(axes.get(axis), null, within);
        String key = next(further, written.members().keySet(), "keys there", within);
        if (!after(further, key).isEmpty()) {
            throw new NoPlace("the path goes on behind `" + Place.join(within, key) + "`", "end it there");
        }
        return axes.with(axis, written.with(key, change.value()));
    }

    private Node inStage(@Nullable Node node, String rest, String done) {
        String key = next(rest, StageKeys.all(), "keys there", done);
        Class<?> primitive = StageKeys.primitives().get(key);
        Shape.Field common = StageKeys.common().field(key);
        Shape below = primitive != null ? Shapes.of(primitive) : common != null ? common.shape() : new Shape.Text();
        Node.Mapping mapping = Overlay.without(
                asMap(node, null, done), Set.of(key), StageKeys.primitives().keySet());
        return mapping.with(key, set(mapping.get(key), below, after(rest, key), Place.join(done, key)));
    }

    private Node inFigure(@Nullable Node node, String rest, String done) {
        String key = next(rest, FigureForm.KEYS, "keys there", done);
        Node.Mapping mapping = asMap(node, FigureForm.VALUE, done);
        String further = after(rest, key);
        if (further.isEmpty()) {
            replaced = mapping.get(key);
            return FigureForm.LAWS.contains(key) ? alone(key) : mapping.with(key, change.value());
        }
        Law law = Law.ALL.get(key);
        if (law == null) {
            throw new NoPlace(
                    "the path goes on behind `" + Place.join(done, key) + "`, which is a single value", "end it there");
        }
        String parameter = next(further, law.names(), "parameters there", Place.join(done, key));
        Node.Mapping parameters = asMap(mapping.get(key), null, Place.join(done, key));
        replaced = parameters.get(parameter);
        return mapping.with(key, parameters.with(parameter, change.value()));
    }

    /** A number given anew, which keeps nothing of what was said about the old one. */
    private Node.Mapping alone(String key) {
        return new Node.Mapping(change.at(), Map.of(key, new Member(change.at(), change.value())));
    }

    private Node inList(@Nullable Node node, Shape.ListOf shape, String rest, String done) {
        if (!(node instanceof Node.Sequence sequence)) {
            if (shape.single() && node != null && !rest.matches("[\\[0-9].*")) {
                return set(node, shape.item(), rest, done);
            }
            List<Node> alone = node == null ? List.of() : List.of(node);
            return inList(new Node.Sequence(change.at(), alone), shape, rest, done);
        }
        boolean layers = shape.item() instanceof Shape.Entry;
        List<String> names = new ArrayList<>();
        for (int i = 0; i < sequence.items().size(); i++) {
            names.add(layers ? layerName(sequence.items().get(i)) : "[" + i + "]");
        }
        String number = index(rest);
        String key = number.isEmpty() ? next(rest, names, "items there", done) : number;
        int index = number.isEmpty()
                ? names.indexOf(key)
                : inRange(number, sequence.items().size());
        List<Node> items = new ArrayList<>(sequence.items());
        String further = after(rest, key);
        Node item = items.get(index);
        items.set(
                index,
                layers && !further.isEmpty()
                        ? inLayer(item, (Shape.Entry) shape.item(), further, done + key)
                        : set(item, shape.item(), further, done + key));
        return new Node.Sequence(sequence.place(), items);
    }

    /** A layer of a stack: {@code docker} becomes {@code {docker: {what differs}}}. */
    private Node inLayer(Node item, Shape.Entry entry, String rest, String done) {
        String name = layerName(item);
        Node.Mapping known = names.find(entry.section(), name);
        Node.Mapping under = known == null ? new Node.Mapping(change.at(), Map.of()) : known;
        Node differs = item instanceof Node.Mapping mapping ? mapping.value(name) : null;
        Node whole = differs instanceof Node.Mapping changes ? Overlay.entry(entry.form(), under, changes) : under;
        Node changed = inRecord(whole, entry.form(), Set.of(), rest, done);
        return new Node.Mapping(item.place(), Map.of(name, new Member(item.place(), changed)));
    }

    /** The name of a layer of a stack as it is written. */
    static String layerName(Node item) {
        if (item instanceof Node.Scalar scalar && scalar.kind() == Kind.TEXT) {
            return scalar.text();
        }
        return item instanceof Node.Mapping mapping && !mapping.members().isEmpty()
                ? mapping.members().keySet().iterator().next()
                : "?";
    }

    /** The index with which the rest begins, as {@code [1]} or {@code 1}; empty when there is none. */
    private static String index(String rest) {
        Matcher matcher = INDEX.matcher(rest);
        return matcher.lookingAt() ? matcher.group() : "";
    }

    private static int inRange(String number, int size) {
        int index = Integer.parseInt(number.replaceAll("[\\[\\]]", ""));
        if (index >= size) {
            throw new NoPlace("there is no item " + number, "the list has " + size + ", counted from 0");
        }
        return index;
    }

    /** The longest of the names with which the rest begins: names may hold dots. */
    private static String next(String rest, Collection<String> names, String these, String done) {
        String longest = null;
        for (String name : names) {
            boolean begins = rest.startsWith(name)
                    && (rest.length() == name.length() || ".[".indexOf(rest.charAt(name.length())) >= 0);
            if (begins && (longest == null || name.length() > longest.length())) {
                longest = name;
            }
        }
        if (longest != null) {
            return longest;
        }
        String written = rest.split("[.\\[]", 2)[0];
        throw new NoPlace(
                "the path has no place `" + Suggestion.clip(Place.join(done, written)) + "`",
                Suggestion.among(written, names, these));
    }

    private static String after(String rest, String key) {
        String further = rest.substring(key.length());
        return further.startsWith(".") ? further.substring(1) : further;
    }

    /** A path that leads nowhere. */
    private static final class NoPlace extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String what;
        private final String remedy;

        NoPlace(String what, String remedy) {
            super(what, null, false, false);
            this.what = what;
            this.remedy = remedy;
        }
    }
}
