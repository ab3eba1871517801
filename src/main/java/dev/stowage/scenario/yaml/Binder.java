package dev.stowage.scenario.yaml;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns nodes into records. Every mistake is added to the problems, so that all of a file are found in one pass; a value with a
 * mistake is {@link #FAILED}.
 */
final class Binder {
    /** Stands for a value that could not be bound. */
    static final Object FAILED = new Object();

    private static final Pattern WORD = Pattern.compile("[a-z][a-z-]*");

    private final Problems problems;
    private final Scalars scalars;
    private final FigureForm figures;
    private final Entries entries;

    Binder(Names names, BoundEntries bound, Problems problems) {
        this.problems = problems;
        this.scalars = new Scalars(problems);
        this.figures = new FigureForm(scalars, problems);
        this.entries = new Entries(names, this, bound, problems);
    }

    /** What binds entries. */
    Entries entries() {
        return entries;
    }

    /** The value of this shape (null only for a word that stands for absence), or {@link #FAILED}. */
    @Nullable Object bind(Node node, Shape shape) {
        if (shape instanceof Shape.Amount amount) {
            return amount(node, amount);
        } else if (shape instanceof Shape.Figure figure) {
            return orFailed(figures.bind(node, figure));
        } else if (shape instanceof Shape.Text) {
            return orFailed(scalars.text(node));
        } else if (shape instanceof Shape.Whole whole) {
            Long value = scalars.whole(node, whole);
            return value == null ? FAILED : whole.isLong() ? (Object) value : (Object) value.intValue();
        } else if (shape instanceof Shape.Real real) {
            return orFailed(scalars.real(node, real.least()));
        } else if (shape instanceof Shape.Flag) {
            return orFailed(scalars.flag(node));
        } else if (shape instanceof Shape.Words words) {
            return orFailed(scalars.word(node, words));
        } else if (shape instanceof Shape.WordOr wordOr) {
            return wordOr(node, wordOr);
        } else if (shape instanceof Shape.ListOf list) {
            return list(node, list);
        } else if (shape instanceof Shape.MapOf map) {
            return map(node, map);
        } else if (shape instanceof Shape.StageForm stage) {
            return stage(node, stage);
        } else if (shape instanceof Shape.Entry entry) {
            return entries.used(node, entry);
        } else if (shape instanceof Shape.RecordOf form) {
            return record(node, form, Map.of());
        }
        throw new IllegalStateException("no binding for " + shape);
    }

    private static Object orFailed(@Nullable Object value) {
        return value == null ? FAILED : value;
    }

    private Object wrong(Node node, String remedy) {
        scalars.wrong(node, remedy);
        return FAILED;
    }

    private Object amount(Node node, Shape.Amount shape) {
        Double value = scalars.amount(node, shape.dimension(), shape.remedy());
        return value == null ? FAILED : Amounts.of(shape.dimension(), value);
    }

    private @Nullable Object wordOr(Node node, Shape.WordOr shape) {
        if (node instanceof Node.Scalar scalar && scalar.text().equals(shape.word())) {
            return shape.meaning();
        }
        boolean isText = node instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.TEXT;
        if ((isText && shape.other() instanceof Shape.Whole) || !(node instanceof Node.Scalar)) {
            return wrong(node, shape.remedy());
        }
        return bind(node, shape.other());
    }

    private Object list(Node node, Shape.ListOf shape) {
        List<Node> items;
        if (node instanceof Node.Sequence sequence) {
            items = sequence.items();
        } else if (shape.single() && isItem(node, shape.item())) {
            items = List.of(node);
        } else {
            return wrong(node, shape.remedy());
        }
        List<Object> values = new ArrayList<>();
        boolean complete = true;
        for (Node item : items) {
            Object value = bind(item, shape.item());
            complete &= value != FAILED;
            if (value != null) {
                values.add(value);
            }
        }
        if (!complete) {
            return FAILED;
        }
        return shape.isSet() ? new LinkedHashSet<>(values) : values;
    }

    /** Whether a value that stands in the place of a list is meant as its only item. */
    private static boolean isItem(Node node, Shape item) {
        if (item instanceof Shape.Entry) {
            return !(node instanceof Node.Scalar scalar) || scalar.kind() == Node.Kind.TEXT;
        }
        return (node instanceof Node.Mapping) == !item.keys().isEmpty();
    }

    private Object map(Node node, Shape.MapOf shape) {
        if (!(node instanceof Node.Mapping mapping)) {
            return wrong(node, shape.remedy());
        }
        Map<String, Object> values = new LinkedHashMap<>();
        boolean complete = true;
        for (var member : mapping.members().entrySet()) {
            Node value = member.getValue().value();
            Object bound = shape.value() instanceof Shape.Entry entry
                    ? entries.defined(member.getKey(), value, entry)
                    : bind(value, shape.value());
            complete &= bound != FAILED;
            if (bound != null) {
                values.put(member.getKey(), bound);
            }
        }
        return complete ? values : FAILED;
    }

    private Object stage(Node node, Shape.StageForm shape) {
        if (!(node instanceof Node.Mapping mapping)) {
            return wrong(node, shape.remedy());
        }
        boolean unknown = scalars.refuseUnknown(mapping, StageKeys.all());
        List<String> given = mapping.members().keySet().stream()
                .filter(StageKeys.primitives()::containsKey)
                .toList();
        if (given.size() > 1) {
            problems.add(
                    mapping.place(),
                    "a stage has one primitive, not " + Suggestion.quoted(given),
                    "write a list of stages, or one `sequence:` or `parallel:` of them");
        } else if (given.isEmpty() && !unknown) {
            problems.add(
                    mapping.place(),
                    "the stage does nothing",
                    "add one of " + Suggestion.quoted(StageKeys.primitives().keySet()));
        }
        Object work = FAILED;
        for (String primitive : given) {
            Node value = mapping.value(primitive);
            work = bind(value, StageKeys.primitive(primitive));
        }
        Shape.RecordOf common = StageKeys.common();
        @Nullable Object[] arguments = new Object[common.constructor().getParameterCount()];
        arguments[1] = work;
        boolean complete = arguments(mapping, common, arguments) && !unknown && given.size() == 1 && work != FAILED;
        return complete ? construct(mapping, common, arguments) : FAILED;
    }

    /** A record whose components in {@code presets} hold when their keys are absent. */
    Object record(Node node, Shape.RecordOf form, Map<String, Object> presets) {
        if (node instanceof Node.Scalar scalar && form.words().containsKey(scalar.text())) {
            return orFailed(form.words().get(scalar.text()));
        }
        if (form.shorthand() != null && isMisspelt(node, form.words().keySet())) {
            problems.add(
                    node.place(),
                    "`" + Suggestion.clip(((Node.Scalar) node).text()) + "` is not a word for this",
                    Suggestion.among(((Node.Scalar) node).text(), form.words().keySet(), "words"));
            return FAILED;
        }
        @Nullable Object[] arguments = new Object[form.constructor().getParameterCount()];
        Shape.Field alone = form.shorthand();
        if (alone != null && isShort(node, form, alone)) {
            Node.Mapping asMap =
                    new Node.Mapping(node.place(), Map.of(alone.key(), new Node.Member(node.place(), node)));
            return arguments(asMap, form, arguments) ? construct(asMap, form, arguments) : FAILED;
        }
        if (!(node instanceof Node.Mapping mapping)) {
            return wrong(node, form.remedy());
        }
        boolean known = !scalars.refuseUnknown(mapping, form.keys());
        form.fields().forEach(field -> arguments[field.position()] = presets.getOrDefault(field.key(), field));
        boolean complete = arguments(mapping, form, arguments) && known;
        return complete ? construct(mapping, form, arguments) : FAILED;
    }

    private static boolean isMisspelt(Node node, Set<String> words) {
        return node instanceof Node.Scalar scalar
                && scalar.kind() == Node.Kind.TEXT
                && Suggestion.isNear(scalar.text(), words);
    }

    /** Whether the node is the value of the one component, rather than a map of components. */
    static boolean isShort(Node node, Shape.RecordOf form, Shape.Field alone) {
        if (node instanceof Node.Scalar scalar) {
            return scalar.kind() != Node.Kind.NOTHING;
        }
        if (node instanceof Node.Sequence) {
            return alone.shape() instanceof Shape.ListOf;
        }
        if (!(node instanceof Node.Mapping mapping)) {
            return false;
        }
        Set<String> written = mapping.members().keySet();
        Set<String> within = alone.shape().keys();
        return written.stream().noneMatch(form.keys()::contains)
                && (written.stream().anyMatch(within::contains)
                        || written.stream().anyMatch(key -> isMeant(key, within, form.keys())));
    }

    /** Whether a misspelt key is nearer to the keys of the short form. */
    private static boolean isMeant(String key, Set<String> within, Set<String> beside) {
        return Suggestion.isNear(key, within) && !Suggestion.isNear(key, beside);
    }

    /** Fills in what the keys say; an argument that is a field, or null, holds the value for an absent key. */
    private boolean arguments(Node.Mapping mapping, Shape.RecordOf form, @Nullable Object[] arguments) {
        boolean complete = true;
        for (Shape.Field field : form.fields()) {
            Object preset = arguments[field.position()];
            boolean isPreset = preset != null && !(preset instanceof Shape.Field);
            Node value = mapping.get(field.key());
            if (value != null) {
                arguments[field.position()] = bind(value, field.shape());
            } else if (!isPreset) {
                arguments[field.position()] = field.absent();
                if (field.about().required()) {
                    complete = false;
                    missing(mapping, field);
                }
            }
            complete &= arguments[field.position()] != FAILED;
        }
        return complete;
    }

    private void missing(Node.Mapping mapping, Shape.Field field) {
        String example = field.about().example();
        problems.add(
                mapping.place(),
                "the key `" + field.key() + "` is missing",
                "add it"
                        + (example.isEmpty()
                                ? ": " + field.shape().remedy()
                                : ", such as `" + field.key() + ": " + example + "`"));
    }

    private Object construct(Node.Mapping mapping, Shape.RecordOf form, @Nullable Object[] arguments) {
        try {
            return form.constructor().newInstance(arguments);
        } catch (InvocationTargetException e) {
            explain(mapping, e.getCause());
            return FAILED;
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw new IllegalStateException("cannot make a " + form.type().getSimpleName(), e);
        }
    }

    /** A record refused its components: the problem stands at the first key that its message names, or else at the map. */
    private void explain(Node.Mapping mapping, @Nullable Throwable cause) {
        String message =
                cause == null || cause.getMessage() == null ? "these values do not go together" : cause.getMessage();
        String remedy = "";
        int semicolon = message.indexOf("; ");
        if (cause instanceof dev.stowage.units.QuantityException quantity) {
            remedy = quantity.remedy();
        } else if (semicolon > 0) {
            remedy = message.substring(semicolon + 2);
            message = message.substring(0, semicolon);
        }
        Node.Member named = null;
        Matcher words = WORD.matcher(message);
        while (named == null && words.find()) {
            named = mapping.members().get(words.group());
        }
        problems.add(named == null ? mapping.place() : named.value().place(), message, remedy);
    }
}
