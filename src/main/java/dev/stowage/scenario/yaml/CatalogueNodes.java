package dev.stowage.scenario.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stowage.scenario.Catalogue;
import dev.stowage.scenario.Catalogue.Section;
import dev.stowage.scenario.yaml.Node.Kind;
import dev.stowage.scenario.yaml.Node.Member;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The entries of a catalogue as nodes, each converted once. */
final class CatalogueNodes {
    /** What stands in the place of a file for these entries. */
    static final String FILE = "catalogue";

    private final Catalogue catalogue;
    private final Map<String, Optional<Node.Mapping>> converted = new ConcurrentHashMap<>();

    CatalogueNodes(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    SortedSet<String> names(Section section) {
        return catalogue.names(section);
    }

    Node.@Nullable Mapping find(Section section, String name) {
        String path = section.key() + "." + name;
        return converted
                .computeIfAbsent(path, key -> catalogue.find(section, name).map(tree ->
                        (Node.Mapping) node(tree, new Place(FILE, 0, 0, path))))
                .orElse(null);
    }

    private static Node node(JsonNode tree, Place place) {
        if (tree.isObject()) {
            Map<String, Member> members = new LinkedHashMap<>();
            tree.properties().forEach(member -> {
                Place below = place.below(member.getKey());
                members.put(member.getKey(), new Member(below, node(member.getValue(), below)));
            });
            return new Node.Mapping(place, members);
        }
        if (tree.isArray()) {
            List<Node> items = new ArrayList<>();
            for (JsonNode item : tree) {
                items.add(node(item, place.at(items.size())));
            }
            return new Node.Sequence(place, items);
        }
        if (tree.isNull()) {
            return new Node.Scalar(place, Kind.NOTHING, "");
        }
        Kind kind = tree.isNumber() ? Kind.NUMBER : tree.isBoolean() ? Kind.FLAG : Kind.TEXT;
        return new Node.Scalar(place, kind, tree.asText());
    }
}
