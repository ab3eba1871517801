package dev.stowage.scenario.yaml;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stowage.scenario.App;
import dev.stowage.scenario.Catalogue.Section;
import dev.stowage.scenario.Key;
import dev.stowage.scenario.Provenance;
import dev.stowage.units.Dimension;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The JSON Schema (2020-12) of scenario files, made from the records, so that editors complete and explain keys. It is laxer than
 * the reader in one way: a key that a parent file or a catalogue entry may supply is not required.
 */
public final class Schema {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Definitions made so far, by name; an empty one is under way. */
    private final Map<String, ObjectNode> definitions = new TreeMap<>();

    private Schema() {}

    /** The schema as indented text, the same on every call, with a line end at its end. */
    public static String json() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        try {
            return new ObjectMapper().writer(printer).writeValueAsString(new Schema().root()) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree is always written", e);
        }
    }

    private ObjectNode root() {
        ObjectNode root = JSON.objectNode();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("title", "A Stowage scenario");
        root.put("description", "What is deployed, in which styles, on what, and how often it is run.");
        ObjectNode file = object(Shapes.file(), false);
        root.setAll(file);
        ObjectNode properties = (ObjectNode) root.get("properties");
        properties.set("workload", orTable((ObjectNode) properties.get("workload")));
        ArrayNode complete = root.putArray("anyOf");
        complete.addObject().putArray("required").add("extends");
        ArrayNode required = complete.addObject().putArray("required");
        Shapes.file().fields().stream().filter(f -> f.about().required()).forEach(f -> required.add(f.key()));
        ObjectNode defs = root.putObject("$defs");
        definitions.forEach(defs::set);
        return root;
    }

    /** The workload may stand in a table. */
    private ObjectNode orTable(ObjectNode lines) {
        ObjectNode table = closed();
        ObjectNode properties = table.putObject("properties");
        properties
                .putObject(AppTable.FROM)
                .put("type", "string")
                .put(
                        "description",
                        "A CSV file with the columns " + String.join(", ", AppTable.COLUMNS)
                                + ", relative to this one.");
        ObjectNode shared = object(Shapes.of(App.class), false);
        properties.set(AppTable.SHARED, described(shared, "What all apps of the table share."));
        table.putArray("required").add(AppTable.FROM);
        return described(anyOf(lines, table), lines.path("description").asText());
    }

    private ObjectNode of(Shape shape) {
        if (shape instanceof Shape.Amount amount) {
            return ref(Shapes.kebab(amount.dimension().type().getSimpleName()), () -> amount(amount.dimension()));
        } else if (shape instanceof Shape.Figure figure) {
            String name = Shapes.kebab(figure.dimension().type().getSimpleName()) + "-figure";
            return ref(name, () -> figure(figure.dimension()));
        } else if (shape instanceof Shape.Text) {
            ObjectNode text = JSON.objectNode();
            text.putArray("type").add("string").add("number").add("boolean");
            return text;
        } else if (shape instanceof Shape.Whole whole) {
            ObjectNode number = JSON.objectNode().put("type", "integer").put("minimum", whole.least());
            return whole.most() < Integer.MAX_VALUE ? number.put("maximum", whole.most()) : number;
        } else if (shape instanceof Shape.Real real) {
            return JSON.objectNode().put("type", "number").put("minimum", real.least());
        } else if (shape instanceof Shape.Flag) {
            return JSON.objectNode().put("type", "boolean");
        } else if (shape instanceof Shape.Words words) {
            return words(words.meanings().keySet());
        } else if (shape instanceof Shape.WordOr wordOr) {
            return anyOf(JSON.objectNode().put("const", wordOr.word()), of(wordOr.other()));
        } else if (shape instanceof Shape.ListOf list) {
            return list(list);
        } else if (shape instanceof Shape.MapOf map) {
            ObjectNode value = map.value() instanceof Shape.Entry entry ? entry(entry) : of(map.value());
            return JSON.objectNode().put("type", "object").set("additionalProperties", value);
        } else if (shape instanceof Shape.Axes) {
            return SchemaOfSweep.axes();
        } else if (shape instanceof Shape.StageForm) {
            return ref("stage", this::stage);
        } else if (shape instanceof Shape.Entry entry) {
            return used(entry);
        }
        return record((Shape.RecordOf) shape);
    }

    /** A reference to a definition, which is made when it is met first. */
    private ObjectNode ref(String name, java.util.function.Supplier<ObjectNode> maker) {
        if (!definitions.containsKey(name)) {
            definitions.put(name, JSON.objectNode());
            definitions.put(name, maker.get());
        }
        return JSON.objectNode().put("$ref", "#/$defs/" + name);
    }

    private static ObjectNode amount(Dimension dimension) {
        ObjectNode node = JSON.objectNode();
        if (dimension.units().isEmpty()) {
            return node.put("type", "number").put("minimum", 0).put("description", capital(dimension.noun()) + ".");
        }
        node.put("type", "string").put("pattern", dimension.pattern());
        node.put(
                "description",
                capital(dimension.noun()) + ": a number and one of " + String.join(", ", dimension.units()) + ".");
        node.putArray("examples").add(dimension.example());
        return node;
    }

    private ObjectNode figure(Dimension dimension) {
        ObjectNode amount = of(new Shape.Amount(dimension));
        ObjectNode map = closed();
        ObjectNode properties = map.putObject("properties");
        properties.set(FigureForm.VALUE, described(amount, "The value."));
        Law.ALL.values().forEach(law -> properties.set(law.key(), law(law, amount)));
        ObjectNode sample = JSON.objectNode().put("type", "array").put("minItems", 1);
        sample.set("items", amount);
        properties.set(Law.EMPIRICAL, described(sample, Law.EMPIRICAL_SAYS));
        properties.set("low", described(amount, "The least plausible mean."));
        properties.set("high", described(amount, "The largest plausible mean."));
        Shapes.of(Provenance.class).fields().forEach(field -> properties.set(field.key(), field(field)));
        map.set("oneOf", oneRequired(FigureForm.LAWS));
        return anyOf(amount, map);
    }

    private static ObjectNode law(Law law, ObjectNode amount) {
        ObjectNode node = closed();
        node.put("description", law.says() + " Given by " + law.choices() + ".");
        ObjectNode properties = node.putObject("properties");
        for (Law.Form form : law.forms()) {
            for (Law.Parameter parameter : form.parameters()) {
                ObjectNode number = JSON.objectNode().put("type", "number");
                properties.set(parameter.name(), parameter.kind() == Law.Kind.AMOUNT ? amount.deepCopy() : number);
            }
        }
        return node;
    }

    private ObjectNode list(Shape.ListOf list) {
        Shape.RecordOf whole = list.item() instanceof Shape.RecordOf form ? form : null;
        ObjectNode item = whole == null ? of(list.item()) : ref(name(whole), () -> object(whole, true));
        ObjectNode array = JSON.objectNode().put("type", "array");
        array.set("items", item);
        return list.single() ? anyOf(array, item.deepCopy()) : array;
    }

    private ObjectNode stage() {
        ObjectNode stage = closed();
        ObjectNode properties = stage.putObject("properties");
        StageKeys.common().fields().forEach(field -> properties.set(field.key(), field(field)));
        for (String primitive : StageKeys.primitives().keySet()) {
            properties.set(primitive, of(StageKeys.primitive(primitive)));
        }
        stage.set("oneOf", oneRequired(StageKeys.primitives().keySet()));
        return stage;
    }

    private ObjectNode record(Shape.RecordOf form) {
        ObjectNode map =
                ref(name(form), () -> object(form, StageKeys.primitives().containsValue(form.type())));
        ObjectNode either = map;
        if (form.shorthand() != null) {
            either = anyOf(of(form.shorthand().shape()), map);
        }
        return form.words().isEmpty() ? either : anyOf(words(form.words().keySet()), either);
    }

    /** What may stand where an entry is used: its name, or what differs. */
    private ObjectNode used(Shape.Entry entry) {
        ObjectNode name = JSON.objectNode().put("type", "string");
        if (entry.section() != Section.LAYERS) {
            return anyOf(name, entry(entry));
        }
        ObjectNode differs =
                JSON.objectNode().put("type", "object").put("minProperties", 1).put("maxProperties", 1);
        differs.set("additionalProperties", entry(entry));
        return anyOf(name, differs);
    }

    private ObjectNode entry(Shape.Entry entry) {
        return ref(name(entry.form()), () -> {
            ObjectNode node = object(entry.form(), false);
            ObjectNode like = JSON.objectNode().put("type", "string");
            ((ObjectNode) node.get("properties"))
                    .set(Names.LIKE, described(like, "An entry to start from; only what differs is written."));
            return node;
        });
    }

    private ObjectNode object(Shape.RecordOf form, boolean whole) {
        ObjectNode node = closed();
        ObjectNode properties = node.putObject("properties");
        form.fields().forEach(field -> properties.set(field.key(), field(field)));
        List<String> required = form.fields().stream()
                .filter(field -> whole && field.about().required())
                .map(Shape.Field::key)
                .toList();
        if (!required.isEmpty()) {
            ArrayNode keys = node.putArray("required");
            required.forEach(keys::add);
        }
        return node;
    }

    private ObjectNode field(Shape.Field field) {
        Key about = field.about();
        String otherwise = about.required()
                ? " Required."
                : about.otherwise().isEmpty() ? "" : " Otherwise: " + about.otherwise() + ".";
        ObjectNode node = described(of(field.shape()), about.says() + otherwise);
        Node example = about.example().isEmpty() ? null : YamlTree.parse(about.example(), "", "", new Problems());
        if (example != null) {
            node.putArray("examples").add(Trees.json(example));
        }
        return node;
    }

    private static String name(Shape.RecordOf form) {
        Class<?> outer = form.type().getDeclaringClass();
        return (outer == null ? "" : Shapes.kebab(outer.getSimpleName()) + "-")
                + Shapes.kebab(form.type().getSimpleName());
    }

    private static ObjectNode described(ObjectNode node, String says) {
        ObjectNode copy = JSON.objectNode().put("description", says);
        copy.setAll(node.deepCopy());
        return copy.put("description", says);
    }

    private static ObjectNode closed() {
        return JSON.objectNode().put("type", "object").put("additionalProperties", false);
    }

    private static ObjectNode words(Collection<String> words) {
        ObjectNode node = JSON.objectNode();
        ArrayNode values = node.putArray("enum");
        words.forEach(values::add);
        return node;
    }

    private static ObjectNode anyOf(ObjectNode... alternatives) {
        ObjectNode node = JSON.objectNode();
        ArrayNode list = node.putArray("anyOf");
        for (ObjectNode alternative : alternatives) {
            list.add(alternative);
        }
        return node;
    }

    private static ArrayNode oneRequired(Collection<String> keys) {
        ArrayNode alternatives = JSON.arrayNode();
        keys.forEach(key -> alternatives.addObject().putArray("required").add(key));
        return alternatives;
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }
}
