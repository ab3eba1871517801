package dev.stowage.scenario;

import java.util.List;

/**
 * What decides between the styles.
 *
 * @param styles the styles that the verdict is about; all, each pair once, when empty
 * @param metric the metric that decides, as in summary.csv
 */
public record Compare(
        @Key(says = "The styles that the verdict is about.", otherwise = "all")
        List<String> styles,

        @Key(says = "The metric that decides.", example = "startup.ready", otherwise = "startup.ready")
        String metric) {

    /** All styles, by the time until ready. */
    public static final Compare DEFAULT = new Compare(List.of(), "startup.ready");

    public Compare {
        styles = styles == null ? List.of() : List.copyOf(styles);
        metric = Checks.orElse(metric, "startup.ready");
    }
}
