package dev.stowage.scenario.yaml;

import dev.stowage.scenario.yaml.Node.Kind;
import dev.stowage.units.Dimension;
import dev.stowage.units.QuantityException;
import java.util.Collection;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Binds single values; each method returns null after it has added a problem. */
final class Scalars {
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,30})?([eE][+-]?[0-9]{1,3})?");

    private final Problems problems;

    Scalars(Problems problems) {
        this.problems = problems;
    }

    /** A quantity in its base unit. */
    @Nullable Double amount(Node node, Dimension dimension, String remedy) {
        if (!(node instanceof Node.Scalar scalar) || scalar.kind() == Kind.NOTHING || scalar.kind() == Kind.FLAG) {
            wrong(node, remedy);
            return null;
        }
        try {
            return dimension.parse(scalar.text());
        } catch (QuantityException e) {
            problems.add(node.place(), String.valueOf(e.getMessage()), e.remedy());
            return null;
        }
    }

    @Nullable String text(Node node) {
        if (!(node instanceof Node.Scalar scalar) || scalar.kind() == Kind.NOTHING) {
            wrong(node, "write a text");
            return null;
        }
        return scalar.text();
    }

    @Nullable Long whole(Node node, Shape.Whole shape) {
        if (!(node instanceof Node.Scalar scalar) || scalar.kind() != Kind.NUMBER) {
            wrong(node, shape.remedy());
            return null;
        }
        if (scalar.text().matches("[0-9]{19,60}")) {
            problems.add(node.place(), "`" + scalar.text() + "` is too large", "write " + shape.most() + " or less");
            return null;
        }
        if (!WHOLE.matcher(scalar.text()).matches()) {
            wrong(node, shape.remedy() + " in plain digits");
            return null;
        }
        long value = Long.parseLong(scalar.text());
        if (value < shape.least()) {
            problems.add(node.place(), "`" + scalar.text() + "` is too small", "write " + shape.least() + " or more");
            return null;
        }
        if (value > shape.most()) {
            problems.add(node.place(), "`" + scalar.text() + "` is too large", "write " + shape.most() + " or less");
            return null;
        }
        return value;
    }

    @Nullable Double real(Node node, double least) {
        if (!(node instanceof Node.Scalar scalar)
                || scalar.kind() != Kind.NUMBER
                || !DECIMAL.matcher(scalar.text()).matches()) {
            wrong(node, "write a number without a unit, such as `0.5`");
            return null;
        }
        double value = Double.parseDouble(scalar.text());
        if (!Double.isFinite(value) || value < least) {
            problems.add(
                    node.place(),
                    "`" + Suggestion.clip(scalar.text()) + "` is out of range",
                    "write a number of " + least + " or more");
            return null;
        }
        return value;
    }

    @Nullable Boolean flag(Node node) {
        if (!(node instanceof Node.Scalar scalar) || scalar.kind() != Kind.FLAG) {
            wrong(node, "write `true` or `false`");
            return null;
        }
        return scalar.text().equalsIgnoreCase("true");
    }

    @Nullable Object word(Node node, Shape.Words shape) {
        if (!(node instanceof Node.Scalar scalar) || scalar.kind() == Kind.NOTHING) {
            wrong(node, shape.remedy());
            return null;
        }
        Object meaning = shape.meanings().get(scalar.text());
        if (meaning == null) {
            problems.add(
                    node.place(),
                    "`" + Suggestion.clip(scalar.text()) + "` is not a word for this",
                    Suggestion.among(scalar.text(), shape.meanings().keySet(), "words"));
        }
        return meaning;
    }

    /** Adds a problem for every key that is not known, and says whether there was one. */
    boolean refuseUnknown(Node.Mapping mapping, Collection<String> known) {
        boolean any = false;
        for (var entry : mapping.members().entrySet()) {
            if (!known.contains(entry.getKey())) {
                any = true;
                problems.add(
                        entry.getValue().key(),
                        "unknown key `" + Suggestion.clip(entry.getKey()) + "`",
                        Suggestion.among(entry.getKey(), known, "keys here"));
            }
        }
        return any;
    }

    /** Adds the problem that this value is of another kind than is wanted. */
    void wrong(Node node, String remedy) {
        boolean nothing = node instanceof Node.Scalar scalar && scalar.kind() == Kind.NOTHING;
        problems.add(node.place(), nothing ? "there is no value" : node.noun() + " stands here", remedy);
    }
}
