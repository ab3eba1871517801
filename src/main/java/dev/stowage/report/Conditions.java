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
        Map<String, List<String>> stylesByCondition = new LinkedHashMap<>();
        for (String style : results.styles()) {
            List<String> seen = new ArrayList<>();
            for (String point : results.sweep().points()) {
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
        if (stylesByCondition.isEmpty()) {
            return "";
        }
        if (stylesByCondition.size() == 1) {
            return " (" + stylesByCondition.keySet().iterator().next() + ")";
        }
        List<String> parts = new ArrayList<>();
        stylesByCondition.forEach((condition, styles) -> parts.add(Say.list(styles) + ": " + condition));
        return " (" + String.join("; ", parts) + ")";
    }
}
