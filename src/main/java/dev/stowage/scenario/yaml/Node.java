package dev.stowage.scenario.yaml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A value of a file that knows where it stands; immutable, so that parts of a file can be shared between points. */
sealed interface Node {
    /** Where it stands. */
    Place place();

    /** What a person calls a value of this kind, with its article. */
    String noun();

    /** A key's place and value. */
    record Member(Place key, Node value) {}

    /** Keys and values in the order of the file. */
    record Mapping(Place place, Map<String, Member> members) implements Node {
        public Mapping {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        @Nullable Node get(String key) {
            Member member = members.get(key);
            return member == null ? null : member.value();
        }

        /** The value of a key that is known to be there. */
        Node value(String key) {
            return Objects.requireNonNull(members.get(key), key).value();
        }

        /** A copy in which the key has this value, at its old position or at the end. */
        Mapping with(String key, Node value) {
            Map<String, Member> copy = new LinkedHashMap<>(members);
            Member old = members.get(key);
            copy.put(key, new Member(old == null ? value.place() : old.key(), value));
            return new Mapping(place, copy);
        }

        Mapping without(String key) {
            Map<String, Member> copy = new LinkedHashMap<>(members);
            copy.remove(key);
            return new Mapping(place, copy);
        }

        @Override
        public String noun() {
            return "a map";
        }
    }

    /** Values in order. */
    record Sequence(Place place, List<Node> items) implements Node {
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String noun() {
            return "a list";
        }
    }

    /** A single value, with the text as it was written. */
    record Scalar(Place place, Kind kind, String text) implements Node {
        @Override
        public String noun() {
            return switch (kind) {
                case TEXT -> "the text `" + Suggestion.clip(text) + "`";
                case NUMBER -> "the number `" + Suggestion.clip(text) + "`";
                case FLAG -> "`" + text + "`";
                case NOTHING -> "nothing";
            };
        }
    }

    /** What a single value is by the rules of YAML 1.2. */
    enum Kind {
        /** Text, quoted or not. */
        TEXT,
        /** A number. */
        NUMBER,
        /** {@code true} or {@code false}. */
        FLAG,
        /** An absent value. */
        NOTHING
    }

    /**
     * One value laid over another: maps merge key by key, everything else is replaced. What comes from {@code over} keeps its
     * place.
     */
    static Node merge(Node under, Node over) {
        if (!(under instanceof Mapping lower) || !(over instanceof Mapping upper)) {
            return over;
        }
        Map<String, Member> merged = new LinkedHashMap<>(lower.members());
        upper.members().forEach((key, member) -> {
            Member old = merged.get(key);
            merged.put(key, old == null ? member : new Member(member.key(), merge(old.value(), member.value())));
        });
        return new Mapping(upper.place(), merged);
    }

    /** The value with all its parts at one place, for what was not written in a file. */
    static Node movedTo(Place place, Node node) {
        if (node instanceof Mapping mapping) {
            Map<String, Member> members = new LinkedHashMap<>();
            mapping.members()
                    .forEach((key, member) -> members.put(key, new Member(place, movedTo(place, member.value()))));
            return new Mapping(place, members);
        }
        if (node instanceof Sequence sequence) {
            return new Sequence(
                    place,
                    sequence.items().stream().map(item -> movedTo(place, item)).toList());
        }
        Scalar scalar = (Scalar) node;
        return new Scalar(place, scalar.kind(), scalar.text());
    }
}
