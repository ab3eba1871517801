package dev.stowage.scenario.yaml;

import dev.stowage.scenario.yaml.Node.Mapping;
import dev.stowage.scenario.yaml.Node.Member;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lays one value over another of the same written form. Maps merge key by key, and everything else is replaced. Where keys exclude
 * each other (the laws of a figure, the primitives of a stage, the places of an axis) the one above takes the place of the one below:
 * a number that is given anew does not keep the range and the source of the old one.
 */
final class Overlay {
    private Overlay() {}

    /** The file laid over the one that it extends. */
    static Mapping file(Mapping under, Mapping over) {
        return (Mapping) lay(under, over, Shapes.file());
    }

    /** An entry, such as a layer, laid over another one. */
    static Mapping entry(Shape.RecordOf form, Mapping under, Mapping over) {
        return merged(under, over, key -> below(form, key));
    }

    private static Node lay(Node under, Node over, @Nullable Shape shape) {
        if (shape instanceof Shape.WordOr wordOr) {
            return lay(under, over, wordOr.other());
        } else if (shape instanceof Shape.RecordOf form && form.shorthand() != null) {
            return shortened(under, over, form, form.shorthand());
        } else if (!(under instanceof Mapping lower) || !(over instanceof Mapping upper)) {
            return over;
        } else if (shape instanceof Shape.RecordOf form) {
            return entry(form, lower, upper);
        } else if (shape instanceof Shape.Entry entry) {
            return entry(entry.form(), lower, upper);
        } else if (shape instanceof Shape.MapOf map) {
            return merged(lower, upper, key -> map.value());
        } else if (shape instanceof Shape.ListOf list) {
            return list.item() instanceof Shape.StageForm stage ? lay(under, over, stage) : over;
        } else if (shape instanceof Shape.Figure) {
            return figure(lower, upper);
        } else if (shape instanceof Shape.StageForm) {
            return stage(lower, upper);
        } else if (shape instanceof Shape.Axes) {
            return merged(lower, upper, key -> new Shape.Text(), Overlay::axis);
        }
        return Node.merge(under, over);
    }

    private static @Nullable Shape below(Shape.RecordOf form, String key) {
        Shape.Field field = form.field(key);
        return field == null ? null : field.shape();
    }

    private static Mapping merged(
            Mapping under, Mapping over, java.util.function.Function<String, @Nullable Shape> shapes) {
        return merged(under, over, shapes, Overlay::lay);
    }

    /** How two values of one key become one. */
    private interface Laying {
        Node lay(Node under, Node over, @Nullable Shape shape);
    }

    private static Mapping merged(
            Mapping under, Mapping over, java.util.function.Function<String, @Nullable Shape> shapes, Laying laying) {
        Map<String, Member> merged = new LinkedHashMap<>(under.members());
        over.members().forEach((key, member) -> {
            Member old = merged.get(key);
            merged.put(
                    key,
                    old == null
                            ? member
                            : new Member(member.key(), laying.lay(old.value(), member.value(), shapes.apply(key))));
        });
        return new Mapping(over.place(), merged);
    }

    /** A record that may be written as one of its components alone: a map is laid over what the short form stands for. */
    private static Node shortened(Node under, Node over, Shape.RecordOf form, Shape.Field alone) {
        if (!(over instanceof Mapping)) {
            return over;
        }
        boolean underShort = Binder.isShort(under, form, alone);
        boolean overShort = Binder.isShort(over, form, alone);
        if (underShort && overShort) {
            return lay(under, over, alone.shape());
        }
        if (!(underShort || under instanceof Mapping)) {
            return over;
        }
        return entry(form, written(under, underShort, alone), written(over, overShort, alone));
    }

    private static Mapping written(Node node, boolean isShort, Shape.Field alone) {
        return isShort
                ? new Mapping(node.place(), Map.of(alone.key(), new Member(node.place(), node)))
                : (Mapping) node;
    }

    /** A number given anew stands alone; without one only what is said about the old number changes. */
    private static Node figure(Mapping under, Mapping over) {
        List<String> given = over.members().keySet().stream()
                .filter(FigureForm.LAWS::contains)
                .toList();
        if (given.isEmpty()) {
            return Node.merge(under, over);
        }
        String key = given.get(0);
        Law law = Law.ALL.get(key);
        if (given.size() > 1
                || law == null
                || !(under.get(key) instanceof Mapping old)
                || !(over.get(key) instanceof Mapping changed)) {
            return over;
        }
        Set<String> both = new LinkedHashSet<>(old.members().keySet());
        both.addAll(changed.members().keySet());
        boolean oneForm = law.forms().stream().anyMatch(form -> form.names().containsAll(both));
        return oneForm ? over.with(key, Node.merge(old, changed)) : over;
    }

    private static Node stage(Mapping under, Mapping over) {
        Mapping left =
                without(under, over.members().keySet(), StageKeys.primitives().keySet());
        return merged(left, over, key -> {
            Shape.Field common = StageKeys.common().field(key);
            return StageKeys.primitives().containsKey(key)
                    ? StageKeys.primitive(key)
                    : common == null ? null : common.shape();
        });
    }

    /** An axis of values takes the place of named sets, and the other way round; {@code paths} that of {@code path}. */
    private static Node axis(Node under, Node over, @Nullable Shape shape) {
        if (!(under instanceof Mapping lower) || !(over instanceof Mapping upper)) {
            return over;
        }
        boolean listed = isListed(upper);
        if (listed != isListed(lower)) {
            return over;
        }
        return Node.merge(
                listed ? without(lower, upper.members().keySet(), Set.of(Sweep.PATH, Sweep.PATHS)) : lower, over);
    }

    private static boolean isListed(Mapping axis) {
        return List.of(Sweep.PATH, Sweep.PATHS, Sweep.VALUES).stream().anyMatch(axis.members()::containsKey);
    }

    /** What is below without the keys that exclude those above. */
    static Mapping without(Mapping under, Set<String> above, Collection<String> exclusive) {
        Mapping left = under;
        if (above.stream().anyMatch(exclusive::contains)) {
            for (String key : exclusive) {
                left = above.contains(key) ? left : left.without(key);
            }
        }
        return left;
    }
}
