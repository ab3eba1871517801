package dev.stowage.report;

import dev.stowage.results.BreakEvenRow;
import dev.stowage.results.Metric;
import dev.stowage.results.Staging;
import dev.stowage.results.Statistic;
import dev.stowage.results.Tables;
import dev.stowage.results.TornadoRow;
import dev.stowage.results.UncertaintyRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Made-up break-evens, effects of single numbers, and bands of all of them, for each pair of styles; break-evens that lie close together. */
final class SampleAnalyses {
    private static final int RUNS = 30;
    private static final double MIB = 1 << 20;
    private static final String[] NUMBERS = {
        "ec2-nitro pending",
        "docker create, of an image with many layers and a name that is long",
        "m5.large price",
        "amazon-linux-2023 userland"
    };

    private final List<String> styles;
    private final List<String> points;
    private final List<BreakEvenRow> evens = new ArrayList<>();
    private final List<TornadoRow> effects = new ArrayList<>();
    private final List<UncertaintyRow> bands = new ArrayList<>();

    SampleAnalyses(List<String> styles, List<String> points) {
        this.styles = styles;
        this.points = points;
    }

    void write(Staging staging) throws IOException {
        for (String point : points) {
            for (int a = 0; a < styles.size(); a++) {
                band(point, styles.get(a), "", 20 + a);
                for (int b = a + 1; b < styles.size(); b++) {
                    effects(point, styles.get(a), styles.get(b), a - b + 0.2);
                    band(point, styles.get(a), styles.get(b), a - b + 0.2);
                }
            }
        }
        if (points.size() > 1) {
            for (int a = 0; a < styles.size(); a++) {
                for (int b = a + 1; b < styles.size(); b++) {
                    even(styles.get(a), styles.get(b), (600 + 40 * evens.size()) * MIB);
                }
            }
            staging.write(Tables.BREAK_EVENS, evens);
        }
        staging.write(Tables.TORNADO, effects);
        staging.write(Tables.UNCERTAINTY, bands);
    }

    private void even(String a, String b, double at) {
        evens.add(new BreakEvenRow(
                "",
                "app-memory",
                "base",
                Metric.COST_USD_PER_APP_MONTH,
                Statistic.MEAN,
                a,
                b,
                b,
                a,
                at,
                at * 0.95,
                at * 1.05,
                at,
                at,
                64 * MIB,
                4096 * MIB,
                "B",
                RUNS,
                0.95));
    }

    private void effects(String point, String a, String b, double value) {
        for (int i = 0; i < NUMBERS.length; i++) {
            double swing = 3.0 / (i + 1);
            effects.add(new TornadoRow(
                    point,
                    NUMBERS[i],
                    i % 2 == 0 ? "assumed" : "vendor",
                    1,
                    2,
                    4,
                    "s",
                    Metric.STARTUP_READY,
                    Statistic.MEAN,
                    "s",
                    a,
                    b,
                    value - swing,
                    value,
                    value + 2 * swing,
                    3 * swing,
                    true,
                    RUNS));
        }
    }

    private void band(String point, String a, String b, double value) {
        bands.add(new UncertaintyRow(
                point,
                Metric.STARTUP_READY,
                a,
                b,
                "s",
                value,
                value + 0.1,
                value - 1.5,
                value + 2.5,
                b.isEmpty() ? Double.NaN : 0.4,
                NUMBERS.length,
                RUNS,
                0.95));
    }
}
