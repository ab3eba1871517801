package dev.stowage.random;

import java.util.List;

/**
 * A measured sample, drawn from as it is: the inverse is the step function of the sample's distribution function, so the
 * variate is the ceil(n u)-th smallest value and the mean is the sample's.
 *
 * @param sample one or more values, zero or more each; kept in ascending order
 */
public record Empirical(List<Double> sample) implements Distribution {
    /**
     * Checks the sample, copies and sorts it.
     *
     * @throws IllegalArgumentException when it is empty or a value is negative or not finite
     */
    public Empirical {
        if (sample.isEmpty()) {
            throw new IllegalArgumentException("a sample must have one value or more");
        }
        sample = sample.stream()
                .map(value -> Requirement.notNegative("a value of a sample", value))
                .sorted()
                .toList();
    }

    @Override
    public double quantile(double u) {
        int size = sample.size();
        int rank = (int) StrictMath.ceil(Requirement.probability(u) * size);
        return sample.get(StrictMath.min(size, StrictMath.max(1, rank)) - 1);
    }

    @Override
    public double mean() {
        double sum = 0;
        for (double value : sample) {
            sum += value;
        }
        return sum / sample.size();
    }

    @Override
    public double low() {
        return sample.get(0);
    }

    @Override
    public double high() {
        return sample.get(sample.size() - 1);
    }

    @Override
    public Distribution scaled(double factor) {
        return new Empirical(sample.stream().map(value -> value * factor).toList());
    }
}
