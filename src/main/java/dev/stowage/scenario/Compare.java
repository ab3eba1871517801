package dev.stowage.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What decides between the styles.
 *
 * @param styles the styles that the verdict is about; all, each pair once, when empty
 * @param metrics what decides, the first one first: metrics of summary.csv, their means unless a statistic follows
 */
public record Compare(
        @Key(says = "The styles that the verdict is about.", otherwise = "all")
        List<String> styles,

        @Key(
                says =
                        "What decides, one or several: metrics of summary.csv, their means unless a quantile follows, as in "
                                + "`startup.ready.p95`.",
                example = "[startup.ready.p95, cost.usd_per_app_month]",
                otherwise = "startup.ready")
        List<String> metrics) {

    /** All styles, by the mean time until ready. */
    public static final Compare DEFAULT = new Compare(List.of(), List.of());

    public Compare {
        styles = copy(styles);
        metrics = copy(metrics);
    }

    private static List<String> copy(@Nullable List<String> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
