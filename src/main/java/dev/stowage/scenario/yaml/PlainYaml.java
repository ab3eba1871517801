package dev.stowage.scenario.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.regex.Pattern;

/** Writes trees of maps and single values as YAML: a map of single values in braces, any other with a key on each line. */
final class PlainYaml {
    private static final Pattern PLAIN =
            Pattern.compile("[A-Za-z][\\w./-]*( [\\w./%-]+)*|[0-9][\\w.]* [A-Za-z%/][\\w/]*");
    private static final Pattern WORD_OF_YAML = Pattern.compile("(?i)true|false|null|yes|no|on|off|y|n");

    private PlainYaml() {}

    /** The text of a map whose keys stand on lines of their own. */
    static String of(ObjectNode map) {
        StringBuilder out = new StringBuilder();
        lines(map, "", out);
        return out.toString();
    }

    private static void lines(ObjectNode map, String indent, StringBuilder out) {
        map.properties().forEach(member -> {
            out.append(indent).append(text(member.getKey())).append(':');
            if (member.getValue() instanceof ObjectNode below && holdsMaps(below)) {
                out.append('\n');
                lines(below, indent + "  ", out);
            } else {
                out.append(' ').append(inline(member.getValue())).append('\n');
            }
        });
    }

    private static boolean holdsMaps(ObjectNode map) {
        return map.valueStream().anyMatch(JsonNode::isObject);
    }

    private static String inline(JsonNode node) {
        if (!(node instanceof ObjectNode map)) {
            return node.isTextual() ? text(node.textValue()) : node.asText();
        }
        StringBuilder out = new StringBuilder("{");
        for (var member : map.properties()) {
            out.append(out.length() > 1 ? ", " : "").append(text(member.getKey()));
            out.append(": ").append(inline(member.getValue()));
        }
        return out.append('}').toString();
    }

    /** A text as YAML reads it back, in quotes unless it can be nothing else. */
    private static String text(String text) {
        if (PLAIN.matcher(text).matches() && !WORD_OF_YAML.matcher(text).matches()) {
            return text;
        }
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ' || c > '~') {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
