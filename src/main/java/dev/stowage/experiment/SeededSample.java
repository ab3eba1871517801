package dev.stowage.experiment;

import dev.stowage.results.LineEncoder;
import dev.stowage.results.PackedLines;
import dev.stowage.results.Row;
import java.util.Arrays;

/**
 * At most so many of the lines that it is given, in their order: those of the lowest priorities, a priority being a function of
 * what the line is about. It therefore depends neither on the order nor on the split of the lines, and a sample of samples is the
 * sample of all. Lines of equal priority are kept or left out together.
 *
 * <p>It holds at most twice as many lines as it will keep, and those of one other sample.
 */
final class SeededSample {
    private final int limit;
    private final PackedLines lines = new PackedLines();
    private double below;

    /**
     * Keeps at most {@code limit} lines.
     *
     * @param below priorities from here on are known to be too high; infinite when nothing is known
     */
    SeededSample(int limit, double below) {
        this.limit = limit;
        this.below = limit == 0 ? Double.NEGATIVE_INFINITY : below;
    }

    /** Whether a line of this priority is taken now. */
    boolean takes(double priority) {
        return priority < below || below == Double.POSITIVE_INFINITY;
    }

    <R extends Row> void add(double priority, R row, LineEncoder<R> encoder) {
        if (takes(priority)) {
            encoder.encode(row, priority, lines);
            pruneBeyond(2L * limit);
        }
    }

    /** Takes over what another one has, which is not to be used any more. */
    void addAll(SeededSample other) {
        if (below < Double.POSITIVE_INFINITY) {
            other.lines.keepBelow(below);
        }
        lines.addAll(other.lines);
        pruneBeyond(2L * limit);
    }

    /** Only lines of a priority below this are in the sample; infinite as long as all are. */
    double below() {
        return below;
    }

    /** The sample so far. */
    PackedLines lines() {
        pruneBeyond(limit);
        return lines;
    }

    private void pruneBeyond(long most) {
        if (lines.size() > most) {
            double[] sorted = lines.priorities();
            Arrays.sort(sorted);
            below = sorted[limit];
            lines.keepBelow(below);
        }
    }
}
