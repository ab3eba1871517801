package dev.stowage.scenario.yaml;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the node behind a bound value. */
final class Places {
    private Places() {}

    /** The node under these keys (texts) and indices (numbers), or null where the file says nothing. */
    static @Nullable Node find(Node from, Object... steps) {
        Node node = from;
        for (Object step : steps) {
            if (step instanceof Integer index) {
                if (node instanceof Node.Sequence sequence
                        && index < sequence.items().size()) {
                    node = sequence.items().get(index);
                }
                // a single item may stand without its list
            } else {
                node = node instanceof Node.Mapping mapping ? mapping.get((String) step) : null;
            }
            if (node == null) {
                return null;
            }
        }
        return node;
    }

    /** The place of the deepest node on the way that exists. */
    static Place nearest(Node from, Object... steps) {
        Node node = from;
        for (int i = 1; i <= steps.length; i++) {
            Node next = find(from, java.util.Arrays.copyOf(steps, i));
            if (next == null) {
                break;
            }
            node = next;
        }
        return node.place();
    }

    /** The places of a value, its keys and all that is in it. */
    static Set<Place> all(Node node) {
        Set<Place> places = new HashSet<>();
        collect(node, places);
        return places;
    }

    private static void collect(Node node, Set<Place> places) {
        places.add(node.place());
        if (node instanceof Node.Mapping mapping) {
            mapping.members().values().forEach(member -> {
                places.add(member.key());
                collect(member.value(), places);
            });
        } else if (node instanceof Node.Sequence sequence) {
            sequence.items().forEach(item -> collect(item, places));
        }
    }
}
