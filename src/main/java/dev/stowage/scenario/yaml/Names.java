package dev.stowage.scenario.yaml;

import dev.stowage.scenario.Catalogue.Section;
import dev.stowage.scenario.yaml.Node.Kind;
import java.util.ArrayList;
import java.util.HashMap;
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

    private final CatalogueNodes catalogue;
    private final List<Node.Mapping> scopes;
    private final Problems problems;
    private final Map<Key, Node.Mapping> resolved = new HashMap<>();

    /** A name in a section. */
    private record Key(Section section, String name) {}

    /** Looks in the scopes in order, then in the catalogue. */
    Names(CatalogueNodes catalogue, List<Node.Mapping> scopes, Problems problems) {
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
            layers.addAll(layerNames(find(Section.IMAGES, image)));
        }
        return layers;
    }

    /** The names of the layers that an image lists. */
    static SortedSet<String> layerNames(@Nullable Node image) {
        SortedSet<String> layers = new TreeSet<>();
        if (image instanceof Node.Mapping entry && entry.get("layers") instanceof Node.Sequence sequence) {
            for (Node item : sequence.items()) {
                if (item instanceof Node.Mapping layer && layer.get("name") instanceof Node.Scalar name) {
                    layers.add(name.text());
                }
            }
        }
        return layers;
    }

    /** What the map says laid over the entry that it is like; null after a problem with that name. */
    Node.@Nullable Mapping overlay(Section section, Node.Mapping map) {
        return overlay(section, map, "", 0, new ArrayList<>());
    }

    /** The map laid over what it is like, with the key {@code like} kept; the map itself when there is no such entry. */
    Node.Mapping whole(Section section, Node.Mapping map) {
        Node like = map.get(LIKE);
        Node.Mapping under = like instanceof Node.Scalar scalar ? find(section, scalar.text()) : null;
        return under == null ? map : Overlay.entry(Shapes.entry(section), under, map);
    }

    /** The entry as a scenario defines it under this name, laid over what it is like; null after a problem with that. */
    Node.@Nullable Mapping defined(Section section, String name, Node.Mapping map) {
        return overlay(section, map, name, 1, new ArrayList<>());
    }

    /** Adds the problem that a section has no such entry. */
    void unknown(Section section, Place place, String name) {
        if (problems.at(place)) {
            return; // an alias, which is no name
        }
        boolean own = section == Section.LAYERS && !Suggestion.isNear(name, names(section));
        String describe = own ? ", or describe it under `layers:`" : "";
        problems.add(
                place,
                "`" + Suggestion.clip(name) + "` is not one of the " + section.key(),
                Suggestion.amongMany(name, names(section), section.key()) + describe);
    }

    private Node.@Nullable Mapping find(Section section, String name, int from, List<Place> chain) {
        for (int i = from; i < scopes.size(); i++) {
            Node.Mapping scope = scopes.get(i);
            if (scope.get(section.key()) instanceof Node.Mapping entries
                    && entries.get(name) instanceof Node.Mapping entry) {
                return overlay(section, entry, name, i + 1, chain);
            }
        }
        Node.Mapping entry = catalogue.find(section, name);
        return entry == null ? null : overlay(section, entry, name, scopes.size(), chain);
    }

    private Node.@Nullable Mapping overlay(
            Section section, Node.Mapping map, String ownName, int further, List<Place> chain) {
        Node like = map.get(LIKE);
        if (like == null) {
            return map;
        }
        Node.Mapping bare = map.without(LIKE);
        if (!(like instanceof Node.Scalar scalar) || scalar.kind() != Kind.TEXT) {
            problems.add(
                    like.place(), like.noun() + " stands here", "write a name of the section `" + section.key() + "`");
            return null;
        }
        if (chain.contains(map.place())) {
            problems.add(like.place(), "`like` leads back to this entry", "start from another entry");
            return null;
        }
        chain.add(map.place());
        Node.Mapping under = find(section, scalar.text(), scalar.text().equals(ownName) ? further : 0, chain);
        if (under == null) {
            unknown(section, like.place(), scalar.text());
            return null;
        }
        return Overlay.entry(Shapes.entry(section), under, bare);
    }
}
