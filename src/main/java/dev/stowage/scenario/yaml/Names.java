package dev.stowage.scenario.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stowage.scenario.Catalogue;
import dev.stowage.scenario.Catalogue.Section;
import dev.stowage.scenario.yaml.Node.Kind;
import dev.stowage.scenario.yaml.Node.Member;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds entries by name: in the scenario itself, then in its own catalogue files, then in the catalogue. An entry may start from
 * another one with {@code like}; its own name there means the entry of that name further out.
 */
final class Names {
    /** The key that names the entry to start from. */
    static final String LIKE = "like";

    private final Catalogue catalogue;
    private final List<Node.Mapping> scopes;
    private final Problems problems;
    private final Map<Key, Node.Mapping> resolved = new HashMap<>();

    /** A name in a section. */
    private record Key(Section section, String name) {}

    /** Looks in the scopes in order, then in the catalogue. */
    Names(Catalogue catalogue, List<Node.Mapping> scopes, Problems problems) {
        this.catalogue = catalogue;
        this.scopes = List.copyOf(scopes);
        this.problems = problems;
    }

    /** The entry without {@code like}, or null when there is none of this name. */
    Node.@Nullable Mapping find(Section section, String name) {
        Key key = new Key(section, name);
        Node.Mapping known = resolved.get(key);
        if (known == null) {
            known = find(section, name, 0, new ArrayList<>());
            if (known != null) {
                resolved.put(key, known);
            }
        }
        return known;
    }

    /** The names of a section, from all places. */
    SortedSet<String> names(Section section) {
        SortedSet<String> names = new TreeSet<>(catalogue.names(section));
        for (Node.Mapping scope : scopes) {
            if (scope.get(section.key()) instanceof Node.Mapping entries) {
                names.addAll(entries.members().keySet());
            }
        }
        return names;
    }

    /** The names of the layers of all images that can be found by name. */
    SortedSet<String> imageLayers() {
        SortedSet<String> layers = new TreeSet<>();
        for (String image : names(Section.IMAGES)) {
            Node.Mapping entry = find(Section.IMAGES, image);
            Node list = entry == null ? null : entry.get("layers");
            if (list instanceof Node.Sequence sequence) {
                for (Node item : sequence.items()) {
                    if (item instanceof Node.Mapping layer && layer.get("name") instanceof Node.Scalar name) {
                        layers.add(name.text());
                    }
                }
            }
        }
        return layers;
    }

    /** What the map says laid over the entry that it is like; the map itself after a problem with that name. */
    Node.Mapping overlay(Section section, Node.Mapping map) {
        return overlay(section, map, "", 0, new ArrayList<>());
    }

    /** The entry as a scenario defines it under this name, laid over what it is like. */
    Node.Mapping defined(Section section, String name, Node.Mapping map) {
        return overlay(section, map, name, 1, new ArrayList<>());
    }

    /** Adds the problem that a section has no such entry. */
    void unknown(Section section, Place place, String name) {
        problems.add(
                place,
                "`" + Suggestion.clip(name) + "` is not one of the " + section.key(),
                Suggestion.among(name, names(section), section.key()));
    }

    private Node.@Nullable Mapping find(Section section, String name, int from, List<Place> chain) {
        for (int i = from; i < scopes.size(); i++) {
            Node.Mapping scope = scopes.get(i);
            if (scope.get(section.key()) instanceof Node.Mapping entries
                    && entries.get(name) instanceof Node.Mapping entry) {
                return overlay(section, entry, name, i + 1, chain);
            }
        }
        return catalogue
                .find(section, name)
                .map(tree -> overlay(
                        section,
                        (Node.Mapping) node(tree, new Place("catalogue", 0, 0, section.key() + "." + name)),
                        name,
                        scopes.size(),
                        chain))
                .orElse(null);
    }

    private Node.Mapping overlay(Section section, Node.Mapping map, String ownName, int further, List<Place> chain) {
        Node like = map.get(LIKE);
        if (like == null) {
            return map;
        }
        Node.Mapping bare = map.without(LIKE);
        if (!(like instanceof Node.Scalar scalar) || scalar.kind() != Kind.TEXT) {
            problems.add(
                    like.place(), like.noun() + " stands here", "write a name of the section `" + section.key() + "`");
            return bare;
        }
        if (chain.contains(map.place())) {
            problems.add(like.place(), "`like` leads back to this entry", "start from another entry");
            return bare;
        }
        chain.add(map.place());
        Node.Mapping under = find(section, scalar.text(), scalar.text().equals(ownName) ? further : 0, chain);
        if (under == null) {
            unknown(section, like.place(), scalar.text());
            return bare;
        }
        return (Node.Mapping) Node.merge(under, bare);
    }

    /** A tree of the catalogue as nodes. */
    static Node node(JsonNode tree, Place place) {
        if (tree.isObject()) {
            Map<String, Member> members = new LinkedHashMap<>();
            tree.properties()
                    .forEach(e -> members.put(
                            e.getKey(),
                            new Member(place.below(e.getKey()), node(e.getValue(), place.below(e.getKey())))));
            return new Node.Mapping(place, members);
        }
        if (tree.isArray()) {
            List<Node> items = new ArrayList<>();
            for (JsonNode item : tree) {
                items.add(node(
                        item,
                        new Place(
                                place.file(), place.line(), place.column(), place.path() + "[" + items.size() + "]")));
            }
            return new Node.Sequence(place, items);
        }
        Kind kind =
                tree.isNumber() ? Kind.NUMBER : tree.isBoolean() ? Kind.FLAG : tree.isNull() ? Kind.NOTHING : Kind.TEXT;
        return new Node.Scalar(place, kind, tree.isNull() ? "" : tree.asText());
    }
}
