package dev.stowage.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.stowage.results.Manifest;
import dev.stowage.results.Metric;
import dev.stowage.results.ResultFolder;
import dev.stowage.results.Staging;
import dev.stowage.results.Statistic;
import dev.stowage.results.SummaryRow;
import dev.stowage.results.Tables;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FolderDifferenceTest {
    private static final double NONE = Double.NaN;

    @TempDir
    Path temp;

    private static SummaryRow row(String style, Statistic statistic, double value, double half) {
        Metric metric = Metric.STARTUP_READY;
        return new SummaryRow(
                "base", style, metric, statistic, metric.unit(), value, value - half, value + half, 10, 40, 0.95);
    }

    private ResultFolder folder(String name, long seed, List<SummaryRow> rows) throws IOException {
        Path target = temp.resolve(name);
        try (Staging staging = Staging.begin(target)) {
            staging.write(Tables.SUMMARY, rows);
            staging.manifest(new Manifest(
                    "stowage",
                    "0.1.0",
                    Manifest.FORMAT,
                    "study.yaml",
                    "3f9ac01d77e2b4c5",
                    "study",
                    "",
                    seed,
                    "terminating",
                    "0 s",
                    "",
                    10,
                    10,
                    0.95,
                    List.of(new Manifest.Style("vm", "")),
                    List.of("base"),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of()));
            staging.commit();
        }
        return ResultFolder.open(target);
    }

    /** Half-widths are those of intervals; empty without one. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                // mean's half-widths |  p95 and its half-width in both         | margin   | says
                "  1    | 1          | 10   | 1    | 11.4        | 1           | 1.414214 | nothing", // within sqrt(2)
                "  1    | 1          | 10   | 1    | 11.5        | 1           | 1.414214 | differs",
                "  1    | 1          | 10   | 1    | 8.5         | 1           | 1.414214 | differs",
                "  3    | 4          | 10   | 3    | 14.9        | 4           | 5        | nothing",
                "  0    | 0          | 10   | 0    | 10          | 0           | 0        | nothing", // nothing varies
                "  0    | 0          | 10   | 0    | 10.00000001 | 0           | 0        | nothing", // nine digits
                "  0    | 0          | 10   | 0    | 10.0000001  | 0           | 0        | differs",
                "  0    | 0          | 10   | none | 10.1        | none        | 0        | differs",
                "  none | none       | 10   | none | 10.1        | none        | 0        | differs", // one replication
                "  none | none       | 10   | none | 10          | none        | 0        | nothing",
                "  1    | 1          | 10   | none | 99          | none        | none     | unknown",
                "  1    | 1          | 10   | 1    | 99          | none        | none     | unknown", // in one alone
                "  0    | 1          | 10   | none | 10          | none        | none     | unknown",
                "  1    | none       | 10   | 1    | 99          | none        | none     | unknown",
                "  1    | 1          | none | none | 10          | 1           | none     | differs", // too few
                "  1    | 1          | none | none | none        | none        | none     | nothing",
            })
    void aFigureDiffersBeyondTheIntervalsOfBoth(
            Double meanHalf,
            Double otherMeanHalf,
            Double first,
            Double half,
            Double second,
            Double otherHalf,
            Double margin,
            String says)
            throws IOException {
        ResultFolder one = folder(
                "one",
                1,
                List.of(
                        row("vm", Statistic.MEAN, 5, orNone(meanHalf)),
                        row("vm", Statistic.P95, orNone(first), orNone(half))));
        ResultFolder other = folder(
                "other",
                1,
                List.of(
                        row("vm", Statistic.MEAN, 5, orNone(otherMeanHalf)),
                        row("vm", Statistic.P95, orNone(second), orNone(otherHalf))));
        FolderDifference difference = FolderDifference.of(one, other);
        FolderDifference.Row row = difference.rows().get(1);
        assertThat(row.differs()).isEqualTo(says.equals("differs"));
        assertThat(row.isUnknown()).isEqualTo(says.equals("unknown"));
        assertThat(difference.isNone()).isEqualTo(!says.equals("differs"));
        if (margin == null) {
            assertThat(row.margin()).isNaN();
        } else {
            assertThat(row.margin()).isCloseTo(margin, within(1e-6));
        }
    }

    private static double orNone(Double value) {
        return value == null ? NONE : value;
    }

    @Test
    void whatIsInOneFolderAloneIsNamedByStyleOrByRow() throws IOException {
        SummaryRow mean = row("vm", Statistic.MEAN, 5, 1);
        ResultFolder one =
                folder("one", 1, List.of(mean, row("vm", Statistic.P95, 6, 1), row("kvm", Statistic.MEAN, 7, 1)));
        ResultFolder other = folder(
                "other",
                2,
                List.of(mean, row("container", Statistic.P50, 1, NONE), row("container", Statistic.MEAN, 1, 1)));
        FolderDifference difference = FolderDifference.of(one, other);
        assertThat(difference.about()).containsExactly("seed: 1 and 2");
        assertThat(difference.rows()).hasSize(1).noneMatch(FolderDifference.Row::differs);
        assertThat(difference.onlyInFirst())
                .containsExactly("point base, style vm, startup.ready p95", "point base, style kvm");
        assertThat(difference.onlyInSecond()).containsExactly("point base, style container");
        assertThat(difference.isNone()).isFalse();
    }
}
