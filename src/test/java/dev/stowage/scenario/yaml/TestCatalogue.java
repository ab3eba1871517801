package dev.stowage.scenario.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.stowage.scenario.Catalogue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** A small catalogue from the test resources. */
final class TestCatalogue implements Catalogue {
    private final JsonNode tree;

    TestCatalogue() {
        try (InputStream in = Objects.requireNonNull(TestCatalogue.class.getResourceAsStream("catalogue.yaml"))) {
            tree = new ObjectMapper(new YAMLFactory()).readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<ObjectNode> find(Section section, String name) {
        return tree.path(section.key()).get(name) instanceof ObjectNode entry
                ? Optional.of(entry.deepCopy())
                : Optional.empty();
    }

    @Override
    public SortedSet<String> names(Section section) {
        SortedSet<String> names = new TreeSet<>();
        tree.path(section.key()).fieldNames().forEachRemaining(names::add);
        return names;
    }
}
