package dev.stowage.scenario.yaml;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Entries that have been bound, by the very tree and the name. Trees and records are immutable and points share what no override
 * touches, so that an entry is bound once for all styles and points that use it. Entries with mistakes are not kept.
 */
final class BoundEntries {
    private final @Nullable BoundEntries ofCatalogue;
    private final Map<Key, Object> bound = new ConcurrentHashMap<>();

    /** Which tree, by identity, under which name. */
    private record Key(Node.Mapping tree, String name) {
        @Override
        @SuppressWarnings("ReferenceEquality") // the same tree, not an equal one
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && key.tree == tree && key.name.equals(name);
        }

        @Override
        public int hashCode() {
            return 31 * System.identityHashCode(tree) + name.hashCode();
        }
    }

    private BoundEntries(@Nullable BoundEntries ofCatalogue) {
        this.ofCatalogue = ofCatalogue;
    }

    /** For the entries of a catalogue, kept as long as its reader. */
    static BoundEntries ofCatalogue() {
        return new BoundEntries(null);
    }

    /** For the entries of one study, before those of the catalogue. */
    BoundEntries ofStudy() {
        return new BoundEntries(this);
    }

    private BoundEntries home(Node.Mapping tree) {
        return ofCatalogue != null && tree.place().file().equals(CatalogueNodes.FILE) ? ofCatalogue : this;
    }

    @Nullable Object get(Node.Mapping tree, String name) {
        return home(tree).bound.get(new Key(tree, name));
    }

    void put(Node.Mapping tree, String name, Object value) {
        home(tree).bound.put(new Key(tree, name), value);
    }
}
