package dev.stowage.validation;

import dev.stowage.results.ReproductionRow;
import dev.stowage.scenario.Published;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;

/**
 * How one source was met.
 *
 * @param source who published
 * @param comparisons its values beside the simulated ones, in the order of the files
 * @param left what is not simulated
 * @param parameters what was free to fit it, see {@link Parameters}
 * @param baselines what simpler models make of the same values
 */
record SourceResult(
        String source,
        List<Comparison> comparisons,
        List<Published.OutOfScope> left,
        Parameters parameters,
        List<Baseline> baselines) {

    /** A source with fewer points is an input and earns no credit. */
    static final int FEWEST_POINTS = 4;

    /** Values that are no parameters themselves. */
    long points() {
        return comparisons.stream().filter(Comparison::counts).count();
    }

    long points(Published.Role role) {
        return comparisons.stream().filter(c -> c.target().role() == role).count();
    }

    /** Whether its points count. */
    boolean credited() {
        return points() >= FEWEST_POINTS;
    }

    /** Values of points that are beyond their tolerance. */
    long misses() {
        return comparisons.stream().filter(c -> c.counts() && !c.hit()).count();
    }

    /** Mean and largest size of the relative errors of its points, those of published zeros left out. */
    DoubleSummaryStatistics errors() {
        return comparisons.stream()
                .filter(Comparison::counts)
                .mapToDouble(c -> Math.abs(c.error()))
                .filter(error -> !Double.isNaN(error))
                .summaryStatistics();
    }

    /** What a reader must know of the values, each note once. */
    List<String> notes() {
        return comparisons.stream()
                .filter(c -> !c.target().because().isEmpty())
                .map(c -> c.target().system() + ": " + c.target().because())
                .distinct()
                .toList();
    }

    /** A row with its published value in words. */
    record Line(ReproductionRow row, String published) {}

    /** What is shown of each value. */
    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (Comparison comparison : comparisons) {
            ReproductionRow row = comparison.row();
            String unit = row.unit().equals("1") ? "" : " " + row.unit();
            lines.add(new Line(row, Say.number(row.published()) + unit));
        }
        left.forEach(each -> lines.add(new Line(Comparison.row(source, each), each.value())));
        return lines;
    }

    List<ReproductionRow> rows() {
        List<ReproductionRow> rows = new ArrayList<>();
        comparisons.forEach(comparison -> rows.add(comparison.row()));
        left.forEach(each -> rows.add(Comparison.row(source, each)));
        return rows;
    }
}
