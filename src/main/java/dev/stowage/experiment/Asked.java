package dev.stowage.experiment;

import dev.stowage.results.Estimand;
import dev.stowage.results.Metric;
import dev.stowage.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an analysis looks at where it does not say so itself: what decides between the styles. */
final class Asked {
    private Asked() {}

    /** The metric of this name, or the first that decides. */
    static Metric metric(Scenario scenario, @Nullable String name) {
        if (name != null) {
            return Metric.of(name).orElseThrow(() -> new IllegalArgumentException("there is no metric `" + name + "`"));
        }
        return scenario.compare().metrics().stream()
                .findFirst()
                .flatMap(Estimand::of)
                .map(Estimand::metric)
                .orElse(Metric.STARTUP_READY);
    }

    /** These styles, or those that are compared, or all. */
    static List<String> styles(Scenario scenario, List<String> named) {
        List<String> asked = named.isEmpty() ? scenario.compare().styles() : named;
        return asked.isEmpty()
                ? List.copyOf(scenario.styles().keySet())
                : scenario.styles().keySet().stream().filter(asked::contains).toList();
    }

    /** Two of the styles. */
    record Pair(String first, String second) {}

    /** Each pair once, in order. */
    static List<Pair> pairs(List<String> styles) {
        List<Pair> pairs = new ArrayList<>();
        for (int a = 0; a < styles.size(); a++) {
            for (int b = a + 1; b < styles.size(); b++) {
                pairs.add(new Pair(styles.get(a), styles.get(b)));
            }
        }
        return pairs;
    }
}
