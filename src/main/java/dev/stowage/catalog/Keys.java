package dev.stowage.catalog;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** The keys of a mapping, in the order of the file. */
final class Keys {
    private Keys() {}

    static List<String> of(ObjectNode mapping) {
        List<String> keys = new ArrayList<>();
        mapping.fieldNames().forEachRemaining(keys::add);
        return keys;
    }
}
