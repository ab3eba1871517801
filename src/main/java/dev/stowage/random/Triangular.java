package dev.stowage.random;

/**
 * A density that rises in a straight line to the mode and falls in a straight line from it: what three guesses give.
 *
 * @param low the lower end, zero or more
 * @param mode the most likely value, between the ends
 * @param high the upper end, above {@code low}
 */
public record Triangular(double low, double mode, double high) implements Distribution {
    /**
     * Checks the corners.
     *
     * @throws IllegalArgumentException when one is negative, not finite or out of order, or the ends are equal
     */
    public Triangular {
        low = Requirement.notNegative("low", low);
        mode = Requirement.notNegative("mode", mode);
        high = Requirement.notNegative("high", high);
        Requirement.ordered("low", low, "mode", mode);
        Requirement.ordered("mode", mode, "high", high);
        if (low >= high) {
            throw new IllegalArgumentException("low and high are both " + low + "; use a constant");
        }
    }

    @Override
    public double quantile(double u) {
        Requirement.probability(u);
        double width = high - low;
        if (u * width <= mode - low) {
            return low + StrictMath.sqrt(u * width * (mode - low));
        }
        return high - StrictMath.sqrt((1 - u) * width * (high - mode));
    }

    @Override
    public double mean() {
        return (low + mode + high) / 3;
    }

    @Override
    public Distribution scaled(double factor) {
        return new Triangular(low * factor, mode * factor, high * factor);
    }
}
