package dev.stowage.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The state of host and image that the starts found, without which a start-up number says nothing. */
final class Conditions {

    private Conditions() {}

    /** " (host cold, image cached)", or by style where they differ; empty when nothing is known or points differ. */
    static String of(Results results) {
        String words = at(results, results.sweep().points(), results.styles());
        return words.isEmpty() ? "" : " (" + words + ")";
    }

    /** "host cold, image cached" over some points and styles. */
    static String at(Results results, List<String> points, List<String> styles) {
        Map<String, List<String>> stylesByCondition = new LinkedHashMap<>();
        for (String style : styles) {
            List<String> seen = new ArrayList<>();
            for (String point : points) {
                results.starts()
                        .group(point, style)
                        .map(StartGroup::condition)
                        .filter(condition -> !condition.isEmpty() && !seen.contains(condition))
                        .ifPresent(seen::add);
            }
            if (seen.size() == 1) {
                stylesByCondition
                        .computeIfAbsent(seen.get(0), key -> new ArrayList<>())
                        .add(style);
            }
        }
        if (stylesByCondition.size() <= 1) {
            return String.join("", stylesByCondition.keySet());
        }
        List<String> parts = new ArrayList<>();
        stylesByCondition.forEach((condition, its) -> parts.add(Say.list(its) + ": " + condition));
        return String.join("; ", parts);
    }
}
