package dev.stowage.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was measured of one variant at one size.
 *
 * @param benchmark what was done
 * @param variant by what
 * @param size how much of it; 0 where that means nothing
 * @param unit the unit of the samples
 * @param samples at least one, ascending
 * @param reference what its ratio refers to, in the same benchmark and unit; null for nothing
 */
public record Measurement(
        String benchmark,
        String variant,
        long size,
        String unit,
        List<Double> samples,
        @Nullable Reference reference) {

    /**
     * The measurement that a ratio refers to.
     *
     * @param variant its variant
     * @param size its size
     */
    public record Reference(String variant, long size) {}

    /** Puts the samples in order. */
    public Measurement {
        if (samples.isEmpty()) {
            throw new IllegalArgumentException(benchmark + " " + variant + " " + size + " has no samples");
        }
        List<Double> ascending = new ArrayList<>(samples);
        Collections.sort(ascending);
        samples = List.copyOf(ascending);
    }

    double least() {
        return samples.get(0);
    }

    double median() {
        int middle = samples.size() / 2;
        return samples.size() % 2 == 1 ? samples.get(middle) : (samples.get(middle - 1) + samples.get(middle)) / 2;
    }

    double most() {
        return samples.get(samples.size() - 1);
    }

    /** Its median by that of its reference, which is among the others; NaN if there is none or it was not measured. */
    double ratio(List<Measurement> others) {
        if (reference == null) {
            return Double.NaN;
        }
        return others.stream()
                .filter(other -> other.benchmark.equals(benchmark)
                        && other.unit.equals(unit)
                        && other.variant.equals(reference.variant())
                        && other.size == reference.size())
                .mapToDouble(other -> median() / other.median())
                .findFirst()
                .orElse(Double.NaN);
    }
}
