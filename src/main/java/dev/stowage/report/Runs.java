package dev.stowage.report;

import dev.stowage.results.ComparisonRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** Points with the same outcome in words: as stretches of the numeric axis where there is one, one by one otherwise. */
final class Runs {

    private static final int MOST = 6;

    private final Results results;
    private final Map<String, Integer> outcomes = new LinkedHashMap<>();

    Runs(Results results, List<ComparisonRow> rows, ToIntFunction<ComparisonRow> outcome) {
        this.results = results;
        rows.forEach(row -> outcomes.put(row.point(), outcome.applyAsInt(row)));
    }

    /** Of outcomes by point. */
    Runs(Results results, Map<String, Integer> outcomes) {
        this.results = results;
        this.outcomes.putAll(outcomes);
    }

    /** Where the outcome is this one, " (memory: 1 to 2 GiB, type: m5.large)"; empty when nowhere. */
    Optional<String> of(int outcome) {
        List<String> all = results.sweep()
                .numericAxis()
                .map(axis -> stretches(axis, outcome))
                .orElseGet(() -> outcomes.keySet().stream()
                        .filter(point -> outcomes.getOrDefault(point, 0) == outcome)
                        .map(results.sweep()::heading)
                        .toList());
        if (all.isEmpty()) {
            return Optional.empty();
        }
        boolean cut = all.size() > MOST + 1;
        String words = String.join("; ", cut ? all.subList(0, MOST) : all);
        return Optional.of(" (" + words + (cut ? "; and " + (all.size() - MOST) + " more" : "") + ")");
    }

    private List<String> stretches(String axis, int outcome) {
        List<String> words = new ArrayList<>();
        for (Sweep.Slice slice : results.sweep().slices(axis)) {
            String shared = slice.heading().isEmpty() ? "" : ", " + slice.heading();
            List<String> run = new ArrayList<>();
            for (String point : slice.points()) {
                if (outcomes.containsKey(point) && outcomes.getOrDefault(point, 0) == outcome) {
                    run.add(point);
                } else if (!run.isEmpty()) {
                    words.add(results.sweep().span(run, axis) + shared);
                    run.clear();
                }
            }
            if (!run.isEmpty()) {
                words.add(results.sweep().span(run, axis) + shared);
            }
        }
        return words;
    }
}
