package dev.stowage.scenario.yaml;

import dev.stowage.scenario.Scenario;
import dev.stowage.units.Quantity;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The canonical text of resolved scenarios: one JSON value without white space, keys sorted, absent values left out, quantities as
 * the shortest decimal of their base unit. It depends on what the scenario means and not on how it is written: comments, layout,
 * units, short forms, the order of keys and the file's name do not show, nor whether a value comes from the file, from a parent,
 * from the command line or from the catalogue.
 */
public final class Canonical {
    private Canonical() {}

    /** The canonical text of one scenario. */
    public static String text(Scenario scenario) {
        StringBuilder out = new StringBuilder();
        write(scenario, out);
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
        for (Point point : points) {
            String line = quoted(point.name()) + " " + text(point.scenario()) + "\n";
            digest.update(line.getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void write(Object value, StringBuilder out) {
        if (value instanceof Quantity quantity) {
            out.append(quantity.value());
        } else if (value instanceof Record record) {
            writeRecord(record, out);
        } else if (value instanceof Map<?, ?> map) {
            Map<String, Object> sorted = new TreeMap<>();
            map.forEach((key, member) -> sorted.put(String.valueOf(key), member));
            writeMembers(sorted, out);
        } else if (value instanceof Set<?> set) {
            Set<String> sorted = new TreeSet<>();
            set.forEach(item -> sorted.add(of(item)));
            out.append(sorted.stream().collect(Collectors.joining(",", "[", "]")));
        } else if (value instanceof Collection<?> list) {
            out.append(list.stream().map(Canonical::of).collect(Collectors.joining(",", "[", "]")));
        } else if (value instanceof Number || value instanceof Boolean) {
            out.append(value);
        } else if (value instanceof Enum<?> constant) {
            out.append(quoted(constant.name()));
        } else {
            out.append(quoted(value.toString()));
        }
    }

    private static String of(Object value) {
        StringBuilder out = new StringBuilder();
        write(value, out);
        return out.toString();
    }

    /** A record that stands for one of a closed set is written under its kind. */
    private static void writeRecord(Record record, StringBuilder out) {
        boolean oneOfSeveral = false;
        for (Class<?> type : record.getClass().getInterfaces()) {
            oneOfSeveral |= type.isSealed();
        }
        Map<String, Object> members = new TreeMap<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value = component(record, component);
            if (value != null) {
                members.put(Shapes.kebab(component.getName()), value);
            }
        }
        if (oneOfSeveral) {
            out.append("{")
                    .append(quoted(Shapes.kebab(record.getClass().getSimpleName())))
                    .append(":");
        }
        writeMembers(members, out);
        if (oneOfSeveral) {
            out.append("}");
        }
    }

    private static @Nullable Object component(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }

    private static void writeMembers(Map<String, Object> members, StringBuilder out) {
        String separator = "{";
        for (var member : members.entrySet()) {
            out.append(separator).append(quoted(member.getKey())).append(":");
            write(member.getValue(), out);
            separator = ",";
        }
        out.append(members.isEmpty() ? "{}" : "}");
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append(String.format(java.util.Locale.ROOT, "\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }
}
