package dev.stowage.scenario.yaml;

import dev.stowage.scenario.yaml.Condition.Amount;
import dev.stowage.scenario.yaml.Condition.Label;
import dev.stowage.scenario.yaml.Condition.Mistake;
import dev.stowage.scenario.yaml.Condition.Truth;
import dev.stowage.scenario.yaml.Condition.Value;
import dev.stowage.scenario.yaml.ConditionText.Measured;
import dev.stowage.units.Dimension;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a condition: {@code or}, {@code and}, {@code not}, a comparison, {@code + -}, {@code * /}, from the weakest to the strongest;
 * quantities with their units, names of axes, and names of their values, in quotes where they hold more than letters, digits, dots and
 * dashes. A minus stands between spaces, since names may hold one.
 */
final class ConditionParser {
    private static final Pattern COMPARISON = Pattern.compile("<=|>=|!=|==|=|<|>");
    private static final int MOST_DEPTH = 50;
    private static final String EXAMPLE = "write a condition, such as `memory * apps <= 64 GiB`";

    private final ConditionText text;
    private final Map<String, Sweep.ReadAxis> axes =
            new TreeMap<>(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
    private int depth;

    private ConditionParser(String text, List<Sweep.ReadAxis> axes) {
        axes.forEach(axis -> this.axes.put(axis.name(), axis));
        this.text = new ConditionText(text, this.axes.keySet());
    }

    /** The condition as a question to the labels of a point; null after a problem has been added. */
    static @Nullable Predicate<Map<String, String>> parse(
            String text, Place place, List<Sweep.ReadAxis> axes, Problems problems) {
        ConditionParser parser = new ConditionParser(text, axes);
        try {
            Value whole = parser.or();
            if (!parser.text.rest().isEmpty()) {
                String rest = Suggestion.clip(parser.text.rest());
                throw new Mistake("`" + rest + "` does not go on from what stands before it", EXAMPLE);
            }
            return parser.truth(whole).at();
        } catch (Mistake mistake) {
            problems.add(place, mistake.what, mistake.remedy);
            return null;
        }
    }

    private Value or() {
        if (++depth > MOST_DEPTH) {
            throw new Mistake("the condition is nested too deeply", "split it into several");
        }
        Value left = and();
        while (text.takes("or")) {
            Predicate<Map<String, String>> one = truth(left).at();
            Predicate<Map<String, String>> other = truth(and()).at();
            left = new Truth(one.or(other));
        }
        depth--;
        return left;
    }

    private Value and() {
        Value left = not();
        while (text.takes("and")) {
            Predicate<Map<String, String>> one = truth(left).at();
            Predicate<Map<String, String>> other = truth(not()).at();
            left = new Truth(one.and(other));
        }
        return left;
    }

    private Value not() {
        boolean negated = false;
        while (text.takes("not")) {
            negated = !negated;
        }
        Value value = comparison();
        return negated ? new Truth(truth(value).at().negate()) : value;
    }

    private Value comparison() {
        Value left = sum();
        String operator = text.takes(COMPARISON);
        if (operator == null) {
            return left;
        }
        String written = operator.equals("==") ? "=" : operator;
        Value right = sum();
        if (left instanceof Label one && right instanceof Label other) {
            return labels(written, one, other);
        }
        Amount one = amount(left);
        Amount other = amount(right);
        same(one, other, "compared with");
        return new Truth(labels ->
                Condition.compare(written, one.at().at(labels), other.at().at(labels)));
    }

    private Value labels(String operator, Label one, Label other) {
        boolean equal = operator.equals("=");
        if (!equal && !operator.equals("!=")) {
            throw new Mistake("names of values have no order", "compare them with `=` or `!=`");
        }
        known(one, other);
        known(other, one);
        return new Truth(labels -> one.at(labels).equals(other.at(labels)) == equal);
    }

    /** A written word that is compared with an axis must be one of its values. */
    private void known(Label word, Label axis) {
        if (word.axis() != null) {
            return;
        }
        if (axis.axis() == null) {
            throw noAxis(word.written());
        }
        List<String> values = labelsOf(axis.axis());
        if (!values.contains(word.written())) {
            throw new Mistake(
                    "the axis `" + Suggestion.clip(axis.axis()) + "` has no value `" + Suggestion.clip(word.written())
                            + "`",
                    Suggestion.among(word.written(), values, "values"));
        }
    }

    private List<String> labelsOf(String axis) {
        Sweep.ReadAxis read = axes.get(axis);
        return read == null
                ? List.of()
                : read.values().stream().map(Sweep.ReadValue::label).toList();
    }

    private Value sum() {
        Value left = product();
        while (true) {
            int sign = text.takes("+") ? 1 : text.takes("-") ? -1 : 0;
            if (sign == 0) {
                return left;
            }
            Amount one = amount(left);
            Amount other = amount(product());
            same(one, other, sign > 0 ? "added to" : "subtracted from");
            left = new Amount(
                    one.dimensions(),
                    labels -> one.at().at(labels) + sign * other.at().at(labels));
        }
    }

    private Value product() {
        Value left = operand();
        while (true) {
            boolean times = text.takes("*");
            if (!times && !text.takes("/")) {
                return left;
            }
            Amount one = amount(left);
            Amount other = amount(operand());
            left = new Amount(
                    one.dimensions().with(other.dimensions(), times ? 1 : -1),
                    labels -> times
                            ? one.at().at(labels) * other.at().at(labels)
                            : one.at().at(labels) / other.at().at(labels));
        }
    }

    private Value operand() {
        if (text.takes("(")) {
            Value inner = or();
            if (!text.takes(")")) {
                throw new Mistake("a bracket is not closed", "add `)`");
            }
            return inner;
        }
        String axis = text.takesAxis();
        if (axis != null) {
            return of(Objects.requireNonNull(axes.get(axis)));
        }
        Measured quantity = text.takesQuantity();
        if (quantity != null) {
            return new Amount(Dimensions.of(quantity.dimension()), labels -> quantity.value());
        }
        String word = text.takesWord();
        if (word != null) {
            return new Label(null, word);
        }
        String rest = Suggestion.clip(text.rest());
        throw new Mistake(rest.isEmpty() ? "the condition ends too soon" : "`" + rest + "` cannot stand here", EXAMPLE);
    }

    /** An axis is a number where all of its values are numbers of one kind, and names otherwise. */
    private static Value of(Sweep.ReadAxis axis) {
        Map<String, Double> numbers = new HashMap<>();
        Dimension common = null;
        for (Sweep.ReadValue value : axis.values()) {
            Optional<Dimension> dimension = Dimension.ofText(value.label());
            if (dimension.isEmpty() || (common != null && common != dimension.get())) {
                return new Label(axis.name(), "");
            }
            common = dimension.get();
            numbers.put(value.label(), common.parse(value.label()));
        }
        Dimensions dimensions = common == null ? Dimensions.NONE : Dimensions.of(common);
        return new Amount(dimensions, labels -> numbers.getOrDefault(labels.getOrDefault(axis.name(), ""), Double.NaN));
    }

    private Truth truth(Value value) {
        if (value instanceof Truth truth) {
            return truth;
        }
        if (value instanceof Label label && label.axis() == null) {
            throw noAxis(label.written());
        }
        throw new Mistake(value.noun() + " stands where a condition should", EXAMPLE);
    }

    private Amount amount(Value value) {
        if (value instanceof Amount amount) {
            return amount;
        }
        if (value instanceof Label label && label.axis() == null) {
            throw noAxis(label.written());
        }
        throw new Mistake(
                value.noun() + " stands where a number should",
                value instanceof Truth ? "join conditions with `and` or `or`" : "compare names with `=` and a name");
    }

    private Mistake noAxis(String word) {
        return new Mistake(
                "there is no axis `" + Suggestion.clip(word) + "`"
                        + (word.contains("-") ? " (a minus stands between spaces)" : ""),
                Suggestion.among(word, axes.keySet(), "axes"));
    }

    private static void same(Amount one, Amount other, String how) {
        if (!one.dimensions().equals(other.dimensions())) {
            throw new Mistake(
                    other.noun() + " cannot be " + how + " " + one.noun(), "bring both sides to the same unit");
        }
    }
}
