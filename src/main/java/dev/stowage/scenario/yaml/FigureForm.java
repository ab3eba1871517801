package dev.stowage.scenario.yaml;

import dev.stowage.random.Constant;
import dev.stowage.random.Distribution;
import dev.stowage.random.Empirical;
import dev.stowage.scenario.Figure;
import dev.stowage.scenario.Grade;
import dev.stowage.scenario.Provenance;
import dev.stowage.scenario.yaml.Law.Kind;
import dev.stowage.units.Dimension;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Binds the numbers of the world: a quantity, a distribution, or either with where it comes from. */
final class FigureForm {
    /** The key of a plain value beside its provenance. */
    static final String VALUE = "value";

    /** The keys of the range. */
    static final List<String> RANGE = List.of("low", "high");

    /** The keys of which a written figure has exactly one. */
    static final Set<String> LAWS = laws();

    /** All keys of a written figure. */
    static final Set<String> KEYS = keysOfFigures();

    private final Scalars scalars;
    private final Problems problems;

    FigureForm(Scalars scalars, Problems problems) {
        this.scalars = scalars;
        this.problems = problems;
    }

    private static Set<String> laws() {
        Set<String> laws = new LinkedHashSet<>();
        laws.add(VALUE);
        laws.addAll(Law.ALL.keySet());
        laws.add(Law.EMPIRICAL);
        return Collections.unmodifiableSet(laws);
    }

    private static Set<String> keysOfFigures() {
        Set<String> keys = new LinkedHashSet<>(LAWS);
        keys.addAll(RANGE);
        keys.addAll(Shapes.of(Provenance.class).keys());
        return Collections.unmodifiableSet(keys);
    }

    /** The figure, or null after a problem has been added. */
    @Nullable Figure<?> bind(Node node, Shape.Figure shape) {
        if (node instanceof Node.Scalar scalar) {
            Double value = scalars.amount(scalar, shape.dimension(), shape.remedy());
            return value == null ? null : new Figure<>(new Constant(value), null, null, Provenance.OF_SCENARIO);
        }
        if (!(node instanceof Node.Mapping mapping)) {
            problems.add(node.place(), node.noun() + " stands here", shape.remedy());
            return null;
        }
        int before = problems.size();
        boolean misspelt = scalars.refuseUnknown(mapping, KEYS)
                && mapping.members().keySet().stream().noneMatch(LAWS::contains);
        Distribution law = misspelt ? null : law(mapping, shape);
        Double low = end(mapping, "low", shape.dimension());
        Double high = end(mapping, "high", shape.dimension());
        Provenance provenance = provenance(mapping);
        if (law == null || provenance == null || problems.size() > before) {
            return null;
        }
        try {
            return new Figure<>(law, low, high, provenance);
        } catch (IllegalArgumentException e) {
            String[] message = String.valueOf(e.getMessage()).split("; ", 2);
            problems.add(mapping.place(), message[0], message.length > 1 ? message[1] : "");
            return null;
        }
    }

    private @Nullable Distribution law(Node.Mapping mapping, Shape.Figure shape) {
        List<String> given =
                mapping.members().keySet().stream().filter(LAWS::contains).toList();
        if (given.size() != 1) {
            problems.add(
                    mapping.place(),
                    given.isEmpty()
                            ? "there is neither a value nor a distribution"
                            : "several values exclude each other: " + Suggestion.quoted(given),
                    "write one of " + Suggestion.quoted(LAWS));
            return null;
        }
        String key = given.get(0);
        Node node = mapping.value(key);
        Distribution law =
                switch (key) {
                    case VALUE -> constant(node, shape.dimension());
                    case Law.EMPIRICAL -> empirical(node, shape.dimension());
                    default -> parametric(node, Objects.requireNonNull(Law.ALL.get(key)), shape.dimension());
                };
        if (law != null && !Double.isFinite(law.mean())) {
            problems.add(node.place(), "this law has no finite mean", "choose parameters that give one");
            return null;
        }
        return law;
    }

    private @Nullable Distribution constant(Node node, Dimension dimension) {
        Double value = scalars.amount(node, dimension, new Shape.Amount(dimension).remedy());
        return value == null ? null : new Constant(value);
    }

    private @Nullable Distribution empirical(Node node, Dimension dimension) {
        String remedy = "write a list of measured values, such as `[" + dimension.example() + "]`";
        if (!(node instanceof Node.Sequence sequence) || sequence.items().isEmpty()) {
            problems.add(
                    node.place(),
                    node instanceof Node.Sequence ? "the list is empty" : node.noun() + " stands here",
                    remedy);
            return null;
        }
        List<Double> values = new ArrayList<>();
        for (Node item : sequence.items()) {
            Double value = scalars.amount(item, dimension, new Shape.Amount(dimension).remedy());
            if (value != null) {
                values.add(value);
            }
        }
        return values.size() < sequence.items().size() ? null : new Empirical(values);
    }

    private @Nullable Distribution parametric(Node node, Law law, Dimension dimension) {
        if (!(node instanceof Node.Mapping mapping)) {
            problems.add(node.place(), node.noun() + " stands here", "write a map with " + law.choices());
            return null;
        }
        if (scalars.refuseUnknown(mapping, law.names())) {
            return null;
        }
        for (Law.Form form : law.forms()) {
            if (form.names().equals(mapping.members().keySet())) {
                return make(mapping, form, dimension);
            }
        }
        problems.add(
                mapping.place(),
                mapping.members().isEmpty()
                        ? "the parameters of `" + law.key() + "` are missing"
                        : "a `" + law.key() + "` law is not given by "
                                + Suggestion.quoted(mapping.members().keySet()),
                "write " + law.choices());
        return null;
    }

    private @Nullable Distribution make(Node.Mapping mapping, Law.Form form, Dimension dimension) {
        double[] values = new double[form.parameters().size()];
        boolean complete = true;
        for (int i = 0; i < values.length; i++) {
            Law.Parameter parameter = form.parameters().get(i);
            Node node = mapping.value(parameter.name());
            Double value = parameter.kind() == Kind.AMOUNT
                    ? scalars.amount(node, dimension, new Shape.Amount(dimension).remedy())
                    : scalars.real(node, parameter.kind() == Kind.SIGNED ? -Double.MAX_VALUE : 0);
            complete &= value != null;
            values[i] = value == null ? 0 : value;
        }
        if (!complete || !ascends(mapping, form, values)) {
            return null;
        }
        try {
            return form.maker().apply(values);
        } catch (IllegalArgumentException e) {
            problems.add(mapping.place(), String.valueOf(e.getMessage()), "");
            return null;
        }
    }

    /** Low, most likely and high value stand in this order. */
    private boolean ascends(Node.Mapping mapping, Law.Form form, double[] values) {
        if (!form.names().containsAll(RANGE)) {
            return true;
        }
        for (int i = 1; i < values.length; i++) {
            if (values[i - 1] > values[i]) {
                problems.add(
                        mapping.place(),
                        said(mapping, form.parameters().get(i - 1)) + " is above "
                                + said(mapping, form.parameters().get(i)),
                        "write them in ascending order");
                return false;
            }
        }
        return true;
    }

    private static String said(Node.Mapping mapping, Law.Parameter parameter) {
        return "`" + parameter.name() + ": " + Sweep.label(mapping.value(parameter.name())) + "`";
    }

    private @Nullable Double end(Node.Mapping mapping, String key, Dimension dimension) {
        Node node = mapping.get(key);
        return node == null ? null : scalars.amount(node, dimension, new Shape.Amount(dimension).remedy());
    }

    private @Nullable Provenance provenance(Node.Mapping mapping) {
        Grade grade = Grade.SCENARIO;
        Node written = mapping.get("grade");
        if (written != null) {
            Shape.RecordOf form = Shapes.of(Provenance.class);
            Shape.Field field = form.field("grade");
            Object bound = field == null ? null : scalars.word(written, (Shape.Words) field.shape());
            if (!(bound instanceof Grade known)) {
                return null;
            }
            grade = known;
        }
        try {
            return new Provenance(
                    grade,
                    text(mapping, "source"),
                    text(mapping, "date"),
                    text(mapping, "because"),
                    text(mapping, "fitted"));
        } catch (IllegalArgumentException e) {
            Node.Member at = mapping.members().get("grade");
            problems.add(
                    at == null ? mapping.place() : at.value().place(),
                    "a number of this grade needs a source",
                    "add `source:`");
            return null;
        }
    }

    private @Nullable String text(Node.Mapping mapping, String key) {
        Node node = mapping.get(key);
        return node == null ? null : scalars.text(node);
    }
}
