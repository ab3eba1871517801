package dev.stowage.resource;

/** A sum of doubles whose error does not grow with the number of terms (Neumaier's variant of Kahan's summation). */
final class CompensatedSum {
    private double sum;
    private double lost;

    void add(double term) {
        lost += lost(sum, term);
        sum += term;
    }

    /** What adding the term to the sum loses by rounding: the step of the method, for those that keep both numbers themselves. */
    static double lost(double sum, double term) {
        double next = sum + term;
        return Math.abs(sum) >= Math.abs(term) ? (sum - next) + term : (term - next) + sum;
    }

    double value() {
        return sum + lost;
    }
}
