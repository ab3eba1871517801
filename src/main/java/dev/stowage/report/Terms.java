package dev.stowage.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parts of stacked bars and their looks: the largest by themselves in order of appearance, the rest as "other". */
final class Terms {

    /** Name of what is not shown by itself. */
    static final String OTHER = "other";

    /** "Other" is spelt out when it is a larger share of a bar than this. */
    private static final double NAMED_FROM = 0.05;

    private static final int MOST_NAMED = 3;

    private final Set<String> names = new LinkedHashSet<>();
    private final List<Map<String, Double>> bars = new ArrayList<>();
    private final Set<String> last = new LinkedHashSet<>();
    private @Nullable List<String> shown;

    /** Notes the parts of one bar. */
    void addBar(Map<String, Double> sizes) {
        bars.add(sizes);
        names.addAll(sizes.keySet());
        shown = null;
    }

    private double total(Map<String, Double> sizes) {
        double sum = 0;
        for (Map.Entry<String, Double> part : sizes.entrySet()) {
            sum += last.contains(part.getKey()) ? 0 : part.getValue();
        }
        return sum > 0 ? sum : 1;
    }

    /** A part that is what is left over: drawn white, and not counted among the largest. */
    void free(String name) {
        last.add(name);
        shown = null;
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

    /** Names in the order of the stack. */
    List<String> order() {
        List<String> order = new ArrayList<>(shown());
        if (names.stream().anyMatch(this::isOther)) {
            order.add(OTHER);
        }
        last.stream().filter(names::contains).forEach(order::add);
        return order;
    }

    /** Names and looks in the order of the stack; "other" says what it holds when that is much. */
    Map<String, Look> key() {
        Map<String, Look> key = new LinkedHashMap<>();
        for (String name : order()) {
            key.put(name.equals(OTHER) ? OTHER + others() : name, look(name));
        }
        return key;
    }

    private String others() {
        Map<String, Double> largest = new LinkedHashMap<>();
        double most = 0;
        for (Map<String, Double> bar : bars) {
            double share = 0;
            for (Map.Entry<String, Double> part : bar.entrySet()) {
                if (isOther(part.getKey())) {
                    share += part.getValue() / total(bar);
                    largest.merge(part.getKey(), part.getValue() / total(bar), Math::max);
                }
            }
            most = Math.max(most, share);
        }
        if (most < NAMED_FROM) {
            return "";
        }
        List<String> names = largest.keySet().stream()
                .sorted(Comparator.comparing((String name) -> Objects.requireNonNull(largest.get(name)))
                        .reversed())
                .toList();
        int more = names.size() - MOST_NAMED;
        return more <= 0
                ? " (" + Say.list(names) + ")"
                : " (" + String.join(", ", names.subList(0, MOST_NAMED)) + " and " + more + " more)";
    }

    private List<String> shown() {
        List<String> known = shown;
        if (known == null) {
            known = choose();
            shown = known;
        }
        return known;
    }

    /**
     * As many parts as there are looks: again and again the largest part that is not yet shown of the bar of which the
     * largest share is not yet shown.
     */
    private List<String> choose() {
        Set<String> chosen = new LinkedHashSet<>();
        while (chosen.size() < Look.TERMS) {
            Map<String, Double> worst = Map.of();
            double most = 0;
            for (Map<String, Double> bar : bars) {
                double hidden = 0;
                for (Map.Entry<String, Double> part : bar.entrySet()) {
                    hidden += hidden(part.getKey(), chosen) ? part.getValue() / total(bar) : 0;
                }
                if (hidden > most) {
                    most = hidden;
                    worst = bar;
                }
            }
            Optional<String> next = worst.entrySet().stream()
                    .filter(part -> hidden(part.getKey(), chosen))
                    .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .map(Map.Entry::getKey);
            if (next.isEmpty()) {
                break;
            }
            chosen.add(next.get());
        }
        return names.stream().filter(chosen::contains).toList();
    }

    private boolean hidden(String name, Set<String> chosen) {
        return !last.contains(name) && !chosen.contains(name);
    }
}
