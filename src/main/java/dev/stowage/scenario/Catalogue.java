package dev.stowage.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.SortedSet;

/**
 * Reference data through which names resolve. Entries are trees in the language of scenarios, so that a scenario can name one and
 * write only what differs.
 */
public interface Catalogue {
    /** A catalogue without entries. */
    Catalogue EMPTY = new Catalogue() {
        @Override
        public Optional<ObjectNode> find(Section section, String name) {
            return Optional.empty();
        }

        @Override
        public SortedSet<String> names(Section section) {
            return java.util.Collections.emptySortedSet();
        }
    };

    /** A fresh copy of the entry of this name, which the caller may change. */
    Optional<ObjectNode> find(Section section, String name);

    /** The names of a section, for listing and for suggestions. */
    SortedSet<String> names(Section section);

    /** The parts of a catalogue, each of one record type. */
    enum Section {
        /** {@link InstanceType}. */
        INSTANCE_TYPES,
        /** {@link Layer}. */
        LAYERS,
        /** {@link Image}. */
        IMAGES,
        /** {@link Account}; the entry {@code default} holds when a scenario says nothing. */
        ACCOUNTS,
        /** {@link Registry}; the entry {@code default} holds when a scenario says nothing. */
        REGISTRIES;

        /** The key of the section in catalogue files and in scenarios. */
        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
