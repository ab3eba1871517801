package dev.stowage.statistics;

/** What numbers must fulfil before anything is computed from them. */
final class Requirement {
    private Requirement() {}

    static double finite(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("an observation must be a finite number, not " + value);
        }
        return value;
    }

    static double inside(String name, double value) {
        if (!(value > 0 && value < 1)) {
            throw new IllegalArgumentException(name + " must lie between 0 and 1, both excluded, not " + value);
        }
        return value;
    }
}
