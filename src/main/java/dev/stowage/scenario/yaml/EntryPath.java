package dev.stowage.scenario.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stowage.scenario.Provenance;
import dev.stowage.scenario.yaml.ChangedEntries.NewFigure;
import dev.stowage.units.Dimension;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds a number in the tree of an entry by its name in assumptions.csv and writes another one there. Such a name goes by the names of
 * stages and memory terms where a path of {@code --set} counts items, and leaves out keys that a short form leaves out.
 */
final class EntryPath {
    private static final List<String> LABELS = List.of("name", "term");
    private static final Set<String> NESTED = Set.of("sequence", "parallel");

    private final NewFigure figure;

    EntryPath(NewFigure figure) {
        this.figure = figure;
    }

    /** Changes the number that the path leads to from here; false when it leads nowhere. */
    boolean change(JsonNode node, String path) {
        if (node instanceof ArrayNode list) {
            return inList(list, path);
        }
        if (!(node instanceof ObjectNode object)) {
            return false;
        }
        for (String nested : NESTED) {
            if (object.has(nested)) {
                return change(stages(object.get(nested)), path);
            }
        }
        String key = next(path, keys(object));
        String further = after(path, key.isEmpty() ? path : key);
        if (key.isEmpty()) {
            return !path.contains(".") && put(object, path);
        }
        return further.isEmpty() ? inFigure(object, key) : change(object.get(key), further);
    }

    private static JsonNode stages(JsonNode nested) {
        return nested.has("stages") ? nested.get("stages") : nested;
    }

    private boolean inList(ArrayNode list, String path) {
        for (JsonNode item : list) {
            String label = label(item);
            boolean here = path.equals(label) || path.startsWith(label + ".");
            if (!label.isEmpty() && here) {
                String primitive = primitive(item);
                String further = after(path, label);
                boolean bare = further.isEmpty() || (!further.startsWith(primitive) && label.equals(primitive));
                String within = bare ? (further.isEmpty() ? primitive : primitive + "." + further) : further;
                if (change(item, within)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String label(JsonNode item) {
        for (String label : LABELS) {
            if (item.has(label)) {
                return item.get(label).asText();
            }
        }
        return primitive(item);
    }

    /** The primitive of a stage; empty for anything else. */
    private static String primitive(JsonNode item) {
        return StageKeys.primitives().keySet().stream()
                .filter(item::has)
                .findFirst()
                .orElse("");
    }

    private static Set<String> keys(ObjectNode object) {
        Set<String> keys = new LinkedHashSet<>();
        object.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    /** At a number, or at a record that is written out where the number alone would do. */
    private boolean inFigure(ObjectNode holder, String key) {
        JsonNode value = holder.get(key);
        if (value instanceof ObjectNode object && StageKeys.primitives().containsKey(key)) {
            Shape.Field alone = StageKeys.primitive(key).shorthand();
            if (alone != null && object.has(alone.key())) {
                return inFigure(object, alone.key());
            }
        }
        return put(holder, key);
    }

    private boolean put(ObjectNode holder, String key) {
        ObjectNode written = law(holder.get(key));
        if (figure.figure().low() != null) {
            written.put("low", figure.dimension().print(figure.figure().low()));
        }
        if (figure.figure().high() != null) {
            written.put("high", figure.dimension().print(figure.figure().high()));
        }
        Provenance provenance = figure.figure().provenance();
        written.put("grade", provenance.grade().name().toLowerCase(Locale.ROOT));
        put(written, "source", provenance.source());
        put(written, "date", provenance.date());
        put(written, "because", provenance.because());
        put(written, "fitted", provenance.fitted());
        holder.set(key, written);
        return true;
    }

    private static void put(ObjectNode object, String key, @Nullable String text) {
        if (text != null) {
            object.put(key, text);
        }
    }

    /** The law that stood there, multiplied; the number alone where there was a number. */
    private ObjectNode law(@Nullable JsonNode old) {
        ObjectNode written = JsonNodeFactory.instance.objectNode();
        if (old instanceof ObjectNode object) {
            for (Law law : Law.ALL.values()) {
                if (object.get(law.key()) instanceof ObjectNode parameters) {
                    written.set(law.key(), scaled(law, parameters));
                    return written;
                }
            }
            if (object.get(Law.EMPIRICAL) instanceof ArrayNode sample) {
                ArrayNode scaled = written.putArray(Law.EMPIRICAL);
                sample.forEach(value -> scaled.add(times(value)));
                return written;
            }
        }
        return written.put(
                FigureForm.VALUE, figure.dimension().print(figure.figure().mean()));
    }

    private ObjectNode scaled(Law law, ObjectNode parameters) {
        ObjectNode scaled = parameters.deepCopy();
        law.forms().stream()
                .flatMap(form -> form.parameters().stream())
                .distinct()
                .forEach(parameter -> {
                    JsonNode value = parameters.get(parameter.name());
                    if (value != null && parameter.kind() == Law.Kind.AMOUNT) {
                        scaled.put(parameter.name(), times(value));
                    } else if (value != null && parameter.kind() == Law.Kind.SIGNED) {
                        scaled.put(parameter.name(), value.asDouble() + StrictMath.log(figure.factor()));
                    }
                });
        return scaled;
    }

    private String times(JsonNode value) {
        Dimension dimension = figure.dimension();
        return dimension.print(dimension.parse(value.asText()) * figure.factor());
    }

    /** The longest of the names with which the path begins; empty when there is none. */
    static String next(String path, Collection<String> names) {
        List<String> fitting = new ArrayList<>();
        for (String name : names) {
            if (path.equals(name) || path.startsWith(name + ".")) {
                fitting.add(name);
            }
        }
        return fitting.stream()
                .max(java.util.Comparator.comparingInt(String::length))
                .orElse("");
    }

    /** What follows a name in a path. */
    static String after(String path, String name) {
        return path.length() <= name.length() ? "" : path.substring(name.length() + 1);
    }
}
