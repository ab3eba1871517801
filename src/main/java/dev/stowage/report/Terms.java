package dev.stowage.report;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The parts of stacked bars and their looks: the largest by themselves in order of appearance, the rest as "other". */
final class Terms {

    /** Name of what is not shown by itself. */
    static final String OTHER = "other";

    private final Map<String, Double> weights = new LinkedHashMap<>();
    private final Set<String> last = new LinkedHashSet<>();

    /** Notes a part of this size; sizes of one name add up. */
    void add(String name, double size) {
        weights.merge(name, size, Double::sum);
    }

    /** A part that is what is left over: drawn white, and not counted among the largest. */
    void free(String name) {
        last.add(name);
    }

    boolean isOther(String name) {
        return !last.contains(name) && !shown().contains(name);
    }

    /** The look of a part. */
    Look look(String name) {
        if (last.contains(name)) {
            return Look.free();
        }
        int index = shown().indexOf(name);
        return Look.term(index < 0 ? Look.TERMS : index);
    }

    /** Names and looks in the order of the stack. */
    Map<String, Look> key() {
        Map<String, Look> key = new LinkedHashMap<>();
        shown().forEach(name -> key.put(name, look(name)));
        if (weights.keySet().stream().anyMatch(this::isOther)) {
            key.put(OTHER, look(OTHER));
        }
        last.stream().filter(weights::containsKey).forEach(name -> key.put(name, Look.free()));
        return key;
    }

    private List<String> shown() {
        List<String> largest = weights.keySet().stream()
                .filter(name -> !last.contains(name))
                .sorted(Comparator.comparing((String name) -> Objects.requireNonNull(weights.get(name)))
                        .reversed())
                .limit(Look.TERMS)
                .toList();
        return weights.keySet().stream().filter(largest::contains).toList();
    }
}
