package dev.stowage.random;

/** What parameters of distributions must fulfil; each method returns the value or says what is wrong with it. */
final class Requirement {
    private Requirement() {}

    static double notNegative(String name, double value) {
        if (!Double.isFinite(value) || value < 0) {
            throw new IllegalArgumentException(name + " must be a finite number of zero or more, not " + value);
        }
        return value + 0.0; // turns -0.0 into 0.0
    }

    static double positive(String name, double value) {
        if (!Double.isFinite(value) || value <= 0) {
            throw new IllegalArgumentException(name + " must be a finite number above zero, not " + value);
        }
        return value;
    }

    static double finite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " must be a finite number, not " + value);
        }
        return value;
    }

    static void ordered(String lowName, double low, String highName, double high) {
        if (low > high) {
            throw new IllegalArgumentException(
                    lowName + " (" + low + ") must not exceed " + highName + " (" + high + ")");
        }
    }

    static double probability(double u) {
        if (!(u > 0 && u < 1)) {
            throw new IllegalArgumentException("a probability must lie between 0 and 1, both excluded, not " + u);
        }
        return u;
    }
}
