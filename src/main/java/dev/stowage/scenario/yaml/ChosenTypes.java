package dev.stowage.scenario.yaml;

import dev.stowage.scenario.yaml.Node.Kind;
import dev.stowage.scenario.yaml.Node.Mapping;
import dev.stowage.scenario.yaml.Node.Member;
import dev.stowage.scenario.yaml.Node.Scalar;
import dev.stowage.scenario.yaml.Node.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes out the choice of a type: {@code type: cheapest of [m5.large, m5.xlarge]}, in quotes within braces, or
 * {@code type: {cheapest of: [m5.large, m5.xlarge]}}.
 */
final class ChosenTypes {
    private static final Pattern CHOICE = Pattern.compile("(\\w+) of\\b\\s*(.*)", Pattern.DOTALL);
    private static final Set<String> WORDS = Set.of("cheapest", "smallest");
    private static final String TYPE = "type";

    private final Problems problems;

    ChosenTypes(Problems problems) {
        this.problems = problems;
    }

    /** The file in which every choice of a type is a choice and a list. */
    Mapping writtenOut(Mapping file) {
        if (!(file.get("styles") instanceof Mapping styles)) {
            return file;
        }
        Mapping all = styles;
        for (Map.Entry<String, Member> style : styles.members().entrySet()) {
            if (style.getValue().value() instanceof Mapping one
                    && one.get("machines") instanceof Mapping machines
                    && machines.get(TYPE) != null) {
                Mapping chosen = machines(machines, machines.value(TYPE));
                if (!chosen.equals(machines)) {
                    all = all.with(style.getKey(), one.with("machines", chosen));
                }
            }
        }
        return file.with("styles", all);
    }

    private Mapping machines(Mapping machines, Node type) {
        if (type instanceof Scalar scalar && scalar.kind() == Kind.TEXT) {
            Matcher choice = CHOICE.matcher(scalar.text());
            if (choice.matches()) {
                return chosen(machines, type, choice.group(1), listed(scalar, choice.group(2)));
            }
        } else if (type instanceof Mapping map && map.members().size() == 1) {
            Map.Entry<String, Member> only = map.members().entrySet().iterator().next();
            Matcher choice = CHOICE.matcher(only.getKey());
            if (choice.matches() && choice.group(2).isEmpty()) {
                Node value = only.getValue().value();
                return chosen(
                        machines,
                        type,
                        choice.group(1),
                        value instanceof Sequence sequence ? sequence.items() : List.of());
            }
        }
        return machines;
    }

    /** The names between brackets, a comma behind the last allowed as in any list; none where one is empty. */
    private static List<Node> listed(Scalar scalar, String text) {
        List<Node> names = new ArrayList<>();
        if (text.startsWith("[") && text.endsWith("]")) {
            String inside = text.substring(1, text.length() - 1).strip();
            for (String name : inside.replaceFirst(",$", "").split(",", -1)) {
                if (name.isBlank()) {
                    return List.of();
                }
                names.add(new Scalar(scalar.place(), Kind.TEXT, name.strip()));
            }
        }
        return names;
    }

    private Mapping chosen(Mapping machines, Node type, String word, List<Node> among) {
        if (among.isEmpty() || !WORDS.contains(word)) {
            problems.add(
                    type.place(),
                    among.isEmpty()
                            ? "there is no list of types to choose from"
                            : "there is no choice `" + Suggestion.clip(word) + " of`",
                    "write `cheapest of [m5.large, m5.xlarge]` or `smallest of [m5.large, m5.xlarge]`, in quotes within braces");
            // no other name is looked for where this problem stands
            return machines.with(TYPE, new Scalar(type.place(), Kind.TEXT, word));
        }
        return machines.with(TYPE, among.get(0))
                .with("choose", new Scalar(type.place(), Kind.TEXT, word))
                .with("among", new Sequence(type.place(), among));
    }
}
