package dev.stowage.scenario.yaml;

import dev.stowage.scenario.Image;
import dev.stowage.scenario.InstanceType;
import dev.stowage.scenario.Layer;
import dev.stowage.scenario.Scenario;
import dev.stowage.units.Quantity;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The canonical text of resolved scenarios: one JSON value without white space, keys sorted, absent values left out, quantities as
 * the shortest decimal of their base unit. It depends on what the scenario means and not on how it is written: comments, layout,
 * units, short forms, the order of keys and the file's name do not show, nor whether a value comes from the file, from a parent,
 * from the command line or from the catalogue.
 */
public final class Canonical {
    private static final Map<Class<?>, Form> FORMS = new ConcurrentHashMap<>();

    /** The texts of layers, machines and images, which stand whole in many styles and points. */
    private final IdentityHashMap<Object, String> shared = new IdentityHashMap<>();

    private Canonical() {}

    /** The components of a record by their written names, sorted; the kind where the record is one of a closed set, or empty. */
    private record Form(List<String> keys, List<Method> accessors, String kind) {}

    /** The canonical text of one scenario. */
    public static String text(Scenario scenario) {
        StringBuilder out = new StringBuilder();
        new Canonical().write(scenario, out);
        return out.toString();
    }

    /** SHA-256, in lower-case hexadecimal digits, of the names and the canonical texts of the points, a line each. */
    public static String hash(List<Point> points) {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
        Canonical canonical = new Canonical();
        for (Point point : points) {
            StringBuilder line = new StringBuilder();
            quote(point.name(), line);
            line.append(' ');
            canonical.write(point.scenario(), line);
            line.append('\n');
            digest.update(line.toString().getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private void write(Object value, StringBuilder out) {
        if (value instanceof Quantity quantity) {
            out.append(quantity.value());
        } else if (value instanceof Layer || value instanceof InstanceType || value instanceof Image) {
            String known = shared.get(value);
            if (known == null) {
                StringBuilder own = new StringBuilder();
                writeRecord((Record) value, own);
                known = own.toString();
                shared.put(value, known);
            }
            out.append(known);
        } else if (value instanceof Record record) {
            writeRecord(record, out);
        } else if (value instanceof Map<?, ?> map) {
            writeMap(map, out);
        } else if (value instanceof Collection<?> items) {
            writeItems(items, out);
        } else if (value instanceof Number || value instanceof Boolean) {
            out.append(value);
        } else {
            quote(value instanceof Enum<?> constant ? constant.name() : value.toString(), out);
        }
    }

    private void writeMap(Map<?, ?> map, StringBuilder out) {
        Map<String, Object> sorted = new TreeMap<>();
        map.forEach((key, member) -> sorted.put(String.valueOf(key), member));
        out.append('{');
        String separator = "";
        for (var member : sorted.entrySet()) {
            out.append(separator);
            quote(member.getKey(), out);
            out.append(':');
            write(member.getValue(), out);
            separator = ",";
        }
        out.append('}');
    }

    /** A list in its order, a set sorted by the texts of its items. */
    private void writeItems(Collection<?> items, StringBuilder out) {
        List<String> texts = new ArrayList<>();
        for (Object item : items) {
            StringBuilder text = new StringBuilder();
            write(item, text);
            texts.add(text.toString());
        }
        if (items instanceof Set<?>) {
            Collections.sort(texts);
        }
        out.append('[').append(String.join(",", texts)).append(']');
    }

    /** A record that stands for one of a closed set is written under its kind. */
    private void writeRecord(Record record, StringBuilder out) {
        Form form = form(record.getClass());
        if (!form.kind().isEmpty()) {
            out.append("{\"").append(form.kind()).append("\":");
        }
        out.append('{');
        String separator = "";
        for (int i = 0; i < form.keys().size(); i++) {
            Object value = component(record, form.accessors().get(i));
            if (value != null) {
                out.append(separator).append('"').append(form.keys().get(i)).append("\":");
                write(value, out);
                separator = ",";
            }
        }
        out.append(form.kind().isEmpty() ? "}" : "}}");
    }

    private static Form form(Class<?> type) {
        Form known = FORMS.get(type);
        if (known == null) {
            Map<String, Method> sorted = new TreeMap<>();
            for (RecordComponent component : type.getRecordComponents()) {
                sorted.put(Shapes.kebab(component.getName()), component.getAccessor());
            }
            boolean oneOfSeveral = Arrays.stream(type.getInterfaces()).anyMatch(Class::isSealed);
            String kind = oneOfSeveral ? Shapes.kebab(type.getSimpleName()) : "";
            known = new Form(List.copyOf(sorted.keySet()), List.copyOf(sorted.values()), kind);
            FORMS.put(type, known);
        }
        return known;
    }

    private static @Nullable Object component(Record record, Method accessor) {
        try {
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + accessor, e);
        }
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
